import type { Seq } from '../kernel/seq.js';
import type { NodeKind } from '../kernel/ids.js';
import { isKeepable } from './names.js';
import type { Reader } from './reader.js';
import { CLAIM, type ClaimRow } from './tables/claim.js';
import { CONCESSION, type ConcessionRow } from './tables/concession.js';
import { DOCUMENT, type DocumentRow } from './tables/document.js';
import { MEASURE, type MeasureRow } from './tables/measure.js';
import { PLACE, type PlaceRow } from './tables/place.js';
import { POPULATION, type PopulationRow } from './tables/population.js';
import { REBUTTAL, type RebuttalRow } from './tables/rebuttal.js';
import { SOURCE, type SourceRow } from './tables/source.js';
import { STATEMENT, type StatementRow } from './tables/statement.js';
import { shownColumns } from './tables/table.js';

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

const COLUMNS: Readonly<Record<NodeKind, string>> = {
  source: shownColumns(SOURCE),
  document: shownColumns(DOCUMENT),
  measure: shownColumns(MEASURE),
  place: shownColumns(PLACE),
  population: shownColumns(POPULATION),
  statement: shownColumns(STATEMENT),
  claim: shownColumns(CLAIM),
  rebuttal: shownColumns(REBUTTAL),
  concession: shownColumns(CONCESSION),
};

/** The rows of some nodes of a kind, by number. */
export const readNodes = <K extends NodeKind>(
  reader: Reader,
  kind: K,
  seqs: readonly Seq<K>[],
): Promise<RowOf[K][]> => reader.all(`select ${COLUMNS[kind]} from ${kind} where seq in ??`, [seqs]);

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
