import type { Word } from '../word.js';
import { longMonths, shortMonths, type MonthNames } from './month-names.js';
import { dayNumber, yearNumber } from './number-phrases.js';
import {
  either,
  map,
  mark,
  maybe,
  only,
  row,
  rowAcross,
  tight,
  word,
  wordFor,
  wording,
  type Phrase,
} from './phrase.js';
import { UNTOLD, type TimeSaid, type YearSaid } from './time-said.js';

/** Stands between the parts of a date: "3 de febrero de 2017". */
const of = maybe(word('de', 'del', 'di', "d'"));

/** Before a day with a full stop, where its month is called as in a language that has none: "am 30. November". */
const DAY_LEADS = new Set(['am', 'vom', 'den', 'der', 'dem', 'zum', 'bis', 'seit', ':', '(', '–', '—', '„']);

/** Names of other languages that are English words, or common names, without a year beside them. */
const SHORTEST_ALONE = 5;

/**
 * Dates with months in many languages, beside a day or a year: "1er août 2016", "3. Dezember", "enero de 2017".
 * @param known months of a language that is read whole: they are its own
 */
export function foreignDates(known: ReadonlyMap<string, number>): Phrase<TimeSaid> {
  const long = ofOthers(longMonths(), known);
  const short = ofOthers(shortMonths(), known);
  const ambiguous = word(...[...long.ambiguous, ...short.ambiguous]);
  const foreign = named(long.months);
  const both = named(new Map([...long.months, ...[...known].filter(([name]) => name.length > 3)]));
  const any = named(new Map([...short.months, ...long.months, ...known]));
  const day = dayNumber('er', 're', 'e', 'o', 'a');
  const year = maybe(map(row(maybe(mark(',', '.')), of, yearNumber), ([, , said]) => said));
  const dot = maybe(tight(mark('.', '׳')));
  return either(
    only(
      map(row(day, of, foreign, year), ([value, , month, said]) => daySaid(value, month, said)),
      (words, at, next) => words.slice(at, next).some(isTelling),
    ),
    map(rowAcross(day, of, any, dot, of, yearNumber), ([value, , month, , , said]) =>
      daySaid(value, month, said),
    ),
    map(
      rowAcross(yearNumber, dot, maybe(word('m', 'gada')), dot, any, dot, day),
      ([said, , , , month, , value]) => daySaid(value, month, said),
    ),
    map(row(foreign, dot, of, yearNumber), ([month, , , said]): TimeSaid => ({
      is: 'MONTH',
      month,
      year: said,
    })),
    map(rowAcross(maybe(day), of, ambiguous, dot, of, yearNumber), () => UNTOLD),
    afterListNumber(foreign, year),
    only(afterListNumber(both, year), (words, at) => DAY_LEADS.has(words[at - 1]?.folded ?? ':')),
  );
}

interface Months {
  readonly months: ReadonlyMap<string, number>;
  /** Names of one month here, of another there. */
  readonly ambiguous: readonly string[];
}

/** Those that are no words of a language which is read whole. */
function ofOthers(names: MonthNames, known: ReadonlyMap<string, number>): Months {
  const others = [...names].filter(([name]) => !known.has(name));
  return {
    months: new Map(others.flatMap(([name, month]) => (month === null ? [] : [[name, month] as const]))),
    ambiguous: others.flatMap(([name, month]) => (month === null ? [name] : [])),
  };
}

/** A month by its name, of one word or of two: "تشرين الثاني". */
function named(months: ReadonlyMap<string, number>): Phrase<number> {
  const ofTwo = [...months].filter(([name]) => name.includes(' '));
  return either(wordFor(months), ...ofTwo.map(([name, month]) => map(wording(name), () => month)));
}

/** "3. Dezember": where the full stop was taken for the end of a sentence. */
function afterListNumber(month: Phrase<number>, year: Phrase<YearSaid | null>): Phrase<TimeSaid> {
  const numbered = row(dayNumber());
  return {
    first: numbered.first,
    empty: false,
    read: (words, at) => {
      const day = numbered.read(words, at);
      const named = day && isDot(words[at + 1]) ? month.read(words, at + 2) : undefined;
      if (day === undefined || named === undefined) return undefined;
      const said = year.read(words, named.next);
      return {
        value: daySaid(day.value[0], named.value, said?.value ?? null),
        next: said?.next ?? named.next,
      };
    },
  };
}

const isDot = (word: Word | undefined): boolean => word?.folded === '.' && !word.spaced;

const daySaid = (day: number, month: number, year: YearSaid | null): TimeSaid => ({
  is: 'DAY',
  day,
  month,
  year,
});

const isTelling = ({ kind, folded }: Word): boolean =>
  (kind === 'WORD' && folded.length >= SHORTEST_ALONE) || (kind === 'NUMBER' && folded.length === 4);
