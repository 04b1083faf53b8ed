import type { ExclusionAsWritten } from '../../claim/figure.js';
import type { NameRead } from '../name-read.js';
import { untold, type Quantity } from '../quantity.js';
import type { Span } from '../span.js';
import { NOTHING_SAID, saidIn, unreadIn, UNTOLD, type AxisReading } from './axis-reading.js';
import type { Slot } from './clauses.js';
import { anewIn } from './anew.js';
import { isComparedAt } from './compared.js';
import { afterSpeech, contentIn } from './content.js';
import { unreadInFragment, type UnreadName } from './fragment.js';
import { isNamed } from './line.js';
import { measureOf, type MeasureReading } from './measure.js';
import { addedAt, noTotalIn } from './no-total.js';
import { ownerOf, type Owner } from './owner.js';
import { isPartAt, isWholeAt, partAndWholeOf, type PartAndWhole } from './part-and-whole.js';
import { peopleOf, type PeopleReading } from './people-counted.js';
import { pointedBackAt } from './those.js';
import { periodIn, type PeriodReading } from './period.js';
import { placeIn, type PlaceReading } from './place.js';
import { withPointers } from './pointers.js';
import type { Relations } from './relations.js';
import type { AttachWords, Sentence } from './sentence.js';
import { restrictedIn } from './restricting.js';
import { speakerOf, type SpeakerReading } from './speaker.js';
import { narrowedIn } from './narrowing.js';
import { notUnderstoodIn } from './not-understood.js';
import { isMeasuredIn } from './units.js';
import { isVague } from './vague-numbers.js';
import { inWhere, isInWhere, isLeftOutOf } from './where-clause.js';
import { isMark, isOneOf } from './words-of-parts.js';

/** What the words nearest to a number say of it. */
export interface NumberReading extends SpeakerReading, Omit<PeopleReading, 'places'> {
  readonly quantity: Quantity;
  /** Words that say how the number is meant, and are not understood. */
  readonly howMeant: AxisReading<never>;
  /** Words by which the number is not how many there were. */
  readonly noTotal: AxisReading<never>;
  /** Words by which it comes on top of a number told before; null where none say so. */
  readonly added: Span | null;
  readonly slot: Slot;
  readonly measure: MeasureReading;
  /** The same, whether or not the number can be of it: "deaths fell by 58 per cent, to 386". */
  readonly topic: MeasureReading;
  readonly place: PlaceReading;
  readonly period: PeriodReading;
  readonly exclusions: ExclusionReading;
  /** Words of its slot that say something which nothing was read from: ahead of the number, and after it. */
  readonly content: {
    /** Behind a verb of saying, where one stands right before the number. */
    readonly ahead: Span | undefined;
    readonly anywhereAhead: Span | undefined;
    readonly after: Span | undefined;
  };
  /** The noun right behind it, folded, where it is a word of what some measure is called: "871 | admissions". */
  readonly noun: string | null;
  /** It is put beside another number: "from 382". */
  readonly isCompared: boolean;
  /** Of one that is: the time that stands ahead of both, and is that of the other: "In May, after 20 in April, 64". */
  readonly timeAhead: PeriodReading | null;
  /** Where the bracket opens in which it stands; null where it stands in none. */
  readonly bracket: number | null;
  /** It is a part of another: "including 152". */
  readonly isPart: boolean;
  /** Another is a part of it: "among the 212", "20 of the 28". */
  readonly isWhole: boolean;
  readonly owner: Owner | null;
  /** It stands in a clause that says more of a place: "Nineveh, where 114 were wounded". */
  readonly isInWhere: boolean;
  /** What points back at those who were counted before: "those in Baghdad"; null where nothing does. */
  readonly pointedBack: Span | null;
}

export interface ExclusionReading extends AxisReading<readonly ExclusionAsWritten[]> {
  readonly side: 'BEFORE' | 'AFTER' | null;
}

/** What the words nearest to each number of a sentence say of it. */
export function numbersIn(
  sentence: Sentence,
  before: NameRead<'source'> | null,
  words: AttachWords,
  relations: Relations,
): NumberReading[] {
  const unread = unreadInFragment(sentence, words);
  return sentence.slots.flatMap((slot) => {
    const part = sentence.parts[slot.at];
    if (part?.kind !== 'QUANTITY') return [];
    const read = readNumber(sentence, slot, part.quantity, before, words, relations);
    const whole = withPointers(withUnread(inSomePlaces(read, sentence, words), unread), sentence, words);
    return [withNotUnderstood(whole, sentence, words)];
  });
}

/** Where all words were read as something, or left unread, those beside it are looked at that were not. */
function withNotUnderstood(number: NumberReading, sentence: Sentence, words: AttachWords): NumberReading {
  const { measure, place, period, population, categories, exclusions } = number;
  const isUnread = [measure, place, period, population, categories, exclusions].some(
    (axis) => axis.unread.length > 0,
  );
  const found = isUnread ? undefined : notUnderstoodIn(sentence, number.slot, measure.at, words);
  return found ? { ...number, measure: { ...measure, unread: [found] } } : number;
}

/** "926 were killed | in 15 Iraqi cities": the number after it counts places, and they are where it was. */
function inSomePlaces(
  reading: NumberReading,
  { parts, slots }: Sentence,
  { grammar }: AttachWords,
): NumberReading {
  const next = slots.find((slot) => slot.at > reading.slot.at)?.at ?? parts.length;
  const number = parts[next];
  if (number?.kind !== 'QUANTITY' || !isOneOf(parts[next - 1], grammar.toPlaces)) return reading;
  const noun = isNamed(parts[next + 1], 'place') ? parts[next + 2] : parts[next + 1];
  if (!noun || !isOneOf(noun, grammar.kindsOfPlaces)) return reading;
  const unread = [...reading.place.unread, { start: number.start, end: noun.end }];
  return { ...reading, place: { ...reading.place, isSaid: true, unread } };
}

/** What a fragment names that is not on record is said of each of its numbers, where it is not read already. */
function withUnread(number: NumberReading, names: readonly UnreadName[]): NumberReading {
  const read = [number.place, number.population, number.speaker].flatMap(({ spans, unread }) => [
    ...spans,
    ...unread,
  ]);
  const left = names.filter((name) => !read.some(({ start, end }) => start < name.end && name.start < end));
  const of = (axis: UnreadName['axis']): Span[] => left.filter((name) => name.axis === axis);
  return {
    ...number,
    place: { ...number.place, unread: [...number.place.unread, ...of('PLACE')] },
    population: { ...number.population, unread: [...number.population.unread, ...of('POPULATION')] },
    speaker: { ...number.speaker, unread: [...number.speaker.unread, ...of('SPEAKER')] },
  };
}

function readNumber(
  sentence: Sentence,
  slot: Slot,
  quantity: Quantity,
  before: NameRead<'source'> | null,
  words: AttachWords,
  relations: Relations,
): NumberReading {
  const topic = measureOf(sentence, slot, words, () => true);
  const fitting = measureOf(sentence, slot, words, (of) =>
    isMeasuredIn(quantity.of, relations.measure(of).unit),
  );
  const measure = fitting.isSaid ? fitting : measuredIn(quantity, topic, relations);
  const pair = partAndWholeOf(sentence, slot, words);
  const isWhole = pair?.whole === slot;
  // What is said behind the verb is said of the part.
  const own = pair && isWhole ? { ...slot, to: pair.verb } : slot;
  const { places, ...people } =
    ofPart(sentence, slot, pair, words, relations) ?? peopleOf(sentence, own, measure.at, words, relations);
  const period = periodIn(sentence, slot, words);
  const narrowed = [
    ...narrowedIn(sentence, slot, measure.at, words),
    ...restrictedIn(sentence, slot, measure.at, words),
    ...anewIn(sentence, slot, measure, words, relations),
  ];
  const said = sentence.meant.filter(({ at }) => at === slot.at);
  const isCompared = isComparedAt(sentence, slot.at, words);
  return {
    quantity: asMeant(quantity, said),
    howMeant: unreadIn(
      ...said.filter(({ qualifier }) => qualifier === null),
      ...(isVague(quantity) ? [quantity.number] : []),
    ),
    noTotal: unreadIn(...noTotalIn(sentence, slot, measure.at, words)),
    added: addedAt(sentence.parts, slot, words.noTotals) ?? null,
    slot,
    measure: narrowed.length === 0 ? measure : { ...measure, unread: [...measure.unread, ...narrowed] },
    topic,
    ...people,
    place: placeOf(sentence, slot, pair, places, words, relations),
    period,
    exclusions: exclusionsOf(sentence, slot, words),
    ...speakerOf(sentence, slot, before, period.value, words),
    content: {
      ahead: contentIn(sentence, afterSpeech(sentence, slot, words), slot.at, words),
      anywhereAhead: contentIn(sentence, slot.from, slot.at, words),
      after: contentIn(sentence, slot.at + 1, clauseEnd(sentence, slot), words),
    },
    noun: nounAfter(sentence, slot, words),
    isCompared,
    timeAhead: isCompared ? periodIn(sentence, { from: slot.from, to: slot.at }, words) : null,
    isPart: isPartAt(sentence, slot, words),
    isWhole: isWhole || isWholeAt(sentence, slot, words),
    owner: ownerOf(sentence, measure.at, words),
    isInWhere: isInWhere(sentence, slot, words),
    pointedBack: pointedBackAt(sentence, slot, words),
    bracket: bracketAround(sentence.parts, slot.at),
  };
}

function nounAfter({ parts }: Sentence, { at }: Slot, { grammar, units }: AttachWords): string | null {
  const noun = parts[at + 1];
  return noun?.kind === 'WORD' && units.has(noun.folded) && grammar.isPlural(noun.folded)
    ? noun.folded
    : null;
}

/** Of a part it is told behind the verb; of the whole it is not, and what is told of the part is not said of it. */
function placeOf(
  sentence: Sentence,
  slot: Slot,
  pair: PartAndWhole | null,
  people: Parameters<typeof placeIn>[2],
  words: AttachWords,
  relations: Relations,
): PlaceReading {
  if (pair === null) return inWhere(placeIn(sentence, slot, people, words, relations), sentence, slot, words);
  const ofPart = placeIn(sentence, behindVerb(pair), people, words, relations);
  if (pair.part === slot) return ofPart.isSaid ? ofPart : ofOwner(sentence, pair, words, relations);
  const ofWhole = placeIn(sentence, { ...slot, to: pair.verb }, people, words, relations);
  return ofPart.isSaid && !ofWhole.isSaid ? { ...UNTOLD, side: null } : ofWhole;
}

/** "52 of | Nineveh's | 332 dead were foreigners": where all of them were. */
function ofOwner(
  sentence: Sentence,
  { part, whole }: PartAndWhole,
  words: AttachWords,
  relations: Relations,
): PlaceReading {
  return placeIn(sentence, { from: part.at, to: whole.at, at: part.at }, [], words, relations);
}

/** "410 of the 741 killed | were civilians": who the part is; null where it is none, or that is not told of it. */
function ofPart(
  sentence: Sentence,
  slot: Slot,
  pair: PartAndWhole | null,
  words: AttachWords,
  relations: Relations,
): PeopleReading | null {
  if (pair?.part !== slot) return null;
  const people = peopleOf(sentence, behindVerb(pair), null, words, relations);
  return people.population.isSaid || people.categories.isSaid ? people : null;
}

const behindVerb = ({ verb, whole }: PartAndWhole): Slot => ({ ...whole, from: verb, at: verb });

/** What stands behind a semicolon says nothing of what is counted before it. */
function clauseEnd({ parts }: Sentence, { at, to }: Slot): number {
  const end = parts.findIndex((part, index) => index > at && isMark(part, ';'));
  return end < 0 ? to : Math.min(end, to);
}

/** Words behind what is counted say how a number is meant that nothing, or "about", stands before. */
function asMeant(quantity: Quantity, said: Sentence['meant']): Quantity {
  const [meant] = said.filter(({ qualifier }) => qualifier !== null);
  const isOpen = quantity.qualified === null || quantity.qualifier === 'APPROXIMATE';
  if (!meant?.qualifier || !isOpen || quantity.low !== null) return quantity;
  return {
    ...quantity,
    qualifier: meant.qualifier,
    qualified: { start: meant.start, end: meant.end },
  };
}

/** A longer bracket is none. */
const LONGEST_BRACKET = 60;

function bracketAround(parts: Sentence['parts'], at: number): number | null {
  for (let index = at - 1; index >= Math.max(0, at - LONGEST_BRACKET); index--) {
    if (isMark(parts[index], ')')) return null;
    if (isMark(parts[index], '(')) return index;
  }
  return null;
}

/** A share is of no measure that counts, nor a sum of money of one that counts people. */
function measuredIn({ of }: Quantity, measure: MeasureReading, relations: Relations): MeasureReading {
  if (measure.value === null || isMeasuredIn(of, relations.measure(measure.value).unit)) return measure;
  return { ...NOTHING_SAID, isSaid: true, at: measure.at };
}

function exclusionsOf(sentence: Sentence, slot: Slot, words: AttachWords): ExclusionReading {
  const said = sentence.exclusions.filter((one) => isLeftOutOf(sentence, one, slot, words));
  const [first] = said;
  if (!first) return { ...NOTHING_SAID, side: null };
  const side = first.from > slot.at ? 'AFTER' : 'BEFORE';
  const unread = said.filter((one) => one.exclusions === null);
  if (unread.length > 0) return { ...unreadIn(...unread), side };
  return {
    ...saidIn(
      said.flatMap((one) => one.exclusions ?? []),
      ...said,
    ),
    side,
  };
}

/** What a heading, or a question, says that has no number: "Civilians killed in Iraq:"; null for what is neither. */
export function headingOf(
  sentence: Sentence,
  words: AttachWords,
  relations: Relations,
): NumberReading | null {
  const { parts, slots } = sentence;
  if (slots.length > 0 || !parts.some((part) => isNamed(part, 'measure') || isMark(part, '?'))) return null;
  const many = parts.findIndex((part) => isOneOf(part, words.grammar.manys));
  const isQuestion = many >= 0 && isMark(parts.at(-1), '?');
  if (!isQuestion && parts.some((part) => isOneOf(part, words.grammar.auxiliaries))) return null;
  const slot: Slot = { at: isQuestion ? many : parts.length, from: 0, to: parts.length, parted: 'NONE' };
  return readNumber(sentence, slot, NO_QUANTITY, null, words, relations);
}

/** "That is how | many | civilians were killed in Iraq": what it says of the number before it; null where it is nothing of the kind. */
export function toldBackIn(
  sentence: Sentence,
  words: AttachWords,
  relations: Relations,
): NumberReading | null {
  const { parts, slots } = sentence;
  const { grammar } = words;
  const many = parts.findIndex((part) => isOneOf(part, grammar.manys));
  const isBack =
    slots.length === 0 &&
    isOneOf(parts[0], grammar.pointing) &&
    isOneOf(parts[1], grammar.auxiliaries) &&
    (many === 2 || many === 3) &&
    ![words.noTotals.beyond, words.noTotals.short].some((others) => isOneOf(parts[many + 1], others));
  if (!isBack) return null;
  const slot: Slot = { at: many, from: 0, to: parts.length, parted: 'NONE' };
  const read = readNumber(sentence, slot, NO_QUANTITY, null, words, relations);
  return withNotUnderstood(read, sentence, words);
}

const NOWHERE: Span = { start: 0, end: 0 };

const NO_QUANTITY = untold(NOWHERE);

/** What the numbers of a sentence say on an axis, as far as they say the same; null where none says anything. */
export function sharedBy<T>(
  readings: readonly AxisReading<T>[],
  isEqual: (a: T, b: T) => boolean,
): AxisReading<T> | null {
  const said = readings.filter(({ isSaid }) => isSaid);
  const [first] = said;
  if (first === undefined) return null;
  const { value } = first;
  const isShared = value !== null && said.every((one) => one.value !== null && isEqual(one.value, value));
  return isShared ? first : UNTOLD;
}
