import {
  either,
  list,
  map,
  mark,
  maybe,
  only,
  row,
  word,
  wording,
  type Phrase,
} from '../../../times/phrase.js';
import { yearInDigits, yearNumber } from '../../../times/number-phrases.js';
import { NUMERIC_DATES } from '../../../times/numeric-dates.js';
import { UNTOLD, type TimeSaid } from '../../../times/time-said.js';
import { beforeDate, comma, date, day, month, relativeYear, the, weekday, year } from './dates.js';
import { endOf, parts, point } from './parts.js';
import { count, relative, units } from './relative.js';
import { isCounting } from './what-is-meant.js';
import { listedWords } from '../listed-words.js';

const THIS_YEAR: TimeSaid = { is: 'AGO', unit: 'YEAR', units: 0 };

const dash = mark('-', '–', '—', '‑');
const numeric = NUMERIC_DATES;
const dated = either(date, numeric);
const end = either(point, numeric, weekday);
const yearSaid = map(either(yearNumber, relativeYear), (said): TimeSaid => ({ is: 'YEAR', year: said }));
const yearOnly = map(yearNumber, (said): TimeSaid => ({ is: 'YEAR', year: said }));

const fromTo = (from: TimeSaid, to: TimeSaid): TimeSaid => ({ is: 'FROM_TO', from, to });
const since = (from: TimeSaid): TimeSaid => ({ is: 'SINCE', from });

const upTo = either(
  word('to', 'until', 'till', 'through', 'thru'),
  wording('up to'),
  wording('up until'),
  wording('through to'),
  wording('up to and including'),
);

const now = either(
  word('now', 'today', 'date', 'present'),
  wording('the present'),
  wording('this day'),
  wording('the present day'),
);

/** "from January to March", "between March and June 2016", "17 October–30 November". */
const between: Phrase<TimeSaid> = either(
  map(row(word('from'), end, upTo, end), ([, from, , to]) => fromTo(from, to)),
  map(row(word('from'), end, upTo, now), ([, from]) => since(from)),
  map(row(word('from'), end, dash, end), ([, from, , to]) => fromTo(from, to)),
  map(row(word('between'), end, word('and'), end), ([, from, , to]) => fromTo(from, to)),
  map(row(end, upTo, end), ([from, , to]) => fromTo(from, to)),
  map(row(end, dash, end), ([from, , to]) => fromTo(from, to)),
);

/** Years are between others only after words that say so, or with a dash: "rose from 1959 to 2016" is no time. */
const betweenYears: Phrase<TimeSaid> = either(
  map(only(row(maybe(word('from', 'between')), yearOnly, dash, yearOnly), ascending), ([, from, , to]) =>
    fromTo(from, to),
  ),
  map(
    only(row(word('from', 'between'), yearOnly, word('to', 'until', 'and', 'through'), yearOnly), ascending),
    ([, from, , to]) => fromTo(from, to),
  ),
);

function ascending(
  words: readonly { readonly folded: string; readonly kind: string }[],
  at: number,
  next: number,
): boolean {
  const before = words[at - 1]?.folded ?? '';
  const years = words
    .slice(at, next)
    .filter(({ kind }) => kind === 'NUMBER')
    .map(({ folded }) => Number(folded));
  const [from = 0, to = 0] = years;
  return from >= 1800 && to <= 2100 && from < to && !CHANGES.has(before);
}

const CHANGES = listedWords(
  'rose rise rises fell fall falls up down increased dropped grew went jumped climbed declined revised lowered raised range ranging',
);

/** "2014 to 2016" and nothing else: no number of something is meant. */
const wholeText: Phrase<TimeSaid> = map(
  only(
    row(either(end, yearOnly), upTo, either(end, yearOnly)),
    (words, at, next) => at === 0 && words[next] === undefined,
  ),
  ([from, , to]) => fromTo(from, to),
);

/** A day whose month comes with another: "12", "the 12th", "Monday 12". */
const dayBefore = map(row(maybe(row(beforeDate, comma)), the, day), ([, , value]) => value);

/** "10-15 March", "between 10 and 15 March 2016", "March 10-15". */
const days: Phrase<TimeSaid> = either(
  map(row(maybe(word('from')), dayBefore, either(dash, upTo), date), ([, first, , last]) =>
    daysOf(first, last),
  ),
  map(row(word('between'), dayBefore, word('and'), date), ([, first, , last]) => daysOf(first, last)),
  map(
    only(
      row(date, either(dash, upTo), day, maybe(map(row(comma, yearNumber), ([, said]) => said))),
      (words, at, next) => !isCounting(words, next, at),
    ),
    ([first, , last, said]): TimeSaid | undefined =>
      first.is === 'DAY' && first.day < last
        ? fromTo(said === null ? first : { ...first, year: said }, {
            ...first,
            day: last,
            year: said ?? first.year,
          })
        : undefined,
  ),
);

function daysOf(first: number, last: TimeSaid): TimeSaid | undefined {
  return last.is === 'DAY' && first < last.day ? fromTo({ ...last, day: first }, last) : undefined;
}

const start = row(the, word('start', 'beginning', 'outset', 'turn', 'onset'), word('of'));

/** "since January", "since the start of the year", "from 17 October on". */
const sinceThen: Phrase<TimeSaid> = either(
  map(row(maybe(word('ever')), word('since'), either(end, yearSaid)), ([, , from]) => since(from)),
  map(row(maybe(word('ever')), word('since'), start, either(end, yearSaid)), ([, , , from]) => since(from)),
  map(row(maybe(word('ever')), word('since'), start, wording('the year')), () => since(THIS_YEAR)),
  map(row(word('from'), end, word('on', 'onward', 'onwards')), ([, from]) => since(from)),
  map(row(word('from', 'since'), start, either(end, yearSaid), upTo, either(end, now)), ([, , from, , to]) =>
    typeof to === 'string' ? since(from) : fromTo(from, to),
  ),
  map(
    row(word('since'), either(word('then'), wording('that day'), wording('that time'), wording('that date'))),
    () => UNTOLD,
  ),
);

/** "the year to date", "so far this year". */
const toDate: Phrase<TimeSaid> = either(
  map(row(the, word('year'), maybe(mark('-')), word('to'), maybe(mark('-')), word('date')), () =>
    since(THIS_YEAR),
  ),
  map(row(the, word('month'), word('to'), word('date')), () => since({ is: 'AGO', unit: 'MONTH', units: 0 })),
  map(
    row(
      either(wording('so far'), wording('thus far'), wording('to date'), word('already')),
      maybe(word('in', 'for')),
      either(relative, yearSaid, month),
    ),
    ([, , of]) => (of.is === 'AGO' || of.is === 'YEAR' || of.is === 'MONTH' ? since(of) : undefined),
  ),
  map(
    row(
      either(relative, yearSaid, month),
      either(wording('so far'), wording('thus far'), wording('to date')),
    ),
    ([of]) => (of.is === 'AGO' || of.is === 'YEAR' || of.is === 'MONTH' ? since(of) : undefined),
  ),
  map(row(wording('the year so far')), () => since(THIS_YEAR)),
);

const thatIs = maybe(
  either(
    row(comma, wording('that is'), comma),
    row(comma, word('ie', 'namely'), comma),
    mark(',', '(', '–', '—'),
  ),
);

/** A year and where its count ends: "2016 up to 25 December", "the year to date, that is to 25 December", "this year by 25 December". */
const yearUpTo: Phrase<TimeSaid> = either(
  map(row(either(toDate, yearSaid, year), thatIs, upTo, either(dated, endOf, month)), ([of, , , to]) =>
    fromTo(of.is === 'SINCE' ? of.from : of, to),
  ),
  map(row(yearSaid, word('by'), either(date, endOf)), ([of, , to]) => fromTo(of, to)),
);

const dayAgo = map(relative, (said) => (said.is === 'AGO' && said.unit === 'DAY' ? said : undefined));

/** "up to 25 December": begun with the year of which the text speaks. */
const untilThen: Phrase<TimeSaid> = either(
  map(
    row(
      either(word('until', 'till', 'through', 'thru'), wording('up to'), wording('up until')),
      either(dated, endOf, weekday, dayAgo),
    ),
    ([, to]): TimeSaid => ({ is: 'UP_TO', to }),
  ),
  map(
    row(either(wording('up to and including'), word('through', 'thru')), either(dated, month)),
    ([, to]): TimeSaid => ({
      is: 'UP_TO',
      to,
    }),
  ),
  map(row(either(word('until', 'till'), wording('up to'), wording('up until')), month), () => UNTOLD),
  map(
    only(
      row(either(word('until', 'till'), wording('up until')), yearOnly),
      (words, at, next) => !isCounting(words, next, at),
    ),
    () => UNTOLD,
  ),
);

const ended = either(
  word('ending', 'ended'),
  wording('ending on'),
  wording('ended on'),
  wording('ending in'),
  wording('ended in'),
);
const lastDay = either(
  dated,
  month,
  weekday,
  endOf,
  map(word('yesterday'), (): TimeSaid => ({ is: 'AGO', unit: 'DAY', units: 1 })),
);

/** Twelve months end with a month, or its last day; "the year to 16 March" is what has passed of it. */
const yearTo: Phrase<TimeSaid> = map(
  row(the, word('year'), maybe(word('up')), word('to'), dated),
  ([, , , , to]): TimeSaid => ({ is: 'YEAR_TO', to }),
);

/** "the week from 26 August to 1 September": how long that is, is said with it. */
const unitFromTo: Phrase<TimeSaid> = map(
  row(the, either(units, word('period')), either(between, days)),
  ([, , told]) => told,
);

/** "the week to 12 May", "the three months to November", "the year ending 31 March 2017". */
const unitsTo: Phrase<TimeSaid> = either(
  unitFromTo,
  yearTo,
  map(
    row(the, word('week'), either(word('beginning', 'starting', 'from'), wording('beginning on')), dated),
    ([, , , from]): TimeSaid => ({ is: 'WEEK_FROM', from }),
  ),
  map(row(word('the'), word('week'), word('of'), dated), ([, , , of]): TimeSaid => ({ is: 'WEEK_OF', of })),
  map(row(the, maybe(count), units, either(upTo, ended), lastDay), ([, number, unit, , to]): TimeSaid => ({
    is: 'UNITS_TO',
    unit,
    units: number ?? 1,
    to,
  })),
);

const joint = either(row(comma, word('and')), mark('&'), wording('as well as'), mark(','));

/** Several of one kind, the last after "and": "May, July, August and December". */
const severalOf = (kind: Phrase<TimeSaid>): Phrase<TimeSaid> =>
  only(
    map(list(kind, joint), (times): TimeSaid | undefined =>
      times.length > 1 ? { is: 'SEVERAL', times } : undefined,
    ),
    (words, at, next) =>
      words[next]?.folded !== "'s" && words.slice(at, next).some(({ folded }) => AND_WORDS.has(folded)),
  );

const AND_WORDS = new Set(['and', '&', 'as']);

const several: Phrase<TimeSaid> = either(
  severalOf(month),
  severalOf(dated),
  severalOf(weekday),
  only(severalOf(yearSaid), (words, at) => words[at - 1]?.folded === 'in' || words[at - 1]?.folded === 'of'),
  map(row(the, day, word('and'), date), ([, first, , last]): TimeSaid | undefined =>
    last.is === 'DAY' && first < last.day
      ? { is: 'SEVERAL', times: [{ ...last, day: first }, last] }
      : undefined,
  ),
);

/** The last time named, in another year: "the same month last year", "a year earlier". */
const samePeriod: Phrase<TimeSaid> = map(
  row(
    the,
    word('same', 'corresponding'),
    word('month', 'period', 'time', 'quarter', 'week', 'day'),
    maybe(word('in', 'of')),
    either(yearInDigits, relativeYear),
  ),
  ([, , , , said]): TimeSaid => ({ is: 'SAME_PERIOD', year: said }),
);

/** One of two, and nobody says which: "in May or June". */
const oneOf: Phrase<TimeSaid> = map(
  row(either(month, dated, weekday), word('or'), either(month, dated, weekday)),
  () => UNTOLD,
);

export const stretches: Phrase<TimeSaid> = either(
  between,
  betweenYears,
  wholeText,
  days,
  sinceThen,
  toDate,
  yearUpTo,
  untilThen,
  unitsTo,
  several,
  oneOf,
  samePeriod,
  parts,
);
