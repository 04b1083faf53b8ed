import { listed } from '../../phrases.js';
import { parsePeriod, type Period } from '../../period.js';
import { periodLabel } from '../../period-label.js';
import type { TimeRead } from '../time-read.js';
import type { Words } from '../word.js';
import { wordsOf } from '../words.js';
import { mentionsIn } from './mentions.js';
import { resolve } from './resolve.js';
import { timesIn } from './times-in.js';
import type { TimeWords } from './time-words.js';
import { NOTHING_NAMED } from './when.js';

/** A text that is to be one time, as somebody types it into a field. */
export interface OneTime {
  /** Null where it is not one time, or one that cannot be told. */
  readonly edtf: string | null;
  /** One sentence: which time was read, or why none was. */
  readonly explanation: string;
}

const WHAT_WOULD_DO = 'such as 3 February 2017, January 2017, 2017 or 17 October to 30 November 2016';

/**
 * The one time that a text says: "3 Feb 2017", "last month", or EDTF itself.
 * @param publishedOn from which "last month" is reckoned, backwards
 */
export function oneTime(given: string, language: TimeWords, publishedOn: Period | null): OneTime {
  const text = given.trim();
  if (text === '') return notRead(`No time is given: give one, ${WHAT_WOULD_DO}.`);
  if (isEdtf(text)) return read(text, text);
  const { mark, words } = withoutMark(wordsOf(text), language);
  const rest = text.slice(words.words[0]?.start ?? 0);
  if (mark !== '' && isEdtf(rest)) return marked(text, rest, mark);
  const times = timesIn(words, language, publishedOn);
  const [time] = times;
  if (time === undefined)
    return notRead(
      `No time is read in "${text}": give a day, a month, a year or a stretch, ${WHAT_WOULD_DO}.`,
    );
  if (times.length > 1 || time.each.length > 1)
    return notRead(`"${text}" names ${severalOf(text, times)}: give one.`);
  const others = wordsBeyond(words, time, language);
  if (others !== null)
    return notRead(`"${others}" in "${text}" is not read as a time: give the time alone, ${WHAT_WOULD_DO}.`);
  return time.edtf === null ? untold(text, words, language, publishedOn) : marked(text, time.edtf, mark);
}

const notRead = (explanation: string): OneTime => ({ edtf: null, explanation });

const read = (text: string, edtf: string): OneTime => ({
  edtf,
  explanation: `"${text}" is read as ${periodLabel(edtf)}.`,
});

function isEdtf(text: string): boolean {
  try {
    parsePeriod(text);
    return true;
  } catch {
    return false;
  }
}

/** EDTF marks a date that is approximate or uncertain; an interval or an instant has no such mark of its own. */
function marked(text: string, edtf: string, mark: string): OneTime {
  if (mark === '') return read(text, edtf);
  return isEdtf(`${edtf}${mark}`) && !edtf.includes('/')
    ? read(text, `${edtf}${mark}`)
    : notRead(
        `Only a day, a month or a year can be uncertain or approximate, and "${text}" is more: give its dates.`,
      );
}

function withoutMark({ text, words }: Words, language: TimeWords): { mark: string; words: Words } {
  const found = language.uncertain.read(words, 0);
  return found === undefined
    ? { mark: '', words: { text, words } }
    : { mark: found.value, words: { text, words: words.slice(found.next) } };
}

function severalOf(text: string, times: readonly TimeRead[]): string {
  const named = times.flatMap(({ start, end, each }) =>
    each.length > 1 ? each.map(periodLabel) : [`"${text.slice(start, end)}"`],
  );
  return `several times, ${listed(named)}`;
}

/** Words that say something else than the time, or what leads to it; null where there are none. */
function wordsBeyond(
  { text, words }: Words,
  { start, end, led }: TimeRead,
  language: TimeWords,
): string | null {
  const others = words.filter(
    ({ kind, folded, ...at }) =>
      (at.end <= start || at.start >= end) &&
      kind !== 'MARK' &&
      !(led?.split(' ') ?? []).includes(folded) &&
      !language.articles.has(folded),
  );
  const [first, last] = [others[0], others.at(-1)];
  return first === undefined || last === undefined ? null : text.slice(first.start, last.end);
}

/** Any day does to see whether a day is what was missing. */
const SOME_DAY = parsePeriod('2001-12-31');

function untold(text: string, words: Words, language: TimeWords, publishedOn: Period | null): OneTime {
  if (publishedOn === null && timesIn(words, language, SOME_DAY)[0]?.edtf != null)
    return notRead(
      `"${text}" depends on the day on which it was said: give the year as well, or the whole date.`,
    );
  const noDay = noSuchDay(words, language);
  if (noDay !== null) return notRead(`There is no ${noDay}: give a day of the calendar.`);
  const orders = ordersOf(words, language);
  if (orders.length > 1)
    return notRead(`"${text}" may be ${orders.join(' or ')}: write the month in letters.`);
  return notRead(`Which days "${text}" means cannot be told for sure: give the dates, ${WHAT_WOULD_DO}.`);
}

/** A day that no month of its year has, in words. */
function noSuchDay(words: Words, language: TimeWords): string | null {
  const [mention] = mentionsIn(words, language, null);
  if (mention?.said.is !== 'DAY' || mention.said.year?.is !== 'NUMBER') return null;
  const { day, month, year } = mention.said;
  return `${day} ${periodLabel(`${String(year.year).padStart(4, '0')}-${String(month).padStart(2, '0')}`)}`;
}

/** What a date in digits is with the day first, and with the month first. */
function ordersOf(words: Words, language: TimeWords): string[] {
  const [mention] = mentionsIn(words, language, null);
  if (mention?.said.is !== 'DIGITS') return [];
  const { said } = mention;
  return [true, false].flatMap((dayFirst) => {
    const time = resolve(said, { today: null, latest: null, dayFirst, named: NOTHING_NAMED });
    return time === null ? [] : [periodLabel(time.edtf)];
  });
}
