import type { Word } from '../../../word.js';
import {
  digits,
  either,
  map,
  mark,
  maybe,
  only,
  row,
  word,
  wordFor,
  tight,
  wording,
  type Phrase,
} from '../../../times/phrase.js';
import { yearInDigits, yearNumber } from '../../../times/number-phrases.js';
import { NUMERIC_DATES } from '../../../times/numeric-dates.js';
import { UNTOLD, type TimeSaid } from '../../../times/time-said.js';
import { SHORT_MONTHS, UNITS, WEEKDAYS } from './calendar-words.js';
import { date, month, relativeYear, the } from './dates.js';
import { EVENTS, events } from './events.js';
import { ledInEnglish } from './leads.js';
import { count, relative, units } from './relative.js';
import { listedWords } from '../listed-words.js';

const untold = (phrase: Phrase<unknown>): Phrase<TimeSaid> => map(phrase, () => UNTOLD);

const anyYear = either(yearInDigits, relativeYear);
const few = either(
  word('few', 'several', 'many', 'recent', 'coming', 'next'),
  wording('couple of'),
  row(word('a'), word('few', 'couple'), maybe(word('of'))),
);

const twoDigits = digits((folded) => (/^\d\d$/.test(folded) ? folded : undefined));
const hours = digits((folded) => (/^\d{1,3}$/.test(folded) ? folded : undefined));

/** "early December", "mid-2016", "late last year", "earlier this month". */
const vague: Phrase<TimeSaid> = either(
  untold(
    row(
      maybe(word('very')),
      word('early', 'late', 'mid', 'earlier', 'later'),
      maybe(mark('-', '‑')),
      maybe(word('in', 'on')),
      either(row(the, either(month, yearNumber)), relativeYear, relative, row(word('the'), wordFor(UNITS))),
    ),
  ),
  untold(row(word('mid'), mark('-'), wordFor(UNITS))),
  untold(
    row(
      the,
      word(
        ...'beginning start middle turn second first third fourth last final opening closing early late latter former'.split(
          ' ',
        ),
      ),
      maybe(either(count, few)),
      maybe(word('day', 'days', 'week', 'weeks', 'weekend', 'fortnight', 'half', 'part', 'month', 'months')),
      word('of', 'in'),
      either(row(the, month), anyYear, relative, row(word('the'), wordFor(UNITS))),
    ),
  ),
  // Days or weeks within a month, and nobody says which.
  untold(
    row(
      either(count, word('a', 'one', 'some', 'several', 'few'), row(word('a'), word('few', 'single'))),
      word('day', 'days', 'week', 'weeks', 'night', 'nights', 'hours', 'weekend', 'weekends'),
      word('in', 'of', 'during'),
      either(row(the, month), anyYear, relative),
    ),
  ),
  untold(row(word('the'), either(count, few), units, word('since', 'after', 'before', 'following'))),
  untold(row(either(count, word('a')), units, word('and'), word('a'), word('half'), word('ago', 'earlier'))),
  // From when they are counted back, nobody says.
  untold(row(either(count, word('some'), few), units, word('earlier', 'previously'))),
  untold(row(word('the'), word('last', 'past'), word('month', 'quarter', 'year'))),
  untold(row(maybe(word('this')), word('past'), word('month', 'quarter', 'year'))),
  untold(
    row(
      maybe(word('the', 'these')),
      word('past', 'last', 'previous', 'preceding', 'next', 'coming'),
      few,
      units,
    ),
  ),
  untold(row(maybe(word('the')), word('recent', 'coming'), units)),
  untold(row(the, word('previous', 'preceding', 'next', 'following'), count, units)),
  untold(row(maybe(word('the', 'these')), word('past', 'last'), either(hours, few), word('hours'))),
  untold(row(word('next'), either(wordFor(UNITS), wordFor(WEEKDAYS), month))),
  untold(word('tomorrow')),
  untold(row(the, word('following', 'previous', 'preceding', 'next', 'coming'), wordFor(WEEKDAYS))),
  untold(row(wordFor(WEEKDAYS), word('week'))),
  untold(row(word('the'), wordFor(WEEKDAYS), word('before', 'after'))),
  untold(row(count, word(...[...WEEKDAYS.keys()].map((day) => `${day}s`)), word('ago'))),
  untold(
    row(the, word('past', 'last', 'previous', 'next'), either(count, few), word('decades', 'centuries')),
  ),
  // A week by its number begins on another day in each way of counting them.
  untold(
    row(
      maybe(word('epidemiological', 'epi', 'calendar')),
      word('week', 'weeks'),
      digits((folded) => (/^\d{1,2}$/.test(folded) ? folded : undefined)),
      maybe(row(maybe(word('of')), anyYear)),
    ),
  ),
  // "Nov-16" is a day for some, and a month for others.
  untold(row(wordFor(SHORT_MONTHS), tight(mark('-', '/')), tight(twoDigits))),
  only(
    untold(
      row(
        word('the'),
        digits((folded) => (/^\d{1,2}$/.test(folded) ? folded : undefined)),
        tight(word('st', 'nd', 'rd', 'th')),
      ),
    ),
    (words, at, next) => ledInEnglish(words, at) === 'on' && words[next]?.kind !== 'WORD',
  ),
  untold(row(word('this'), word('time', 'point'), relativeYear)),
  untold(row(word('the'), word('same'), word('time', 'point', 'stage'), maybe(word('in', 'of')), anyYear)),
  untold(
    row(
      either(count, word('a', 'an', 'one')),
      word('week', 'weeks', 'month', 'months', 'year', 'years'),
      word('ago'),
    ),
  ),
  untold(row(maybe(word('the', 'last', 'this')), word('weekend'))),
  untold(row(word('the'), word('month'), word('of'), either(date, NUMERIC_DATES))),
);

const WITHIN: ReadonlySet<string> = new Set(['in', 'within', 'over', 'during', 'inside']);
const GOES_ON = listedWords('of to from ago earlier later before after since until till');

/** "in a single day", "within hours", "over three weeks": so long, and nobody says when; not "in a single month, May". */
const lengths: Phrase<TimeSaid> = only(
  untold(
    either(
      row(
        maybe(word('just', 'only', 'barely', 'under', 'about')),
        either(count, hours, few, row(word('a', 'one'), word('single', 'mere')), word('a', 'one')),
        word(...'hour hours day days night nights week weeks weekend weekends fortnight'.split(' ')),
      ),
      row(maybe(word('mere', 'just')), word('hours', 'days', 'weeks')),
      row(word('the'), word('early', 'small'), word('hours')),
    ),
  ),
  (words, at, next) => WITHIN.has(ledInEnglish(words, at) ?? '') && !GOES_ON.has(words[next]?.folded ?? ''),
);

/** Before or after a time, with nothing that says how far. */
const beyond: Phrase<TimeSaid> = untold(
  only(
    row(either(word('before', 'after'), wording('prior to')), either(date, month, NUMERIC_DATES, yearNumber)),
    (words, _, next) => words[next]?.folded !== "'s",
  ),
);

const decade = digits((folded) => (/^(?:1[5-9]|20)\d0$/.test(folded) ? folded : undefined));
const shortDecade = digits((folded) => (/^\d0$/.test(folded) ? folded : undefined));

const tightS = only(word('s'), (words, at) => words[at]?.spaced === false);

/** Decades, centuries, and years that begin when an office says so. */
const otherYears: Phrase<TimeSaid> = either(
  untold(
    row(the, maybe(row(word('early', 'mid', 'late'), maybe(mark('-')))), decade, either(tightS, mark("'s"))),
  ),
  untold(row(either(mark("'", '‘'), row(word('the'), maybe(mark("'", '‘')))), shortDecade, tightS)),
  untold(
    row(
      word('the'),
      word(
        'twenties',
        'thirties',
        'forties',
        'fifties',
        'sixties',
        'seventies',
        'eighties',
        'nineties',
        'noughties',
      ),
    ),
  ),
  untold(row(word('the'), maybe(word('last', 'past', 'previous')), word('decade', 'century'))),
  untold(
    row(
      the,
      digits((folded) => (/^\d{1,2}$/.test(folded) ? folded : undefined)),
      word('th', 'st', 'nd', 'rd'),
      word('century'),
    ),
  ),
  untold(
    row(
      word('fy', 'fiscal', 'financial'),
      maybe(word('year')),
      either(
        yearInDigits,
        NUMERIC_DATES,
        digits((folded) => folded),
      ),
    ),
  ),
  untold(row(word(...fiscalYears()))),
  untold(
    row(
      the,
      either(yearNumber, NUMERIC_DATES),
      word('fiscal', 'financial', 'tax', 'academic', 'school'),
      word('year'),
    ),
  ),
);

function fiscalYears(): string[] {
  const short = Array.from({ length: 100 }, (_, year) => `fy${String(year).padStart(2, '0')}`);
  const long = Array.from({ length: 151 }, (_, year) => `fy${1950 + year}`);
  return [...short, ...long];
}

const season = word('spring', 'summer', 'autumn', 'fall', 'winter');
const isLedOver = (words: readonly Word[], at: number): boolean => {
  const led = ledInEnglish(words, at);
  return (
    led !== null &&
    ['in', 'during', 'since', 'over', 'throughout', 'through', 'until', 'by', 'from', 'of'].includes(led)
  );
};

/** Seasons begin on another day in each country, and are another one on each half of the earth. */
const seasons: Phrase<TimeSaid> = either(
  only(
    untold(row(maybe(word('the')), season)),
    (words, at, next) => isLedOver(words, at) && !isEvent(words, next),
  ),
  untold(row(word('last', 'this', 'next'), season)),
  untold(row(the, season, maybe(word('of')), anyYear)),
);

const isEvent = (words: readonly Word[], next: number): boolean => {
  const after = words[next]?.folded ?? '';
  return after === 'of' || EVENTS.has(after);
};

const holiday = either(
  word(
    'ramadan',
    'ramadhan',
    'eid',
    'christmas',
    'easter',
    'ashura',
    'arbaeen',
    'muharram',
    'nowruz',
    'newroz',
    'passover',
    'hanukkah',
    'diwali',
    'thanksgiving',
    'lent',
    'hajj',
  ),
  row(word('eid'), maybe(mark('-')), word('al'), maybe(mark('-')), word('fitr', 'adha')),
  row(word('new'), word('year', "year's"), maybe(mark("'s")), word('eve', 'day')),
  wording('good friday'),
);

const holidays: Phrase<TimeSaid> = either(
  only(
    untold(
      row(
        the,
        maybe(wording('month of')),
        holiday,
        maybe(word('day', 'eve', 'week', 'holiday', 'holidays', 'period')),
        maybe(anyYear),
      ),
    ),
    (words, at) => {
      const led = ledInEnglish(words, at);
      return led !== null && led !== 'to' && led !== 'about';
    },
  ),
  untold(row(holiday, anyYear)),
);

export const untoldTimes: Phrase<TimeSaid> = either(
  vague,
  lengths,
  beyond,
  otherYears,
  seasons,
  holidays,
  events,
);
