import type { NodeKind } from '../kernel/ids.js';
import { isKeepable } from './names.js';
import type { Reader } from './reader.js';
import type {
  ClaimRow,
  ConcessionRow,
  DocumentRow,
  MeasureRow,
  PlaceRow,
  PopulationRow,
  RebuttalRow,
  SourceRow,
  StatementRow,
} from './rows.js';

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
  source: 'seq, id, ref, kind, name, short, aliases, description, part_of, root, url, wikidata',
  document: 'seq, id, ref, url, title, publisher, published_on, language, sha256, body',
  measure: 'seq, id, ref, label, unit, additivity, short, aliases',
  place: 'seq, id, ref, name, within, aliases',
  population: 'seq, id, ref, label, short, within, aliases',
  statement: `seq, id, ref, source, on_behalf_of, voice, voice_root, document, said_on, said_start, said_end, counts_from,
    quote, passage, language, note, basis, recorded_at`,
  claim: `seq, id, ref, sentence, is_figure, measure, value, low, high, qualifier, place, period_start, period_end,
    population, wording, first_said, there_from, statement_count, rebuttal_count, contested,
    original, reworded, shadowed, spread_count`,
  rebuttal: `seq, id, ref, statement, target_claim, target_statement, target_rebuttal, aspects, direction, summary,
    counter_claim`,
  concession: 'seq, id, statement, rebuttal, extent, summary',
};

/** The rows of some nodes of a kind, by number. */
export const readNodes = <K extends NodeKind>(
  reader: Reader,
  kind: K,
  seqs: readonly number[],
): Promise<RowOf[K][]> => reader.all(`select ${COLUMNS[kind]} from ${kind} where seq in ??`, [seqs]);

/** The numbers of nodes of a kind by their ids. */
export async function seqsOfIds(reader: Reader, kind: NodeKind, ids: readonly string[]): Promise<number[]> {
  return (await reader.all<{ seq: number }>(`select seq from ${kind} where id in ??`, [ids])).map(
    ({ seq }) => seq,
  );
}

/** The first document recorded of a URL. */
export async function documentOfUrl(reader: Reader, url: string): Promise<number | undefined> {
  if (!isKeepable(url)) return undefined;
  const [row] = await reader.all<{ seq: number }>(
    'select seq from document where url = ? order by seq limit 1',
    [url],
  );
  return row?.seq;
}
