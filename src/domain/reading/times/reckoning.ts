import { dateOf, monthDays, yearDays } from './calendar.js';
import type { Mention } from './mentions.js';
import { resolve } from './resolve.js';
import { statesYear } from './states-year.js';
import { severalTold } from './several.js';
import type { Told } from './told.js';
import type { TimeSaid } from './time-said.js';
import type { TimeWords } from './time-words.js';
import { NOTHING_NAMED, type Named, type When } from './when.js';

/** A text whose times are told one after another. */
export interface Reckoned {
  readonly mentions: readonly Mention[];
  readonly language: TimeWords;
  readonly today: number | null;
  readonly dayFirst: boolean | null;
  /** The days and the like that state their year, by their sentence: told from themselves alone. */
  readonly stated: ReadonlyMap<number, readonly Stated[]>;
}

/** A time that states its year, told. */
interface Stated {
  readonly mention: Mention;
  readonly time: Told;
  readonly year: number;
}

/** What was read before a mention. */
export interface Before {
  readonly named: Named;
  /** The last time that stated its year. */
  readonly stated: Stated | null;
  /** The year that the text is about: named as such before any other time, and no other year since. */
  readonly frame: number | null;
  readonly isFramed: boolean;
}

export const NOTHING_BEFORE: Before = { named: NOTHING_NAMED, stated: null, frame: null, isFramed: false };

export function statedIn(
  mentions: readonly Mention[],
  today: number | null,
  dayFirst: boolean | null,
): ReadonlyMap<number, readonly Stated[]> {
  const when: When = { today, latest: today, dayFirst, named: NOTHING_NAMED };
  const bySentence = new Map<number, Stated[]>();
  for (const mention of mentions) {
    const stated = statedAt(mention, resolve(mention.said, when));
    if (stated === null) continue;
    const others = bySentence.get(mention.sentence);
    if (others === undefined) bySentence.set(mention.sentence, [stated]);
    else others.push(stated);
  }
  return bySentence;
}

const statedAt = (mention: Mention, time: Told | null): Stated | null =>
  time !== null && statesYear(mention.said) ? { mention, time, year: dateOf(time.days.start).year } : null;

/** From where a mention is reckoned, by what stands before it and, where nothing does, around it. */
export function reckonedFrom(text: Reckoned, mention: Mention, before: Before): When {
  const { today, dayFirst } = text;
  const when: When = { today, latest: today, dayFirst, named: before.named };
  if (statesYear(mention.said) || !isWithoutYear(mention.said)) return when;
  return { ...when, latest: saidThen(text, mention, when) ?? latest(text, mention, before, when) };
}

/** Some part of it is a date that leaves its year out. */
function isWithoutYear(said: TimeSaid): boolean {
  switch (said.is) {
    case 'MONTH':
    case 'DAY':
    case 'PART_OF_YEAR':
      return said.year === null || said.year.is === 'BEFORE_NAMED';
    case 'DAYS_OF':
    case 'END_OF':
    case 'WEEK_OF':
      return isWithoutYear(said.of);
    case 'FROM_TO':
      return isWithoutYear(said.from) || isWithoutYear(said.to);
    case 'SINCE':
    case 'WEEK_FROM':
      return isWithoutYear(said.from);
    case 'UP_TO':
    case 'UNITS_TO':
    case 'YEAR_TO':
      return isWithoutYear(said.to);
    case 'SEVERAL':
      return said.times.some(isWithoutYear);
    default:
      return false;
  }
}

/** Months from one day back to another, by the calendar. */
function monthsBack(from: number, to: number): number {
  const [late, early] = [dateOf(from), dateOf(to)];
  return 12 * (late.year - early.year) + late.month - early.month;
}

/** "On 1 August 2015 it reported 629 for July": reckoned from when it was said, if that is the month or the one before. */
function saidThen({ stated, language }: Reckoned, mention: Mention, when: When): number | null {
  for (const { mention: other, time } of stated.get(mention.sentence) ?? []) {
    if (time.length !== 'DAY' || (other.led !== null && !language.saidOn.has(other.led))) continue;
    const latest = time.days.start;
    const meant = lastOf(mention.said, { ...when, latest, today: latest });
    if (meant !== null && monthsBack(latest, meant) <= 1) return latest;
  }
  return null;
}

/** The last day of what is meant; null where it cannot be told. */
function lastOf(said: TimeSaid, when: When): number | null {
  const times = said.is === 'SEVERAL' ? severalTold(said.times, when) : [resolve(said, when)];
  const last = times.at(-1) ?? null;
  return last === null ? null : last.days.end - 1;
}

function latest(text: Reckoned, mention: Mention, before: Before, when: When): number | null {
  const { today } = text;
  if (today === null) return withoutPublication(text, mention, before, when);
  const meant = lastOf(mention.said, when);
  if (meant === null) return today;
  const { year } = dateOf(meant);
  // Of that very month the text spoke before.
  if (before.named.month?.days.end === meant + 1) return today;
  if (before.frame !== null && before.frame < year) return inFrame(before.frame, meant, today);
  const near = statedNear(mention, before);
  if (near === null || near.year >= year) return today;
  return besideStated(mention, near, { ...when, latest: meant }, today);
}

/** Beside a time of an earlier year a month may be of that year, or of the one since. */
function besideStated(
  mention: Mention,
  near: Stated,
  when: When & { latest: number },
  today: number,
): number | null {
  const isRecent = monthsBack(today, when.latest) <= 1;
  if (near.time.length === 'YEAR') return null;
  if (near.mention.sentence !== mention.sentence) return isRecent ? today : null;
  const next = monthAfter(mention, near, when);
  if (next !== null && next !== when.latest) return isRecent ? null : next;
  const isSameMonth = dateOf(near.time.days.start).month === dateOf(when.latest).month;
  return next !== null || isRecent || isSameMonth ? today : null;
}

/** "4,000 in June 2018 and 3,200 in July": the month after one that states its year is of that year. */
function monthAfter(mention: Mention, { time }: Stated, when: When): number | null {
  if (time.length !== 'MONTH') return null;
  const { end } = monthDays(dateOf(time.days.end).year, dateOf(time.days.end).month);
  const meant = lastOf(mention.said, { ...when, latest: end - 1 });
  return meant === end - 1 ? meant : null;
}

/** A month that could be of the year which the text is about, or of the year since. */
function inFrame(frame: number, meant: number, today: number): number | null {
  const back = monthsBack(today, meant);
  if (frame !== dateOf(today).year - 1) return back <= 1 ? today : null;
  return back === 1 ? null : yearDays(frame).end - 1;
}

/** The time that stated its year in this sentence or the one before it, of one paragraph. */
const statedNear = (mention: Mention, { stated }: Before): Stated | null =>
  stated !== null &&
  stated.mention.paragraph === mention.paragraph &&
  mention.sentence - stated.mention.sentence <= 1
    ? stated
    : null;

/** Without a day of publication the year is that of the only other time around that states one. */
function withoutPublication(text: Reckoned, mention: Mention, before: Before, when: When): number | null {
  const around = text.stated.get(mention.sentence) ?? [];
  const years = new Set(around.map(({ year }) => year));
  const stated =
    years.size === 1 ? around[0] : years.size === 0 && before.frame !== null ? before.stated : null;
  if (stated === undefined || stated === null) return null;
  const latest = stated.time.days.end - 1;
  const meant = lastOf(mention.said, { ...when, latest });
  const isNear = meant !== null && (dateOf(meant).year === stated.year || monthsBack(latest, meant) <= 1);
  return isNear ? latest : monthAfter(mention, stated, when);
}

/** What is known after a mention. */
export function after(before: Before, mention: Mention, time: Told | null, today: number | null): Before {
  if (time === null || isAside(mention)) return before;
  const stated = statedAt(mention, time) ?? before.stated;
  return {
    ...framed(before, mention, time, today),
    stated,
    named: namedAfter(before.named, mention, time, today),
  };
}

/** A time to compare with: what is named next goes on from the one before it. */
const isAside = ({ said }: Mention): boolean =>
  (said.is === 'BEFORE_NAMED' && said.units > 0) || said.is === 'SAME_PERIOD' || said.is === 'YEAR_AGO';

/** Days of the week and the like are mostly when something was said, not what the text is about. */
const isOfTelling = ({ said }: Mention): boolean =>
  said.is === 'WEEKDAY' || said.is === 'INSTANT' || (said.is === 'AGO' && said.unit === 'DAY');

function framed(
  before: Before,
  mention: Mention,
  time: Told,
  today: number | null,
): Pick<Before, 'frame' | 'isFramed'> {
  if (isOfTelling(mention)) return before;
  const { year } = dateOf(time.days.start);
  const isYear = time.length === 'YEAR' && (today === null || year < dateOf(today).year);
  if (!before.isFramed) return { isFramed: true, frame: isYear ? year : null };
  return { isFramed: true, frame: time.length === 'YEAR' && year !== before.frame ? null : before.frame };
}

function namedAfter(named: Named, mention: Mention, time: Told, today: number | null): Named {
  const { year } = dateOf(time.days.start);
  const isPast = statesYear(mention.said) || today === null || year < dateOf(today).year;
  switch (time.length) {
    case 'INSTANT':
      return named;
    case 'DAY':
      return isOfTelling(mention)
        ? { ...named, day: time }
        : { ...named, day: time, last: time, year: isPast ? year : named.year };
    case 'MONTH':
      return { ...named, month: time, last: time, year: isPast ? year : named.year };
    case 'QUARTER':
      return { ...named, quarter: time, last: time, year: isPast ? year : named.year };
    case 'YEAR':
      return { ...named, last: time, year, wholeYear: year };
    case 'WEEK':
      return { ...named, week: time, last: time };
    case 'STRETCH':
      return { ...named, last: time };
  }
}
