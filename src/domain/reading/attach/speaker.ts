import type { Seq } from '../../../kernel/seq.js';
import { parsePeriod, type Period } from '../../period.js';
import type { NameRead } from '../name-read.js';
import { phraseFrom } from '../quantities/phrase-book.js';
import type { TimeRead } from '../time-read.js';
import { isOfADay, type Attribution } from './attribution.js';
import { meantBy, NOTHING_SAID, saidIn, unreadIn, UNTOLD, type AxisReading } from './axis-reading.js';
import { isDash, type Slot } from './clauses.js';
import type { Grammar } from './grammar.js';
import { placesWithin, type Part } from './line.js';
import type { Party } from './party.js';
import type { AttachWords, Sentence } from './sentence.js';
import { isMark, isOneOf } from './words-of-parts.js';

/** Who asserts a figure, and when. */
export interface SpeakerReading {
  readonly speaker: AxisReading<Seq<'source'>>;
  /** EDTF. */
  readonly saidOn: AxisReading<string>;
  /** Its name tells where it is from: what it says need not be of where others are told to be. */
  readonly isLocal: boolean;
}

/**
 * Who asserts the figure of a slot: of those who say something the nearest on whose side it stands, where fewest clauses
 * part the two.
 * @param period what the figure counts over
 * @param before whoever asserted something last in the sentences before: what "it" may stand for
 */
export function speakerOf(
  sentence: Sentence,
  slot: Slot,
  before: NameRead<'source'> | null,
  period: Period | null,
  words: AttachWords,
): SpeakerReading {
  const attribution = attributionFor(sentence, slot.at, words);
  const day = dayOf(sentence, slot, attribution, words);
  if (isSetAside(sentence, slot, words) || isCalledFalse(sentence, slot, attribution, words))
    return { speaker: UNTOLD, saidOn: NOTHING_SAID, isLocal: false };
  return {
    speaker: attribution ? readParty(attribution.by, before) : NOTHING_SAID,
    saidOn:
      day === undefined || day.edtf === null || isTooEarly(day, period)
        ? NOTHING_SAID
        : saidIn(day.edtf, day),
    isLocal:
      attribution !== undefined &&
      sentence.parts.slice(attribution.from, attribution.to).some((part) => placesWithin(part).length > 0),
  };
}

/** "said in January that 41 drowned in 2021": of a month without its year that of the figure is not taken, before whose end it would lie. */
const isTooEarly = ({ isYearOpen, edtf }: TimeRead, period: Period | null): boolean =>
  isYearOpen && edtf !== null && period !== null && parsePeriod(edtf).end < period.end;

/** A longer sentence says more than whose word it was. */
const LONGEST_CREDIT = 10;

/** Whom a short sentence without a number credits with what stands before it: "So says UNAMI.", "Source: UNAMI."; null for none. */
export function creditedIn(
  { parts, slots, attributions }: Sentence,
  { grammar }: AttachWords,
): AxisReading<Seq<'source'>> | null {
  const isCredit = slots.length === 0 && parts.length <= LONGEST_CREDIT && isOneOf(parts[0], grammar.backs);
  const credit = attributions.find(({ by, isDenial }) => by.kind !== 'NAMELESS' && !isDenial);
  return isCredit && credit && credit.by.kind !== 'PRONOUN' ? readParty(credit.by, null) : null;
}

/** ", not 382": it is no word of whoever says so. */
const isSetAside = ({ parts }: Sentence, { at }: Slot, { grammar }: AttachWords): boolean =>
  [1, 2].some((back) => isOneOf(parts[at - back], grammar.denying) && isMark(parts[at - back - 1], ','));

/**
 * "It is not true that 382 died", "That 382 died is nonsense, says UNAMI": whoever says so does not assert it. Whose number
 * it is may stand with it all the same: "RA's 382 is wrong".
 */
function isCalledFalse(
  { parts }: Sentence,
  { from, at, to }: Slot,
  attribution: Attribution | undefined,
  { speech }: AttachWords,
): boolean {
  if (!attribution) return false;
  const isHere = (index: number): boolean => phraseFrom(parts, index, speech.falsehoods) !== undefined;
  const isOwner =
    attribution.to <= at &&
    !parts.slice(attribution.from, attribution.to).some((part) => isOneOf(part, speech.verbs));
  if (isOwner) return false;
  for (let index = at - 1; index >= from && !isMark(parts[index], ';', ':'); index--)
    if (isHere(index)) return true;
  for (let index = at + 1; index < Math.min(to, attribution.from) && !isMark(parts[index], ';', ':'); index++)
    if (isHere(index)) return true;
  return false;
}

function attributionFor(
  { attributions: all, parts }: Sentence,
  at: number,
  words: AttachWords,
): Attribution | undefined {
  const beside = all.find(({ from, to }) => isBracketOf(parts, at, from, to));
  if (beside) return beside;
  const attributions = all.filter((one) => one.said !== 'NOTHING' && !isOfBracket(parts, at, one.from));
  const next = attributions.findIndex(({ from }) => from > at);
  const later = next < 0 ? undefined : attributions[next];
  const earlier = attributions.slice(0, next < 0 ? attributions.length : next);
  const before = asserting(earlier.filter(({ said }) => said !== 'BEFORE'));
  const isAfter =
    later !== undefined &&
    ((later.said !== 'AFTER' && !isPartedFrom(parts, at, later.from)) || !hasNumber(parts, later.to));
  const after = isAfter ? later : undefined;
  if (!before || !after) return before ?? after ?? earlier.at(-1);
  const [left, right] = [clausesIn(parts, before.to, at, words), clausesIn(parts, at, after.from, words)];
  if (left !== right) return left < right ? before : after;
  if (isBehindEach(parts, before, at, after, words.grammar) || isRightBehind(parts, before, at, after))
    return after;
  return before.by.kind === 'NAMELESS' ? after : before;
}

/** "put at 403 | by UNAMI | and at 581 | by Antiwar.com": behind each number stands whose it is, in like words. */
const isBehindEach = (
  parts: Sentence['parts'],
  before: Attribution,
  at: number,
  after: Attribution,
  grammar: Grammar,
): boolean =>
  parts[before.from]?.folded === parts[after.from]?.folded &&
  parts.slice(0, before.from).some(isNumber) &&
  !parts.slice(at + 1, after.from).some(isNumber) &&
  parts[after.to]?.kind !== 'QUANTITY' &&
  ![before, after].some(({ from }) => isParting(parts[from - 1], grammar));

const isNumber = ({ kind }: Part): boolean => kind === 'QUANTITY';

/** It parts what follows from what stands before: ", | according to Rudaw 403". */
const isParting = (part: Part | undefined, { coordinators }: Grammar): boolean =>
  part?.kind === 'MARK' || isOneOf(part, coordinators);

/** "According to UNAMI 403 were killed, and 382 | according to Xinhua": another number has the first. */
const isRightBehind = (
  parts: Sentence['parts'],
  before: Attribution,
  at: number,
  after: Attribution,
): boolean => after.from === at + 1 && parts.slice(before.to, at).some(({ kind }) => kind === 'QUANTITY');

/** "6,878 (|UNAMI|)": a bracket beside a number says whose it is. */
const isBracketOf = (parts: Sentence['parts'], at: number, from: number, to: number): boolean =>
  (isMark(parts[at + 1], '(') && from === at + 2 && isMark(parts[to], ')')) ||
  (isMark(parts[at + 1], '(') && from === at + 1 && isMark(parts[to - 1], ')'));

/** "64 (118 according to | the union)": in a bracket with a number of its own it says nothing of one outside. */
function isOfBracket(parts: Sentence['parts'], at: number, from: number): boolean {
  let hasNumber = false;
  for (let index = from; index >= 0; index--) {
    if (index === at || (index < from && isMark(parts[index], ')'))) return false;
    if (parts[index]?.kind === 'QUANTITY') hasNumber = true;
    if (isMark(parts[index], '(')) return hasNumber && !closesAfter(parts, index, at);
  }
  return false;
}

/** The bracket that opens at an index holds a part. */
function closesAfter(parts: Sentence['parts'], opening: number, at: number): boolean {
  const closing = parts.findIndex((part, index) => index > opening && isMark(part, ')'));
  return opening < at && (closing < 0 || at < closing);
}

/** The last who says something; of "UNAMI published figures showing that" not the figures, but who published them. */
function asserting(earlier: readonly Attribution[]): Attribution | undefined {
  const last = earlier.at(-1);
  if (last?.by.kind !== 'NAMELESS' || last.isDenial) return last;
  const named = earlier.at(-2);
  return named?.to === last.from ? named : last;
}

/** Where no number follows, what is said stands before: "2,885 deaths, UNAMI figures show". */
const hasNumber = (parts: Sentence['parts'], from: number, to = parts.length): boolean =>
  parts.some((part, index) => index >= from && index < to && part.kind === 'QUANTITY');

/** Another clause has begun, which is a sentence of its own. */
const isPartedFrom = (parts: Sentence['parts'], from: number, to: number): boolean =>
  parts.slice(from, to).some((part) => isMark(part, ';'));

/** How many clauses begin between two parts. */
function clausesIn(parts: Sentence['parts'], from: number, to: number, { grammar }: AttachWords): number {
  let count = 0;
  for (let index = from; index < to; index++) {
    const part = parts[index];
    if (isMark(part, ';') || isDash(part) || isOneOf(part, grammar.contrasts)) count += 1;
  }
  return count;
}

function readParty(party: Party, before: NameRead<'source'> | null): AxisReading<Seq<'source'>> {
  switch (party.kind) {
    case 'SOURCE':
      return meantBy(party.name);
    case 'UNKNOWN':
      return unreadIn(party.span);
    case 'PRONOUN': {
      const [meant] = before?.means ?? [];
      return meant !== undefined && before?.means.length === 1 ? saidIn(meant, party.span) : UNTOLD;
    }
    case 'NAMELESS':
      return UNTOLD;
  }
}

/** When it was said, or the day on which the count stood. */
function dayOf(
  { parts, attributions }: Sentence,
  slot: Slot,
  attribution: Attribution | undefined,
  { speech }: AttachWords,
): TimeRead | undefined {
  for (let index = slot.from; index < slot.to; index++) {
    const part = parts[index];
    if (part?.kind !== 'TIME' || !isOfADay(part.time)) continue;
    if (part.time.led !== null && speech.asOf.has(part.time.led)) return part.time;
  }
  if (!attribution) return undefined;
  const lead = attributions[attributions.indexOf(attribution) - 1]?.to ?? 0;
  for (let index = attribution.to - 1; index >= lead; index--) {
    const part = parts[index];
    if (part?.kind === 'QUANTITY') return undefined;
    if (part?.kind !== 'TIME') continue;
    if (index >= attribution.from || (attribution.said === 'AFTER' && isOfADay(part.time))) return part.time;
  }
  return undefined;
}
