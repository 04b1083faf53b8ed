import { FOREVER } from '../../kernel/as-of.js';
import type { Seq } from '../../kernel/seq.js';
import { shared, type Interval } from '../../domain/scope/intervals.js';
import { soughtIn } from '../../domain/search/sought.js';
import type { StandingState } from '../../domain/vocabulary/standing-states.js';
import type { Reader } from '../reader.js';
import { readHolders } from '../rules/holders.js';
import { readEntries } from '../search/entries.js';
import { AS_WRITTEN } from '../search/match.js';
import { indexWord, markOfWord } from '../search/index-word.js';
import type { ClaimCriteria } from './claim-criteria.js';

/** The criteria that a client can watch claims by. */
export type WatchedCriteria = Omit<ClaimCriteria, 'seqs' | 'role' | 'everDisputed' | 'derivedFrom'>;

export type WatchedCriterion = keyof WatchedCriteria;

/** What criteria ask of a claim as everything stands; what none of them asks may be empty. */
export interface ClaimTraits {
  readonly seq: Seq<'claim'>;
  readonly measure: number | null;
  readonly value: number | null;
  /** Epoch seconds; null where no period is stated. */
  readonly period: Interval | null;
  readonly isFigure: boolean;
  readonly original: boolean;
  readonly standing: StandingState;
  /** Its place and all that hold it; likewise the others. */
  readonly places: ReadonlySet<number>;
  readonly populations: ReadonlySet<number>;
  readonly categories: ReadonlySet<number>;
  /** Sources and voices of the statements that assert it. */
  readonly sources: ReadonlySet<number>;
  /** Words by which the index has its text. */
  readonly words: ReadonlySet<string>;
}

interface SummaryRow {
  readonly seq: Seq<'claim'>;
  readonly measure: number | null;
  readonly value: number | null;
  readonly place: number | null;
  readonly population: number | null;
  readonly categories: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly isFigure: number;
  readonly original: number;
}

const NONE: ReadonlySet<never> = new Set();

const NOTHING_ASKED: Omit<ClaimTraits, 'seq'> = {
  measure: null,
  value: null,
  period: null,
  isFigure: false,
  original: false,
  standing: 'UNDISPUTED',
  places: NONE,
  populations: NONE,
  categories: NONE,
  sources: NONE,
  words: NONE,
};

/**
 * What criteria ask of some claims, in a number of SQL statements that does not depend on the claims.
 * @param asked what is asked of them: the rest is not read
 */
export async function readTraits(
  reader: Reader,
  claims: readonly Seq<'claim'>[],
  asked: ReadonlySet<WatchedCriterion>,
): Promise<Map<Seq<'claim'>, ClaimTraits>> {
  if (asked.size === 0) return new Map(claims.map((seq) => [seq, { seq, ...NOTHING_ASKED }]));
  const rows = await reader.all<SummaryRow>(
    `select m.seq, m.measure, m.value, m.place, m.population, m.categories, m.period_start as start,
       m.period_end as "end", m.is_figure as "isFigure", m.original
     from claim_summary m where m.seq in ??`,
    [claims],
  );
  const present = (nodes: readonly (number | null)[]): number[] => [
    ...new Set(nodes.filter((node) => node !== null)),
  ];
  const places = asked.has('place') ? present(rows.map(({ place }) => place)) : [];
  const populations = asked.has('population') ? present(rows.map(({ population }) => population)) : [];
  const [holdingPlaces, holdingPopulations, sources, standings, entries] = await Promise.all([
    readHolders(reader, 'place', places),
    readHolders(reader, 'population', populations),
    asked.has('source') ? readSources(reader, claims) : new Map<number, Set<number>>(),
    asked.has('standing') ? readStandings(reader, claims) : new Map<number, StandingState>(),
    asked.has('text') ? readEntries(reader, 'CLAIM', claims) : [],
  ]);
  const words = new Map<number, ReadonlySet<string>>(
    entries.map((entry) => [entry.node, new Set(entry.words)]),
  );
  const traits = rows.map(
    ({
      seq,
      measure,
      value,
      place,
      population,
      categories,
      start,
      end,
      isFigure,
      original,
    }): ClaimTraits => ({
      seq,
      measure,
      value,
      period: start === null || end === null ? null : { start, end },
      isFigure: isFigure === 1,
      original: original === 1,
      standing: standings.get(seq) ?? 'UNDISPUTED',
      places: (place === null ? undefined : holdingPlaces.get(place)) ?? NONE,
      populations: (population === null ? undefined : holdingPopulations.get(population)) ?? NONE,
      categories: new Set(categories.split(',').filter(Boolean).map(Number)),
      sources: sources.get(seq) ?? NONE,
      words: words.get(seq) ?? NONE,
    }),
  );
  return new Map(traits.map((one) => [one.seq, one]));
}

async function readSources(
  reader: Reader,
  claims: readonly Seq<'claim'>[],
): Promise<Map<number, Set<number>>> {
  const rows = await reader.all<{ claim: number; source: number }>(
    `select a.claim, s.source from assertion a cross join statement_summary s
       where a.claim in ?? and s.seq = a.statement
     union select a.claim, v.voice from assertion a cross join statement_voice v
       where a.claim in ?? and v.statement = a.statement`,
    [claims, claims],
  );
  const sources = new Map<number, Set<number>>();
  for (const { claim, source } of rows) sources.set(claim, (sources.get(claim) ?? new Set()).add(source));
  return sources;
}

async function readStandings(
  reader: Reader,
  claims: readonly Seq<'claim'>[],
): Promise<Map<number, StandingState>> {
  const rows = await reader.all<{ claim: number; state: StandingState }>(
    'select st.claim, st.state from claim_standing st where st.claim in ?? and st.to_at = ?',
    [claims, FOREVER],
  );
  return new Map(rows.map(({ claim, state }) => [claim, state]));
}

type Test = (traits: ClaimTraits) => boolean;

/** How a claim is held against each criterion. Restates `criteriaOf` of claim-criteria.ts. */
const TESTS: { readonly [C in WatchedCriterion]: (wanted: NonNullable<WatchedCriteria[C]>) => Test } = {
  measure: (measure) => (claim) => claim.measure === measure,
  place: (place) => (claim) => claim.places.has(place),
  population: (population) => (claim) => claim.populations.has(population),
  categories: (all) => (claim) => all.every((category) => claim.categories.has(category)),
  period: (wanted) => (claim) => claim.period !== null && shared(claim.period, wanted) !== undefined,
  source: (source) => (claim) => claim.sources.has(source),
  standing: (states) => (claim) => states.includes(claim.standing),
  valueAtLeast: (least) => (claim) => claim.value !== null && claim.value >= least,
  valueAtMost: (most) => (claim) => claim.value !== null && claim.value <= most,
  hasFigure: (has) => (claim) => claim.isFigure === has,
  original: (is) => (claim) => claim.original === is,
  text: holdingWordsOf,
};

/** Restates `searchCondition` of storage/search/match.ts. */
function holdingWordsOf(query: string): Test {
  const sought = soughtIn(query, AS_WRITTEN).map(({ words, isOpen }) => ({
    isOpen,
    alternatives: words.map((together) =>
      together.map((word) => indexWord('CLAIM', 'OWN', markOfWord(word))),
    ),
  }));
  const isIn = (words: ReadonlySet<string>, word: string, isOpen: boolean): boolean =>
    words.has(word) || (isOpen && [...words].some((other) => other.startsWith(word)));
  return ({ words }) =>
    sought.length > 0 &&
    sought.every(({ isOpen, alternatives }) =>
      alternatives.some((together) => together.every((word) => isIn(words, word, isOpen))),
    );
}

const CRITERIA = Object.keys(TESTS) as WatchedCriterion[];

/** Which criteria are given. */
export const criteriaGiven = (criteria: WatchedCriteria): readonly WatchedCriterion[] =>
  CRITERIA.filter((criterion) => criteria[criterion] !== undefined);

/** Tells of claims whether they meet criteria. */
export function testOf(criteria: WatchedCriteria): Test {
  const tests = CRITERIA.flatMap((criterion) => {
    const wanted = criteria[criterion];
    return wanted === undefined ? [] : [(TESTS[criterion] as (wanted: unknown) => Test)(wanted)];
  });
  return (traits) => tests.every((test) => test(traits));
}
