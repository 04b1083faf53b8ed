import type { Seq } from '../kernel/seq.js';
import type { NodeKind } from '../kernel/ids.js';
import { addressKey, likelyAddresses, looseKey } from '../domain/record/address.js';
import type { Dialect } from './dialect.js';
import { placeAliases } from './place-aliases.js';
import { ofManyRows } from './many-rows.js';
import { isKeepable } from './names.js';
import type { Reader } from './reader.js';
import type { RowOf } from './row-of.js';
import { membersOf } from './rules/regions.js';
import { AFFIRMATION } from './tables/affirmation.js';
import { CATEGORY } from './tables/category.js';
import { CLAIM } from './tables/claim.js';
import { CLAIM_SENTENCE } from './tables/claim-sentence.js';
import { CLAIM_SUMMARY } from './tables/claim-summary.js';
import { CONCESSION } from './tables/concession.js';
import { documentColumns } from './tables/document.js';
import { MEASURE } from './tables/measure.js';
import { PLACE } from './tables/place.js';
import { POPULATION } from './tables/population.js';
import { REBUTTAL } from './tables/rebuttal.js';
import { SOURCE } from './tables/source.js';
import { STATEMENT } from './tables/statement.js';
import { realNames, shownColumns, shownNames, type Table } from './tables/table.js';
import { throughKept } from './through-kept.js';

const columnsOf = (node: Table, summaries: readonly Table[]): string =>
  [shownColumns(node, 'n'), ...summaries.map((table) => shownColumns(table, table.name))].join(', ');

const beside = (summaries: readonly Table[]): string =>
  summaries.map(({ name }) => `cross join ${name}`).join(' ');

const ofTheSame = (summaries: readonly Table[]): string =>
  summaries.map(({ name }) => `and ${name}.seq = n.seq`).join(' ');

/** SQL that gives many rows of all that is read of a node and of its summaries. */
const manyNodes = (
  sql: string,
  node: Table,
  summaries: readonly Table[],
  before: readonly string[] = [],
): string => ofManyRows([...before, ...[node, ...summaries].flatMap(shownNames)], sql, realNames(node));

const rowsOf = (node: Table, ...summaries: readonly Table[]): string =>
  manyNodes(
    `select ${columnsOf(node, summaries)}
     from ${node.name} n ${beside(summaries)}
     where n.seq in ?? ${ofTheSame(summaries)}`,
    node,
    summaries,
  );

const OF_CLAIM = [CLAIM_SUMMARY, CLAIM_SENTENCE];

const queriesIn = (dialect: Dialect): Readonly<Record<NodeKind, string>> => ({
  source: rowsOf(SOURCE),
  document: `select ${documentColumns()} from document n where n.seq in ??`,
  measure: rowsOf(MEASURE),
  place: `select ${shownColumns(PLACE, 'n', { aliases: placeAliases(dialect, 'n') })}, ${membersOf(dialect, 'n')} as contains
     from place n where n.seq in ??`,
  population: rowsOf(POPULATION),
  category: rowsOf(CATEGORY),
  statement: rowsOf(STATEMENT),
  claim: rowsOf(CLAIM, ...OF_CLAIM),
  rebuttal: rowsOf(REBUTTAL),
  concession: rowsOf(CONCESSION),
  affirmation: rowsOf(AFFIRMATION),
});

/** The query for rows of each kind by number. */
const QUERIES: Readonly<Record<Dialect, Readonly<Record<NodeKind, string>>>> = {
  sqlite: queriesIn('sqlite'),
  postgres: queriesIn('postgres'),
};

/** The rows of some nodes of a kind, by number; in no order. */
export async function readNodes<K extends NodeKind>(
  reader: Reader,
  kind: K,
  seqs: readonly Seq<K>[],
): Promise<readonly RowOf[K][]> {
  const read = (missing: readonly Seq<K>[]): Promise<RowOf[K][]> =>
    missing.length === 0 ? Promise.resolve([]) : reader.all(QUERIES[reader.dialect][kind], [missing]);
  const kept = reader.kept?.rows[kind];
  if (!kept) return read(seqs);
  const bySeq = async (missing: readonly Seq<K>[]): Promise<[Seq<K>, RowOf[K]][]> =>
    (await read(missing)).map((row) => [row.seq as Seq<K>, row]);
  return [...(await throughKept(kept, seqs, bySeq)).values()];
}

const NAMED_CLAIMS = manyNodes(
  `select x.name as called, ${columnsOf(CLAIM, OF_CLAIM)}
   from (select id as name, seq from claim where id in ?? union all select ref, claim from claim_ref where ref in ??) x
     cross join claim n ${beside(OF_CLAIM)} where n.seq = x.seq ${ofTheSame(OF_CLAIM)}`,
  CLAIM,
  OF_CLAIM,
  ['called'],
);

/** The rows of the claims that ids or refs name, by these; those of nothing are left out. */
export async function readNamedClaims(
  reader: Reader,
  names: readonly string[],
): Promise<ReadonlyMap<string, RowOf['claim']>> {
  const possible = names.filter(isKeepable);
  const rows = await reader.all<RowOf['claim'] & { readonly called: string }>(NAMED_CLAIMS, [
    possible,
    possible,
  ]);
  return new Map(rows.reverse().map(({ called, ...row }) => [called, row]));
}

/** The numbers of nodes of a kind by their ids; a document has one of each of its records. */
export async function seqsOfIds<K extends NodeKind>(
  reader: Reader,
  kind: K,
  ids: readonly string[],
): Promise<Map<string, Seq<K>>> {
  const further =
    kind === 'document' ? ' union all select id, document from document_record where id in ??' : '';
  const rows = await reader.all<{ id: string; seq: Seq<K> }>(
    `select id, seq from ${kind} where id in ??${further}`,
    further === '' ? [ids] : [ids, ids],
  );
  return new Map(rows.map(({ id, seq }) => [id, seq]));
}

/** The document of an address, or else of the likeliest of those that differ from it as shared links do. */
export async function documentOfUrl(reader: Reader, url: string): Promise<Seq<'document'> | undefined> {
  const likely = likelyAddresses(url).map(addressKey);
  const rows = await reader.all<{ address: string; document: Seq<'document'> }>(
    'select address, document from document_address where address in ??',
    [likely],
  );
  const [first] = rows.sort((a, b) => likely.indexOf(a.address) - likely.indexOf(b.address));
  if (first) return first.document;
  const [row] = await reader.all<{ document: Seq<'document'> }>(
    'select document from document_address where loose = ? order by document limit 1',
    [looseKey(url)],
  );
  return row?.document;
}
