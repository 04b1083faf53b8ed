import { DASHES, inSentence, isOf, touches } from '../numbers/around.js';
import type { Word } from '../word.js';
import { isFollowedByCounted } from './counted.js';
import type { NotFigure } from './not-figure.js';
import type { DateWords, NotFigures } from './not-figures.js';

const WHY = 'It is a date.';

/** Days named together, before their month or after it: nobody lists more. */
const MOST_DAYS = 12;

/**
 * The date with a month in words that begins at a place: "25 December 2016", "1st of August", "3 to 9 May", "May 3, 5 and
 * 7", "Dec. 25". Null where none does. In "In May 27 civilians were killed" stands a count: it follows "in" and a month,
 * and something is counted after it.
 */
export function dateAt(words: readonly Word[], at: number, rules: NotFigures): NotFigure | null {
  const after = isDay(words, at) ? monthAfterDays(words, at, rules.dates) : daysAfterMonth(words, at, rules);
  return after === null ? null : { first: at, after: yearAfter(words, after), why: WHY };
}

/** A number from 1 to 31 in one or two digits. */
function isDay(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word?.kind === 'NUMBER' && /^(?:0?[1-9]|[12]\d|3[01])$/u.test(word.folded);
}

/** The place after a day, with its "st" or full stop. */
const afterDay = (words: readonly Word[], at: number, { ordinalEndings }: DateWords): number =>
  touches(words, at + 1) && isOf(words[at + 1], ordinalEndings) ? at + 2 : at + 1;

function monthAfterDays(words: readonly Word[], first: number, dates: DateWords): number | null {
  let at = first;
  for (let days = 0; days < MOST_DAYS; days++) {
    at = afterDay(words, at, dates);
    const month = monthAfter(words, at, dates);
    if (month !== null) return month;
    const next = nextDay(words, at, dates);
    if (next === null) return null;
    at = next;
  }
  return null;
}

/** The place after the month that stands at a place, with what leads to it: ". December", "of May", "-Dec". */
function monthAfter(words: readonly Word[], at: number, dates: DateWords): number | null {
  const sentence = words[at - 1]?.sentence;
  const mark = words[at];
  const start = isOf(mark, dates.of) || (mark?.kind === 'MARK' && /^[-–.]$/u.test(mark.folded)) ? at + 1 : at;
  const month = inSentence(words, start, sentence);
  if (month === undefined || !isMonth(words, start, dates)) return null;
  return start + 1;
}

function isMonth(words: readonly Word[], at: number, dates: DateWords): boolean {
  const word = words[at];
  if (word?.kind !== 'WORD' || !dates.months.has(word.folded)) return false;
  return word.capital || !dates.monthsInCapitals.has(word.folded) || isYear(words[at + 1]);
}

const isYear = (word: Word | undefined): boolean =>
  word?.kind === 'NUMBER' && /^(?:19|20)\d\d$/u.test(word.folded);

/** The next of several days, a larger one: behind a comma, "and", "to", a dash. */
function nextDay(words: readonly Word[], at: number, dates: DateWords): number | null {
  const sentence = words[at - 1]?.sentence;
  let next = at;
  while (next < at + 2 && isBetween(inSentence(words, next, sentence), dates)) next++;
  if (next === at || words[next]?.sentence !== sentence || !isDay(words, next)) return null;
  return next;
}

const isBetween = (word: Word | undefined, dates: DateWords): boolean =>
  word?.folded === ',' || isOf(word, dates.between) || isOf(word, DASHES);

function daysAfterMonth(words: readonly Word[], at: number, rules: NotFigures): number | null {
  const { dates } = rules;
  if (!isMonth(words, at, dates)) return null;
  const day = words[at + 1]?.folded === '.' ? at + 2 : at + 1;
  if (!isDay(words, day) || words[day]?.sentence !== words[at]?.sentence) return null;
  if (isCountAfterMonth(words, at, day, rules)) return null;
  let after = afterDay(words, day, dates);
  for (let next = nextDay(words, after, dates); next !== null; next = nextDay(words, after, dates)) {
    if (isFollowedByCounted(words, next + 1, rules.counted)) break;
    after = afterDay(words, next, dates);
  }
  return after;
}

/** "In May 27 civilians", "in May 2 885 people". */
function isCountAfterMonth(
  words: readonly Word[],
  month: number,
  day: number,
  { dates, counted }: NotFigures,
): boolean {
  if (touches(words, day + 1) && words[day + 1]?.kind === 'WORD')
    return !isOf(words[day + 1], dates.ordinalEndings);
  const lead = inSentence(words, month - 1, words[month]?.sentence);
  const following = words[day + 1];
  if (following?.kind === 'NUMBER' && /^\d{3}$/u.test(following.folded)) return !isOf(lead, dates.leadsDay);
  if (isOf(lead, dates.leadsDay) && !isOf(lead, dates.leadsMonth)) return false;
  return isOf(lead, dates.leadsMonth) && isFollowedByCounted(words, day + 1, counted);
}

/** The place after a year behind a date: "25 December 2016", "May 3, 2016", "3 May '16". */
function yearAfter(words: readonly Word[], at: number): number {
  const sentence = words[at - 1]?.sentence;
  const comma = /^[,.'’-]$/u.test(words[at]?.folded ?? '') ? at + 1 : at;
  const year = inSentence(words, comma, sentence);
  if (isYear(year)) return comma + 1;
  return comma > at && words[at]?.folded === "'" && touches(words, comma) && year?.kind === 'NUMBER'
    ? comma + 1
    : at;
}
