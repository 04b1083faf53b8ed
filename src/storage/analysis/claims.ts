import { held, present } from '../../kernel/certain.js';
import type { Seq } from '../../kernel/seq.js';
import type { Figure } from '../../domain/claim/figure.js';
import { scopedFigure } from '../../domain/claim/scoped-figure.js';
import type { AssertedClaim } from '../../domain/lineage/facts.js';
import { parsePeriod } from '../../domain/period.js';
import type { Codelists } from '../../domain/codelists.js';
import type { Reader } from '../reader.js';
import type { ClaimRow } from '../tables/claim.js';
import type { ClaimWording } from '../../domain/claim/wording.js';
import { loadCodelists } from './codelists.js';

/** What a claim says, without what is counted of it. */
type FigureRow = Pick<
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

/**
 * Reads claims with all that they name: four SQL statements for any number.
 * @param wordings other words in which they will be asked for: identical figures may name different places
 */
export async function loadClaims(
  reader: Reader,
  seqs: Iterable<Seq<'claim'>>,
  wordings: readonly (string | null)[] = [],
  also: { readonly places?: readonly Seq<'place'>[] } = {},
): Promise<LoadedClaims> {
  const rows = await reader.all<FigureRow>(
    `select c.seq, c.is_figure, c.measure, c.value, c.low, c.high, c.qualifier, c.place, c.population, c.wording,
       m.contested
     from claim c join claim_summary m on m.seq = c.seq where c.seq in ??`,
    [[...new Set(seqs)]],
  );
  const worded = new Map<string, ClaimWording>();
  for (const wording of [...rows.map((row) => row.wording), ...wordings]) {
    if (wording !== null && !worded.has(wording)) worded.set(wording, JSON.parse(wording) as ClaimWording);
  }
  const codelists = await loadCodelists(reader, named(rows, [...worded.values()], also.places ?? []));
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
) {
  const exclusions = wordings.flatMap((wording) => wording.exclusions);
  const stated = <N>(values: readonly (N | null)[]): Set<N> =>
    new Set(values.filter((value) => value !== null));
  return {
    measures: stated(rows.map(({ measure }) => measure)),
    places: stated([...rows, ...exclusions].map(({ place }) => place).concat(places)),
    populations: stated([...rows, ...exclusions].map(({ population }) => population)),
  };
}

function assertedClaim(codelists: Codelists, row: FigureRow, words: ClaimWording): AssertedClaim {
  const claim = { claim: row.seq, sentence: words.sentence };
  return row.is_figure === 0
    ? { ...claim, scoped: null }
    : { ...claim, scoped: scopedFigure(codelists, figureOf(row, words)) };
}

const figureOf = (
  { measure, value, low, high, qualifier, place, population }: FigureRow,
  { asWritten, period, exclusions }: ClaimWording,
): Figure => ({
  measure: present(measure),
  value,
  low,
  high,
  qualifier: present(qualifier),
  asWritten,
  place,
  period: period === null ? null : parsePeriod(period),
  population,
  exclusions: exclusions.map((exclusion) => ({
    ...exclusion,
    period: exclusion.period === null ? null : parsePeriod(exclusion.period),
  })),
});
