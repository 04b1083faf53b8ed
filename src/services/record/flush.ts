import type { Seq } from '../../kernel/seq.js';
import { FACT_TABLES } from '../../storage/tables/all.js';
import { CLAIM } from '../../storage/tables/claim.js';
import { CLAIM_SUMMARY } from '../../storage/tables/claim-summary.js';
import { SEARCH_ENTRY, SEARCH_INDEX } from '../../storage/tables/search-entry.js';
import { STATEMENT } from '../../storage/tables/statement.js';
import { STATEMENT_SUMMARY } from '../../storage/tables/statement-summary.js';
import type { NewRow, Table } from '../../storage/tables/table.js';
import type { Transaction } from '../../storage/transaction.js';
import type { Book } from './book.js';
import type { ClaimEntry } from './entries.js';
import { keepClaimLines } from './claim-lines.js';
import { countFrom } from './counting.js';
import { keepLines } from './lines.js';
import { maintainStandings } from './standings.js';

/** Writes what the book holds, and brings everything computed from it up to date. The claims that were touched are returned. */
export async function flush(book: Book): Promise<Seq<'claim'>[]> {
  const { transaction } = book;
  for (const table of FACT_TABLES) await transaction.insert<Table>(table, book.rows.of<Table>(table));
  await writeSummaries(book);
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

/** What is counted of claims is written once for each, whatever the statements of the book added to it. */
async function writeSummaries({ transaction, rows, claims }: Book): Promise<void> {
  await transaction.insert(STATEMENT_SUMMARY, rows.of(STATEMENT).map(summaryOfStatement));
  await transaction.insert(
    CLAIM_SUMMARY,
    rows.of(CLAIM).flatMap((row) => {
      const entry = claims.at(row.seq);
      return entry ? [summaryOfClaim(row, entry)] : [];
    }),
  );
  await transaction.update(
    CLAIM_SUMMARY,
    ['ref', 'first_said', 'there_from', 'statement_count', 'rebuttal_count'],
    [...claims.values()]
      .filter(({ isNew, changed }) => changed && !isNew)
      .map((claim) => ({ seq: claim.seq, ...countsOf(claim) })),
  );
}

const summaryOfStatement = (row: NewRow<typeof STATEMENT>): NewRow<typeof STATEMENT_SUMMARY> => ({
  seq: row.seq,
  source: row.source,
  voice: row.voice,
  voice_root: row.voice_root,
  document: row.document,
  said_on: row.said_on,
  said_start: row.said_start,
  said_end: row.said_end,
  counts_from: row.said_start,
  basis: row.basis,
});

const summaryOfClaim = (row: NewRow<typeof CLAIM>, entry: ClaimEntry): NewRow<typeof CLAIM_SUMMARY> => ({
  seq: row.seq,
  is_figure: row.is_figure,
  measure: row.measure,
  value: row.value,
  qualifier: row.qualifier,
  place: row.place,
  population: row.population,
  period_start: row.period_start,
  period_end: row.period_end,
  ...countsOf(entry),
  contested: 0,
  entered: 0,
  original: 0,
  reworded: 0,
  shadowed: 0,
  spread_count: 0,
});

const countsOf = ({ ref, firstSaid, thereFrom, statementCount, rebuttalCount }: ClaimEntry) => ({
  ref,
  first_said: firstSaid,
  there_from: thereFrom,
  statement_count: statementCount,
  rebuttal_count: rebuttalCount,
});

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
