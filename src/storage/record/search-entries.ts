import type { Seq } from '../../kernel/seq.js';
import { factsOf, type Fact } from '../../domain/record/facts.js';
import type { SearchKind } from '../../domain/vocabulary/search-kinds.js';
import type { Dialect } from '../dialect.js';
import { readEntries, type Entry } from '../search/entries.js';
import { entryNumber, SEARCH_ENTRY, SEARCH_INDEX, SEARCH_ORDER } from '../tables/search-entry.js';
import type { Transaction } from '../transaction.js';
import type { KeptRecord } from './kept-record.js';

/** Makes what was recorded findable by its words, once all else that is known of it is written. */
export async function writeSearchEntries(
  transaction: Transaction,
  records: readonly KeptRecord[],
): Promise<void> {
  const facts = records.flatMap((record) => record.facts);
  const added = documentsAddedTo(facts);
  await forgetEntries(transaction, 'DOCUMENT', added);
  const seqsOf = (type: 'source' | 'claim' | 'document' | 'rebuttal' | 'statement'): readonly number[] =>
    factsOf(facts, type).map(({ seq }) => seq);
  const documents = [...new Set([...seqsOf('document'), ...added])];
  await addEntries(transaction, 'SOURCE', seqsOf('source'));
  await addEntries(transaction, 'DOCUMENT', documents);
  await addEntries(transaction, 'CLAIM', seqsOf('claim'));
  await addEntries(transaction, 'REBUTTAL', seqsOf('rebuttal'));
  await addEntries(transaction, 'STATEMENT', seqsOf('statement'));
}

/** The documents of whose text a further record said more: they are found by all that is on record of them. */
const documentsAddedTo = (facts: readonly Fact[]): readonly Seq<'document'>[] => {
  const said = factsOf(facts, 'documentRecord').filter(
    ({ title, text, publisher }) => title !== null || text !== null || publisher !== null,
  );
  return [...new Set(said.map(({ document }) => document))];
};

/** Makes records of a kind findable that were not. */
export async function addEntries(
  transaction: Transaction,
  kind: SearchKind,
  nodes: readonly number[],
): Promise<void> {
  if (nodes.length === 0) return;
  const entries = await readEntries(transaction, kind, nodes);
  await (transaction.dialect === 'sqlite' ? writeToSqlite : writeToPostgres)(transaction, entries);
  await transaction.insert(
    SEARCH_ORDER,
    entries.map(({ node, length, quote }) => ({ seq: entryNumber(kind, node), length, quote })),
  );
  await countWords(transaction, entries);
}

async function forgetEntries(
  transaction: Transaction,
  kind: SearchKind,
  nodes: readonly number[],
): Promise<void> {
  if (nodes.length === 0) return;
  const seqs = nodes.map((node) => entryNumber(kind, node));
  for (const table of ['search_entry', 'search_order'])
    await transaction.run(`delete from ${table} where seq in ??`, [seqs]);
  if (transaction.dialect === 'sqlite')
    await transaction.run('delete from search_index where rowid in ??', [seqs]);
}

async function writeToSqlite(transaction: Transaction, entries: readonly Entry[]): Promise<void> {
  await transaction.insert(
    SEARCH_ENTRY,
    entries.map(({ kind, node, length, body }) => ({
      seq: entryNumber(kind, node),
      kind,
      node,
      length,
      body,
    })),
  );
  await transaction.insert(
    SEARCH_INDEX,
    entries.map(({ kind, node, words }) => ({ rowid: entryNumber(kind, node), tokens: words.join(' ') })),
  );
}

async function writeToPostgres(transaction: Transaction, entries: readonly Entry[]): Promise<void> {
  const rows = entries.map(({ kind, node, length, body, words }) => ({
    ...{ seq: entryNumber(kind, node), kind, node, length, body },
    words: words.join(' '),
  }));
  await transaction.run(
    `insert into search_entry (seq, kind, node, length, body, tokens)
     select e.seq, e.kind, e.node, e.length, e.body, array_to_tsvector(string_to_array(e.words, ' '))
     from json_to_recordset(cast(? as json)) as e(seq bigint, kind text, node bigint, length bigint, body text, words text)`,
    [JSON.stringify(rows)],
  );
}

async function countWords(transaction: Transaction, entries: readonly Entry[]): Promise<void> {
  const counts = new Map<string, number>();
  for (const { words } of entries) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  await transaction.run(COUNTING[transaction.dialect], [
    JSON.stringify(sorted.map(([word, entries]) => ({ word, entries }))),
  ]);
}

const COUNTING: Readonly<Record<Dialect, string>> = {
  sqlite: `insert into search_word (word, entries)
    select value ->> 'word', value ->> 'entries' from json_each(?) where true
    on conflict (word) do update set entries = entries + excluded.entries`,
  postgres: `insert into search_word (word, entries)
    select word, entries from json_to_recordset(cast(? as json)) as w(word text, entries bigint)
    on conflict (word) do update set entries = search_word.entries + excluded.entries`,
};
