import type { Seq } from '../kernel/seq.js';
import type { NodeKind } from '../kernel/ids.js';
import type { Dialect } from './dialect.js';
import { isKeepable } from './names.js';
import { placeAliases } from './place-aliases.js';
import type { Reader } from './reader.js';
import { CLAIM, type ClaimRow } from './tables/claim.js';
import { CLAIM_SUMMARY } from './tables/claim-summary.js';
import { CONCESSION, type ConcessionRow } from './tables/concession.js';
import { DOCUMENT, type DocumentRow } from './tables/document.js';
import { MEASURE, type MeasureRow } from './tables/measure.js';
import { PLACE, type PlaceRow } from './tables/place.js';
import { POPULATION, type PopulationRow } from './tables/population.js';
import { REBUTTAL, type RebuttalRow } from './tables/rebuttal.js';
import { SOURCE, type SourceRow } from './tables/source.js';
import { STATEMENT, type StatementRow } from './tables/statement.js';
import { STATEMENT_SUMMARY } from './tables/statement-summary.js';
import { shownColumns, type Table } from './tables/table.js';

/** The row of each kind of node. */
export interface RowOf {
  source: SourceRow;
  document: DocumentRow;
  measure: MeasureRow;
  place: PlaceRow;
  population: PopulationRow;
  statement: StatementRow;
  claim: ClaimRow;
  rebuttal: RebuttalRow;
  concession: ConcessionRow;
}

/** The query for rows of each kind by number. */
const QUERIES: Readonly<Record<NodeKind, (dialect: Dialect) => string>> = {
  source: () => rowsOf(SOURCE),
  document: () => rowsOf(DOCUMENT),
  measure: () => rowsOf(MEASURE),
  place: (dialect) =>
    `select ${shownColumns(PLACE, 'n', { aliases: placeAliases(dialect, 'n') })} from place n where n.seq in ??`,
  population: () => rowsOf(POPULATION),
  statement: () => rowsOf(STATEMENT, STATEMENT_SUMMARY),
  claim: () => rowsOf(CLAIM, CLAIM_SUMMARY),
  rebuttal: () => rowsOf(REBUTTAL),
  concession: () => rowsOf(CONCESSION),
};

const rowsOf = (node: Table, summary?: Table): string =>
  summary
    ? `select ${shownColumns(node, 'n')}, ${shownColumns(summary, 'm')}
       from ${node.name} n join ${summary.name} m on m.seq = n.seq where n.seq in ??`
    : `select ${shownColumns(node, 'n')} from ${node.name} n where n.seq in ??`;

/** The rows of some nodes of a kind, by number. */
export const readNodes = <K extends NodeKind>(
  reader: Reader,
  kind: K,
  seqs: readonly Seq<K>[],
): Promise<RowOf[K][]> => reader.all(QUERIES[kind](reader.dialect), [seqs]);

/** The numbers of nodes of a kind by their ids. */
export async function seqsOfIds<K extends NodeKind>(
  reader: Reader,
  kind: K,
  ids: readonly string[],
): Promise<Seq<K>[]> {
  return (await reader.all<{ seq: Seq<K> }>(`select seq from ${kind} where id in ??`, [ids])).map(
    ({ seq }) => seq,
  );
}

/** The first document recorded of a URL. */
export async function documentOfUrl(reader: Reader, url: string): Promise<Seq<'document'> | undefined> {
  if (!isKeepable(url)) return undefined;
  const [row] = await reader.all<{ seq: Seq<'document'> }>(
    'select seq from document where url = ? order by seq limit 1',
    [url],
  );
  return row?.seq;
}
