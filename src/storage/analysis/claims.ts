import { held, present } from '../../kernel/certain.js';
import type { Seq } from '../../kernel/seq.js';
import type { Figure } from '../../domain/claim/figure.js';
import { figureSentence } from '../../domain/claim/sentence.js';
import { scopedFigure } from '../../domain/claim/scoped-figure.js';
import type { AssertedClaim } from '../../domain/lineage/facts.js';
import { parsePeriod } from '../../domain/period.js';
import type { Codelists } from '../../domain/codelists.js';
import type { Reader } from '../reader.js';
import { ofManyRows } from '../many-rows.js';
import { CLAIM, type ClaimRow } from '../tables/claim.js';
import { realNames } from '../tables/table.js';
import type { ClaimWording } from '../../domain/claim/wording.js';
import { loadCodelists } from './codelists.js';

/** What a claim says, without what is counted of it. */
export type FigureRow = Pick<
  ClaimRow,
  | 'seq'
  | 'is_figure'
  | 'measure'
  | 'value'
  | 'low'
  | 'high'
  | 'qualifier'
  | 'place'
  | 'population'
  | 'categories'
  | 'wording'
  | 'contested'
>;

/** Claims that can be asked for in the words of whoever says them. */
export interface LoadedClaims {
  readonly codelists: Codelists;
  /** A claim in its own words, or as other words (JSON ClaimWording) put it. */
  claim(seq: Seq<'claim'>, wording?: string | null): AssertedClaim;
  /** Those against which anything was ever said. */
  readonly contested: ReadonlySet<Seq<'claim'>>;
}

/** What is named beside claims. */
export interface NamedBeside {
  readonly places?: readonly Seq<'place'>[];
  readonly figures?: readonly NamingFigure[];
}

/**
 * Reads claims with all that they name: five SQL statements for any number.
 * @param wordings other words in which they will be asked for: identical figures may name different places
 * @param also what they are put beside: its names are loaded too
 */
export async function loadClaims(
  reader: Reader,
  seqs: Iterable<Seq<'claim'>>,
  wordings: readonly (string | null)[] = [],
  also: NamedBeside = {},
): Promise<LoadedClaims> {
  const rows = await reader.all<FigureRow>(FIGURES, [[...new Set(seqs)]]);
  return claimsOf(reader, rows, wordings, also);
}

const OF_CLAIM = [
  'seq',
  'is_figure',
  'measure',
  'value',
  'low',
  'high',
  'qualifier',
  'place',
  'population',
  'categories',
  'wording',
] as const satisfies readonly (keyof FigureRow)[];

/**
 * SQL that gives many rows with all of `FigureRow`.
 * @param from where a claim `c` and its summary `m` are found
 * @param beside what else is selected, by what it is called
 */
export function figuresFrom(from: string, beside: Readonly<Record<string, string>> = {}): string {
  const others = { contested: 'm.contested', ...beside };
  const columns = [
    ...OF_CLAIM.map((column) => `c.${column}`),
    ...Object.entries(others).map(([name, expression]) => `${expression} as ${name}`),
  ];
  return ofManyRows(
    [...OF_CLAIM, ...Object.keys(others)],
    `select ${columns.join(', ')} from ${from}`,
    realNames(CLAIM),
  );
}

const FIGURES = figuresFrom('claim c cross join claim_summary m where m.seq = c.seq and c.seq in ??');

/** The same of claims whose rows were read: four SQL statements for any number. */
export async function claimsOf(
  reader: Reader,
  rows: readonly FigureRow[],
  wordings: readonly (string | null)[],
  also: NamedBeside,
): Promise<LoadedClaims> {
  const worded = new Map<string, ClaimWording>();
  for (const wording of [...rows.map((row) => row.wording), ...wordings]) {
    if (wording !== null && !worded.has(wording)) worded.set(wording, JSON.parse(wording) as ClaimWording);
  }
  const codelists = await loadCodelists(
    reader,
    named(rows, [...worded.values()], also.places ?? [], also.figures ?? []),
  );
  const bySeq = new Map<number, FigureRow>(rows.map((row) => [row.seq, row]));
  const made = new Map<string, AssertedClaim>();
  return {
    codelists,
    contested: new Set(rows.filter((row) => row.contested === 1).map(({ seq }) => seq)),
    claim: (seq, wording) => {
      const row = held(bySeq, seq);
      const words = wording ?? row.wording;
      const key = `${seq} ${words}`;
      const known = made.get(key);
      if (known) return known;
      const claim = assertedClaim(codelists, row, held(worded, words));
      made.set(key, claim);
      return claim;
    },
  };
}

function named(
  rows: readonly FigureRow[],
  wordings: readonly ClaimWording[],
  places: readonly Seq<'place'>[],
  figures: readonly NamingFigure[],
) {
  const exclusions = [...wordings, ...figures].flatMap(
    (wording): readonly NamingExclusion[] => wording.exclusions ?? [],
  );
  const stated = <N>(values: readonly (N | null)[]): Set<N> =>
    new Set(values.filter((value) => value !== null));
  return {
    measures: stated([...rows, ...figures].map(({ measure }) => measure)),
    places: stated([...rows, ...figures, ...exclusions].map(({ place }) => place).concat(places)),
    populations: stated([...rows, ...figures, ...exclusions].map(({ population }) => population)),
    categories: new Set([
      ...rows.flatMap(categoriesOf),
      ...figures.flatMap(({ categories }) => categories),
      ...exclusions.flatMap(({ categories }) => categories ?? []),
    ]),
  };
}

/** What a figure names that need not be recorded. */
interface NamingFigure extends Required<NamingExclusion> {
  readonly measure: Seq<'measure'> | null;
  readonly exclusions: readonly NamingExclusion[] | null;
}

/** What an exclusion names, in a wording or in a figure. */
interface NamingExclusion {
  readonly place: Seq<'place'> | null;
  readonly population: Seq<'population'> | null;
  readonly categories?: readonly Seq<'category'>[];
}

const categoriesOf = ({ categories }: Pick<FigureRow, 'categories'>): readonly Seq<'category'>[] =>
  JSON.parse(categories) as Seq<'category'>[];

function assertedClaim(codelists: Codelists, row: FigureRow, words: ClaimWording): AssertedClaim {
  if (row.is_figure === 0) return { claim: row.seq, sentence: present(words.sentence), scoped: null };
  const scoped = scopedFigure(codelists, figureOf(row, words));
  return {
    claim: row.seq,
    scoped,
    // Few of many are asked for it.
    get sentence() {
      return figureSentence(codelists, scoped.figure);
    },
  };
}

const figureOf = (row: FigureRow, { asWritten, period, exclusions }: ClaimWording): Figure => {
  const { measure, value, low, high, qualifier, place, population } = row;
  return {
    measure: present(measure),
    value,
    low,
    high,
    qualifier: present(qualifier),
    asWritten,
    place,
    period: period === null ? null : parsePeriod(period),
    population,
    categories: categoriesOf(row),
    exclusions: exclusions.map((exclusion) => ({
      ...exclusion,
      categories: exclusion.categories ?? [],
      period: exclusion.period === null ? null : parsePeriod(exclusion.period),
    })),
  };
};
