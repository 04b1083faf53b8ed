import {
  digits,
  either,
  map,
  maybe,
  only,
  row,
  word,
  wordFor,
  wording,
  type Phrase,
} from '../../../times/phrase.js';
import type { Word } from '../../../word.js';
import type { TimeSaid, Unit } from '../../../times/time-said.js';
import { COUNTS, UNITS, UNITS_OR_MORE } from './calendar-words.js';
import { ledInEnglish } from './leads.js';
import { listedWords } from '../listed-words.js';

const ago = (unit: Unit, units: number): TimeSaid => ({ is: 'AGO', unit, units });
const beforeNamed = (unit: Unit, units: number): TimeSaid => ({ is: 'BEFORE_NAMED', unit, units });

export const unit = wordFor(UNITS);
export const units = wordFor(UNITS_OR_MORE);
export const count = either(
  wordFor(COUNTS),
  digits((folded) => (/^[1-9]\d{0,2}$/.test(folded) ? Number(folded) : undefined)),
);

/** "| more than | two months ago": with one of these before it, it is not told which month. */
const OF_A_LENGTH = listedWords(
  'than over about nearly almost some around under roughly approximately exactly least most only barely within',
);

/** So many months back it is still plain which is meant. */
const MOST_MONTHS = 6;

/** Behind one of these, and no mark, it is when something was said. */
const SAYING = listedWords(
  'said told tells reported wrote counted published made put announced released stated noted report issued gave',
);
const FARTHEST_SAYING = 4;

/** Who speaks may follow it: "two months ago | we wrote", "two months ago | UNAMI put". */
const SPEAKERS = listedWords('we he she they it i the a an its our');

function isOfSpeech(words: readonly Word[], at: number, next: number): boolean {
  const after = words[next];
  if (after?.kind === 'WORD' && (after.capital || SPEAKERS.has(after.folded))) return true;
  for (let back = 1; back <= FARTHEST_SAYING; back += 1) {
    const before = words[at - back];
    if (before?.kind !== 'WORD' || before.sentence !== words[at]?.sentence) return false;
    if (SAYING.has(before.folded)) return true;
  }
  return false;
}

/** "Two months ago", said of itself; "since two months ago" and "about two months ago" tell no month. */
export const monthsAgo: Phrase<TimeSaid> = only(
  map(row(count, word('months'), word('ago')), ([months]): TimeSaid | undefined =>
    months > 1 && months <= MOST_MONTHS ? { is: 'MONTHS_AGO', months } : undefined,
  ),
  (words, at, next) =>
    ledInEnglish(words, at) === null &&
    !OF_A_LENGTH.has(words[at - 1]?.folded ?? '') &&
    !isOfSpeech(words, at, next),
);

const partOfDay = word('morning', 'afternoon', 'evening', 'night');

const days: Phrase<TimeSaid> = either(
  map(word('yesterday'), () => ago('DAY', 1)),
  map(row(word('yesterday'), partOfDay), () => ago('DAY', 1)),
  map(wording('last night'), () => ago('DAY', 1)),
  map(wording('the day before yesterday'), () => ago('DAY', 2)),
  map(row(maybe(word('earlier')), word('today')), () => ago('DAY', 0)),
  map(row(word('this'), word('morning', 'afternoon', 'evening')), () => ago('DAY', 0)),
  map(word('tonight'), () => ago('DAY', 0)),
  map(word('overnight'), (): TimeSaid => ({ is: 'FROM_TO', from: ago('DAY', 1), to: ago('DAY', 0) })),
  map(row(count, word('days', 'day'), word('ago')), ([back]) => ago('DAY', back)),
);

/** Counted back from the day of publication: "last month", "the year before last", "this week". */
const whole: Phrase<TimeSaid> = either(
  map(
    only(row(word('last'), unit), (words, at) => words[at - 1]?.folded !== 'the'),
    ([, of]): TimeSaid | undefined => (of === 'DAY' ? undefined : ago(of, 1)),
  ),
  map(row(word('this', 'current'), unit), ([, of]) => (of === 'DAY' ? undefined : ago(of, 0))),
  map(row(word('the'), unit, word('just'), word('ended', 'gone', 'past', 'closed', 'over')), ([, of]) =>
    of === 'DAY' ? undefined : ago(of, 1),
  ),
  map(row(word('the'), unit, wording('before last')), ([, of]) => (of === 'DAY' ? undefined : ago(of, 2))),
);

const YEAR_EARLIER: TimeSaid = { is: 'SAME_PERIOD', year: { is: 'BEFORE_NAMED', years: 1 } };

/** Counted from what the text named before: "the previous month", "that year", "a month earlier". */
const named: Phrase<TimeSaid> = either(
  map(row(maybe(word('that', 'the')), word('same'), unit), ([, , of]) => beforeNamed(of, 0)),
  map(row(word('that'), unit), ([, of]) => beforeNamed(of, 0)),
  map(
    only(row(word('the'), unit), (words, at, next) =>
      isTheUnit(ledInEnglish(words, at), words[next]?.folded),
    ),
    ([, of]) => (of === 'DAY' || of === 'WEEK' ? undefined : beforeNamed(of, 0)),
  ),
  map(row(word('the'), word('previous', 'preceding', 'prior'), unit), ([, , of]) => beforeNamed(of, 1)),
  map(row(word('previous', 'preceding'), unit), ([, of]) => beforeNamed(of, 1)),
  map(row(word('the'), unit, word('before', 'earlier')), ([, of]) => beforeNamed(of, 1)),
  map(row(word('a', 'one'), unit, word('before', 'earlier', 'previously')), ([, of]) =>
    of === 'YEAR' ? YEAR_EARLIER : beforeNamed(of, 1),
  ),
  map(wording('a year ago'), (): TimeSaid => ({ is: 'YEAR_AGO' })),
  map(row(word('the'), word('following', 'next'), unit), ([, , of]) => beforeNamed(of, -1)),
  map(row(word('the'), unit, word('after')), ([, of]) => beforeNamed(of, -1)),
  map(row(word('a', 'one'), unit, word('later')), ([, of]) => beforeNamed(of, -1)),
  map(
    row(maybe(word('that', 'the')), word('same', 'corresponding'), word('period', 'stretch')),
    (): TimeSaid => ({ is: 'SAME_PERIOD', year: { is: 'BEFORE_NAMED', years: 0 } }),
  ),
);

/** "during the year", "for the month": the one of which the text speaks. */
const isTheUnit = (led: string | null, after = ''): boolean =>
  led !== null && ABOUT_A_UNIT.has(led) && !GOES_ON.has(after);

const ABOUT_A_UNIT = listedWords('during in over for throughout across');
/** With these behind it the unit is told apart by them. */
const GOES_ON = listedWords('to of ending ended before after earlier that when until up so since just');

const PAST_WEEK: TimeSaid = { is: 'PAST', unit: 'WEEK', units: 1 };

/** "the past ten days", "the last three months"; "the last week" is the seven days up to publication. */
const past: Phrase<TimeSaid> = either(
  map(row(maybe(word('the', 'these')), word('past', 'last'), count, units), ([, , number, of]): TimeSaid => ({
    is: 'PAST',
    unit: of,
    units: number,
  })),
  map(row(maybe(word('the', 'this')), word('past'), word('week')), () => PAST_WEEK),
  map(row(maybe(word('the')), word('past', 'last'), word('fortnight')), (): TimeSaid => ({
    is: 'PAST',
    unit: 'WEEK',
    units: 2,
  })),
  map(wording('the last week'), () => PAST_WEEK),
);

export const relative: Phrase<TimeSaid> = either(days, whole, named, past);
