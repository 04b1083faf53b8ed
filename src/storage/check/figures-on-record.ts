import type { Instant, Seq } from '../../kernel/seq.js';
import { type AsOf, isEverything } from '../../kernel/as-of.js';
import type { FigureOnRecord } from '../../domain/check/candidate.js';
import type { GivenFigure } from '../../domain/check/given-figure.js';
import type { Codelists } from '../../domain/codelists.js';
import { claimsOf, figuresFrom, type FigureRow } from '../analysis/claims.js';
import type { Reader } from '../reader.js';
import { countedBy, counts, isThere } from '../rules/as-of.js';

/** A figure on record, with what its standing and its wordings are asked by. */
export interface LoadedFigure extends FigureOnRecord {
  readonly seq: Seq<'claim'>;
  readonly there_from: Instant;
  readonly contested: number;
  readonly shadowed: number;
  readonly reworded: number;
}

interface Row extends FigureRow {
  readonly there_from: Instant;
  readonly shadowed: number;
  readonly reworded: number;
  readonly original: number;
  readonly statements: number;
}

const STATEMENTS_COUNTED = `(select count(*) from assertion a cross join statement_summary s
  where a.claim = m.seq and s.seq = a.statement and ${counts('s')})`;

const withStatements = (statements: string): string =>
  figuresFrom(`claim_summary m cross join claim c where c.seq = m.seq and m.seq in ?? and ${isThere('m')}`, {
    there_from: 'm.there_from',
    shadowed: 'm.shadowed',
    reworded: 'm.reworded',
    original: 'm.original',
    statements,
  });

const NOW = withStatements('m.statement_count');
const THEN = withStatements(STATEMENTS_COUNTED);

/** The figures on record that are there as of an instant, and all that these and those given name. */
export async function readFiguresOnRecord(
  reader: Reader,
  claims: readonly Seq<'claim'>[],
  given: readonly GivenFigure[],
  asOf: AsOf,
): Promise<{ readonly codelists: Codelists; readonly figures: ReadonlyMap<Seq<'claim'>, LoadedFigure> }> {
  const rows = await reader.all<Row>(isEverything(asOf) ? NOW : THEN, [
    ...(isEverything(asOf) ? [] : countedBy(asOf)),
    claims,
    ...countedBy(asOf),
  ]);
  const { codelists, claim } = await claimsOf(reader, rows, [], { figures: given });
  const figures = rows.flatMap((row): LoadedFigure[] => {
    const { scoped } = claim(row.seq);
    return scoped
      ? [{ ...row, claim: row.seq, scoped, isOriginal: row.original === 1, statements: row.statements }]
      : [];
  });
  return { codelists, figures: new Map(figures.map((figure) => [figure.claim, figure])) };
}

/** Which of some claims are there as of an instant. */
export async function readThere(
  reader: Reader,
  claims: readonly Seq<'claim'>[],
  asOf: AsOf,
): Promise<ReadonlySet<Seq<'claim'>>> {
  if (isEverything(asOf) || claims.length === 0) return new Set(claims);
  const rows = await reader.all<{ seq: Seq<'claim'> }>(
    `select seq from claim_summary m where m.seq in ?? and ${isThere('m')}`,
    [claims, ...countedBy(asOf)],
  );
  return new Set(rows.map(({ seq }) => seq));
}

/** The categories of some claims, with all that hold them, as `isOfCategories` reads them. */
export async function readCategoriesOf(
  reader: Reader,
  claims: readonly Seq<'claim'>[],
): Promise<ReadonlyMap<Seq<'claim'>, string>> {
  if (claims.length === 0) return new Map();
  const rows = await reader.all<{ seq: Seq<'claim'>; categories: string }>(
    'select seq, categories from claim_summary where seq in ??',
    [claims],
  );
  return new Map(rows.map(({ seq, categories }) => [seq, categories]));
}
