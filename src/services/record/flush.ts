import type { Seq } from '../../kernel/seq.js';
import { FACT_TABLES } from '../../storage/tables/all.js';
import { CLAIM } from '../../storage/tables/claim.js';
import { PLACE } from '../../storage/tables/place.js';
import { SEARCH_ENTRY, SEARCH_INDEX } from '../../storage/tables/search-entry.js';
import type { Table } from '../../storage/tables/table.js';
import type { Transaction } from '../../storage/transaction.js';
import type { Book } from './book.js';
import { keepClaimLines } from './claim-lines.js';
import { countFrom } from './counting.js';
import { keepLines } from './lines.js';
import { maintainStandings } from './standings.js';

const CLAIM_COUNTS = [
  'ref',
  'first_said',
  'there_from',
  'statement_count',
  'rebuttal_count',
  'contested',
  'referenced',
] as const;

/** Writes what the book holds, and brings everything computed from it up to date. The claims that were touched are returned. */
export async function flush(book: Book): Promise<Seq<'claim'>[]> {
  const { transaction } = book;
  for (const table of FACT_TABLES) await transaction.insert<Table>(table, book.rows.of<Table>(table));
  await writeAliases(book);
  await writeClaimCounts(book);
  await writeSearchEntries(transaction, book);
  if (book.newStatements.length === 0) return [];
  await keepClaimLines(transaction, book.newStatements, await keepLines(transaction, book.newStatements));
  await transaction.run('update derived set statements = ?', [book.newStatements.at(-1)!]);
  const recounted = book.lowersCounting ? await countFrom(transaction, book.newStatements) : [];
  return maintainStandings(
    transaction,
    [...book.newStatements, ...recounted],
    [...book.claims.values()].filter(({ isNew }) => isNew).map(({ seq }) => seq),
  );
}

const writeAliases = ({ transaction, aliased }: Book): Promise<void> =>
  transaction.update(
    PLACE,
    ['aliases'],
    [...aliased].map(({ seq, aliases }) => ({ seq, aliases: JSON.stringify(aliases) })),
  );

async function writeClaimCounts(book: Book): Promise<void> {
  const changed = [...book.claims.values()].filter((claim) => claim.changed);
  await book.transaction.update(
    CLAIM,
    CLAIM_COUNTS,
    changed.map((claim) => ({
      seq: claim.seq,
      ref: claim.ref,
      first_said: claim.firstSaid,
      there_from: claim.thereFrom,
      statement_count: claim.statementCount,
      rebuttal_count: claim.rebuttalCount,
      contested: claim.contested ? 1 : 0,
      referenced: claim.referenced ? 1 : 0,
    })),
  );
}

async function writeSearchEntries(transaction: Transaction, book: Book): Promise<void> {
  const entries = book.rows.of(SEARCH_ENTRY);
  const tokens = book.rows.of(SEARCH_INDEX);
  if (transaction.dialect === 'sqlite') {
    await transaction.insert(SEARCH_ENTRY, entries);
    await transaction.insert(SEARCH_INDEX, tokens);
    return;
  }
  if (entries.length === 0) return;
  const wordsOf = new Map(tokens.map((row) => [row.rowid, row.tokens]));
  const objects = entries.map((entry) => ({ ...entry, tokens: wordsOf.get(entry.seq) }));
  await transaction.run(
    `insert into search_entry (seq, kind, node, length, body, tokens)
     select e.seq, e.kind, e.node, e.length, e.body, array_to_tsvector(array(select distinct unnest(string_to_array(e.tokens, ' '))))
     from json_to_recordset(cast(? as json)) as e(seq bigint, kind text, node bigint, length bigint, body text, tokens text)`,
    [JSON.stringify(objects)],
  );
}
