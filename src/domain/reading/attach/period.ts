import type { Period } from '../../period.js';
import { parsePeriod } from '../../period.js';
import type { Span } from '../span.js';
import type { TimeRead } from '../time-read.js';
import { isOfADay } from './attribution.js';
import { NOTHING_SAID, saidIn, unreadIn, type AxisReading } from './axis-reading.js';
import { isDash, type Stretch } from './clauses.js';
import type { Grammar } from './grammar.js';
import { ledUnknown } from './led-unknown.js';
import type { AttachWords, Sentence } from './sentence.js';
import { throughWhat } from './through-what.js';
import { unitIn } from './units-of-time.js';
import { isMark, isOneOf } from './words-of-parts.js';

/** When something is said to have been, and on which side of a number that stands. */
export interface PeriodReading extends AxisReading<Period> {
  /** APART: after it, in a clause of its own. */
  readonly side: 'BEFORE' | 'AFTER' | 'APART' | null;
}

export const NO_PERIOD: PeriodReading = { ...NOTHING_SAID, side: null };

interface TimeNamed {
  readonly time: TimeRead;
  readonly at: number;
}

/**
 * The stretch of time that a stretch of a sentence counts over: of times that lie within one another the innermost;
 * what follows the number before what stands ahead of it. A day on which a count stood is none.
 */
export function periodIn(
  sentence: Sentence,
  stretch: Stretch & { readonly at?: number },
  words: AttachWords,
): PeriodReading {
  const { speech, grammar } = words;
  const at = stretch.at ?? stretch.from;
  const named = timesNamed(sentence, stretch).filter(
    ({ time }) => !(isOfADay(time) && time.led !== null && speech.asOf.has(time.led)),
  );
  const times = named.map(({ time }) => time);
  const unit = unitIn(sentence, stretch, at, times, words);
  if (unit) return { ...unreadIn(unit), side: 'AFTER' };
  const events = eventsIn(sentence, stretch, grammar);
  const isCompared =
    sentence.parts[at]?.kind === 'QUANTITY' && isOneOf(sentence.parts[at - 1], grammar.comparers);
  const impossible = named.find(
    ({ time, at: digits }) => time.edtf === null && IN_DIGITS.test(sentence.parts[digits]?.folded ?? ''),
  );
  if (impossible) return { ...unreadIn(impossible.time), side: impossible.at > at ? 'AFTER' : 'BEFORE' };
  const clock = noTimeOfDay(sentence, stretch);
  if (clock) return { ...unreadIn(clock), side: 'AFTER' };
  const told = named.filter(
    (one) =>
      !isOfSpeech(sentence, one, at, named) &&
      !(isComparison(sentence, one, grammar) && !isCompared) &&
      !events.some(({ to }) => to === one.at),
  );
  const content = told.filter((one) => !isDenied(sentence, one.at, grammar));
  const [first] = content;
  if (!first) return withoutTime(told, events, at);
  const after = content.filter((one) => one.at > at);
  const all = innermostOf(content);
  // What has no number may be the head of several columns.
  if (!all && sentence.parts[at]?.kind !== 'QUANTITY') return NO_PERIOD;
  const side = sideOf(sentence, at, after[0]);
  if (all) return { ...readingOf(sentence, all, stretch, words), side };
  const own = after.filter((one) => !isOfNextClause(sentence, at, one.at, grammar));
  const before = content.filter((one) => one.at < at);
  const isAfter = own.length > 0 || before.length === 0;
  const nearer = innermostOf(isAfter ? after : before) ?? (isAfter ? after[0] : before.at(-1)) ?? first;
  // "Up to mid-March … this year": one that cannot be told narrows the year beside it.
  const untold = nearer.time.length === 'YEAR' ? content.find(({ time }) => time.edtf === null) : undefined;
  return { ...readingOf(sentence, untold ?? nearer, stretch, words), side };
}

/** Of no time that is asserted: one that is denied, or an event, cannot be told. */
function withoutTime(
  [denied]: readonly TimeNamed[],
  [event]: readonly EventNamed[],
  at: number,
): PeriodReading {
  if (denied) return { ...unreadIn(denied.time), side: denied.at > at ? 'AFTER' : 'BEFORE' };
  return event ? { ...unreadIn(event), side: event.from > at ? 'AFTER' : 'BEFORE' } : NO_PERIOD;
}

/** A date in digits that is not told is of no day: no time beside it tells what was meant. */
const IN_DIGITS = /^\d{4} ?[-/] ?\d\d? ?[-/] ?\d\d?|^\d\d? ?[-/] ?\d\d? ?[-/] ?\d{4}$|\d{4} - \d\d?/u;

/** "in 2016-11 at | 25:61": no such time of day. */
function noTimeOfDay({ parts, isAside }: Sentence, { from, to }: Stretch): Span | undefined {
  for (let at = Math.max(from, 1); at < to; at++) {
    const [, hour, minute] = /^(\d\d?) ?: ?(\d\d)$/u.exec(parts[at]?.folded ?? '') ?? [];
    if (hour === undefined || isAside(at) || parts[at]?.kind !== 'NUMBER') continue;
    if (Number(hour) > 24 || Number(minute) > 59) return parts[at];
  }
  return undefined;
}

/** "fewer than in October", "unlike in May": that of another number; not "no more than | two weeks of May". */
function isComparison({ parts }: Sentence, { time, at }: TimeNamed, grammar: Grammar): boolean {
  if (time.edtf === null && time.led === null) return false;
  const lead = isOneOf(parts[at - 1], grammar.prepositions) ? at - 2 : at - 1;
  const next = isMark(parts[at + 1], ',') ? parts[at + 2] : parts[at + 1];
  const tellsMore = isOneOf(next, grammar.possessives) || isOneOf(next, grammar.whens);
  return !tellsMore && (isOneOf(parts[lead], grammar.thans) || isOneOf(parts[at - 1], grammar.thans));
}

/** "and not in January": the time of another number, if of any. */
function isDenied({ parts }: Sentence, at: number, grammar: Grammar): boolean {
  const lead = isOneOf(parts[at - 1], grammar.prepositions) ? at - 2 : at - 1;
  return isOneOf(parts[lead], grammar.denying);
}

type EventNamed = Span & Stretch;

/**
 * "since the Night of the Bridges": what is named by words with a capital, and is no time that can be told. It ends where
 * a time of its own may stand: "since Operation Dawn in | May".
 */
function eventsIn({ parts, isAside }: Sentence, { from, to }: Stretch, grammar: Grammar): EventNamed[] {
  const found: EventNamed[] = [];
  for (let lead = from; lead < to; lead++) {
    if (isAside(lead) || !isOneOf(parts[lead], grammar.toEvents)) continue;
    let first = lead + 1;
    while (isOneOf(parts[first], grammar.determiners)) first += 1;
    let end = first;
    while (end < to && isOfEvent(parts, end, first, grammar)) end += 1;
    const [start, last] = [parts[lead], parts[end - 1]];
    if (end === first || !start || !last) continue;
    const time = isOneOf(parts[end], grammar.prepositions) ? end + 1 : end;
    found.push({ from: lead, to: time, start: start.start, end: last.end });
  }
  return found;
}

/** A word with a capital, or a small one between two such. */
function isOfEvent(parts: Sentence['parts'], at: number, first: number, grammar: Grammar): boolean {
  const part = parts[at];
  if (part?.kind === 'WORD' && part.capital) return true;
  if (at === first || !(isOneOf(part, grammar.withinNames) || isOneOf(part, grammar.determiners)))
    return false;
  const next = isOneOf(parts[at + 1], grammar.determiners) ? at + 2 : at + 1;
  return parts[next]?.kind === 'NAME' || (parts[next]?.kind === 'WORD' && parts[next].capital);
}

/** "In 2016 40 came, and in 2015 | a fraction of that": behind a comma and a coordinator another clause begins. */
function isOfNextClause({ parts }: Sentence, number: number, time: number, grammar: Grammar): boolean {
  for (let index = number + 1; index < time; index++)
    if (isMark(parts[index], ',') && isOneOf(parts[index + 1], grammar.coordinators)) return true;
  return false;
}

function sideOf({ parts }: Sentence, number: number, after: TimeNamed | undefined): PeriodReading['side'] {
  if (!after) return 'BEFORE';
  const isApart = parts.slice(number, after.at).some((part) => isMark(part, ':', ';') || isDash(part));
  return isApart ? 'APART' : 'AFTER';
}

/** "by January": from when, nobody says; "around January": nobody says how far from it. */
function readingOf(
  sentence: Sentence,
  { time, at }: TimeNamed,
  { from }: Stretch,
  words: AttachWords,
): AxisReading<Period> {
  const { grammar } = words;
  const isUntold = time.led !== null && grammar.aboutTimes.has(time.led);
  if (time.edtf === null || isUntold || isSince(sentence, at, words)) return unreadIn(time);
  // Where nothing has a capital, a place may be among them: "in oldtown in january".
  const some = sentence.hasCapitals ? throughWhat(sentence, at, from, words) : null;
  return some && !isUnknownPlace(some, sentence, { from, to: at }, words)
    ? unreadIn(some)
    : saidIn(parsePeriod(time.edtf), time);
}

/** "near | Oldtown | in January": it is left unread as a place. */
function isUnknownPlace(
  { start }: Span,
  sentence: Sentence,
  { from, to }: Stretch,
  words: AttachWords,
): boolean {
  for (let lead = from; lead < to; lead++)
    if (isOneOf(sentence.parts[lead], words.grammar.toNewPlaces)) {
      const place = ledUnknown(sentence, lead, to, words);
      if (place && place.start <= start && start < place.end) return true;
    }
  return false;
}

/** "killed | from | January", which is as much as since then; not "the figures | from | January". */
const isSince = ({ parts }: Sentence, at: number, { grammar, speech }: AttachWords): boolean =>
  isOneOf(parts[at - 1], grammar.fromTimes) && !isOneOf(parts[at - 2], speech.nouns);

/**
 * A day that stands before somebody says something, on the side of the one who says it: "On Friday UNAMI said …"; so does
 * a month where what is said has a time of its own: "In February it said that in 2023 …".
 */
function isOfSpeech(
  { attributions, parts }: Sentence,
  { time, at }: TimeNamed,
  number: number,
  named: readonly TimeNamed[],
): boolean {
  if (at > number) return false;
  if (!isOfADay(time)) {
    const said = attributions.find(({ from, said: side }) => side === 'AFTER' && at < from && from < number);
    return time.length === 'MONTH' && said !== undefined && named.some((other) => other.at >= said.to);
  }
  const isHead = at <= 1 && (isMark(parts[at + 1], ':', ')') || isDash(parts[at + 1]));
  return (
    isHead ||
    isOfPublication({ attributions, parts }, { time, at }, number) ||
    attributions.some(({ from, said }) => said !== 'BEFORE' && at < from && from < number)
  );
}

/** "published a list on 1 December: 1,604 …": it tells when, and what is behind the colon is what was said. */
function isOfPublication(
  { attributions, parts }: Pick<Sentence, 'attributions' | 'parts'>,
  { time, at }: TimeNamed,
  number: number,
): boolean {
  const said = attributions.findLast(
    ({ from, to, said: side }) => side !== 'BEFORE' && from < at && to <= at,
  );
  const isOn = time.led === null || time.led === 'on';
  return (
    said !== undefined &&
    isOn &&
    !parts.slice(said.to, number).some(({ kind }) => kind === 'QUANTITY') &&
    parts.slice(at, number).some((part) => isMark(part, ':'))
  );
}

/** Those of its own clause, where one is there; else those of the clauses beside it. */
function timesNamed(
  { parts, isAside }: Sentence,
  { from, to, at: number }: Stretch & { readonly at?: number },
): TimeNamed[] {
  const found: TimeNamed[] = [];
  for (let at = from; at < to; at++) {
    const part = parts[at];
    if (part?.kind === 'TIME' && !isAside(at)) found.push({ time: part.time, at });
  }
  if (number === undefined) return found;
  const end = parts.findIndex((part, at) => at > number && isMark(part, ';'));
  const own = end < 0 ? found : found.filter(({ at }) => at < end);
  return own.length > 0 ? own : found;
}

/** The one that lies within all others; undefined where there is none, or where one cannot be told. */
function innermostOf(named: readonly TimeNamed[]): TimeNamed | undefined {
  const [first, ...others] = named;
  if (!first) return undefined;
  let inner = first;
  for (const other of others) {
    if (isInside(other.time, inner.time)) inner = other;
    else if (!isInside(inner.time, other.time)) return undefined;
  }
  return inner;
}

function isInside(one: TimeRead, other: TimeRead): boolean {
  if (one.edtf === null || other.edtf === null) return false;
  const [a, b] = [parsePeriod(one.edtf), parsePeriod(other.edtf)];
  return b.start <= a.start && a.end <= b.end;
}
