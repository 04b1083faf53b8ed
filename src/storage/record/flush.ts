import type { Transaction } from '../transaction.js';
import type { Book } from './book.js';
import { keepClaimLines } from './claim-lines.js';
import { countFrom } from './counting.js';
import { keepLines } from './lines.js';
import { maintainStandings } from './standings.js';

/** Columns of each table in the order of the rows the book keeps; tables in the order their references allow. */
const COLUMNS: readonly (readonly [table: string, columns: string])[] = [
  [
    'source',
    'seq, id, ref, kind, name, short, aliases, description, part_of, root, url, wikidata, content, fingerprint, recorded_at',
  ],
  [
    'document',
    'seq, id, ref, url, title, publisher, published_on, language, sha256, body, content, fingerprint, recorded_at',
  ],
  ['measure', 'seq, id, ref, label, unit, additivity, short, aliases, content, fingerprint, recorded_at'],
  [
    'place',
    'seq, id, ref, name, folded_name, folded_ref, within, built_in, aliases, content, fingerprint, recorded_at',
  ],
  ['population', 'seq, id, ref, label, short, within, aliases, content, fingerprint, recorded_at'],
  [
    'statement',
    'seq, id, ref, source, on_behalf_of, voice, voice_root, document, said_on, said_start, said_end, counts_from, quote, passage, language, note, basis, content, fingerprint, recorded_at',
  ],
  ['relay', 'downstream, upstream, position'],
  [
    'claim',
    'seq, id, ref, hash, sentence, is_figure, measure, value, low, high, qualifier, place, period_start, period_end, population, wording, first_said, there_from, statement_count, rebuttal_count, contested, referenced, recorded_at',
  ],
  ['claim_ref', 'ref, claim'],
  ['assertion', 'seq, statement, claim, role, wording'],
  [
    'rebuttal',
    'seq, id, ref, statement, target_claim, target_statement, target_rebuttal, aspects, direction, summary, counter_claim',
  ],
  ['concession', 'seq, id, statement, rebuttal, extent, summary'],
  ['correction', 'seq, statement, claim, by_claim'],
  ['retraction', 'seq, statement, target_claim, target_statement, reason'],
  ['withdrawal', 'seq, statement, rebuttal, reason'],
  ['derivation', 'seq, claim, method, content, fingerprint, recorded_at'],
  ['derivation_part', 'derivation, claim, from_claim, position'],
];

const CLAIM_COUNTS =
  'ref, first_said, there_from, statement_count, rebuttal_count, contested, referenced'.split(', ');

/** Writes what the book holds, and brings everything computed from it up to date. The claims that were touched are returned. */
export async function flush(book: Book): Promise<number[]> {
  const { transaction } = book;
  for (const [table, columns] of COLUMNS) {
    await transaction.insert(table, columns.split(', '), book.rows.get(table) ?? []);
  }
  await transaction.update('place', ['aliases'], lastOfEach(book.rows.get('place_aliases') ?? []));
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

/** Of rows that begin with the same number, the last. */
const lastOfEach = <T extends readonly unknown[]>(rows: readonly T[]): T[] => [
  ...new Map(rows.map((row) => [row[0], row])).values(),
];

async function writeClaimCounts(book: Book): Promise<void> {
  const changed = [...book.claims.values()].filter((claim) => claim.changed);
  await book.transaction.update(
    'claim',
    CLAIM_COUNTS,
    changed.map((claim) => [
      claim.seq,
      claim.ref,
      claim.firstSaid,
      claim.thereFrom,
      claim.statementCount,
      claim.rebuttalCount,
      claim.contested ? 1 : 0,
      claim.referenced ? 1 : 0,
    ]),
  );
}

async function writeSearchEntries(transaction: Transaction, book: Book): Promise<void> {
  const entries = book.rows.get('search_entry') ?? [];
  const tokens = book.rows.get('search_tokens') ?? [];
  const columns = ['seq', 'kind', 'node', 'length', 'body'];
  if (transaction.dialect === 'sqlite') {
    await transaction.insert('search_entry', columns, entries);
    await transaction.insert('search_index', ['rowid', 'tokens'], tokens);
    return;
  }
  if (entries.length === 0) return;
  const objects = entries.map(([seq, kind, node, length, body], index) => ({
    seq,
    kind,
    node,
    length,
    body,
    tokens: String(tokens[index]![1]),
  }));
  await transaction.run(
    `insert into search_entry (seq, kind, node, length, body, tokens)
     select e.seq, e.kind, e.node, e.length, e.body, array_to_tsvector(array(select distinct unnest(string_to_array(e.tokens, ' '))))
     from json_to_recordset(cast(? as json)) as e(seq bigint, kind text, node bigint, length bigint, body text, tokens text)`,
    [JSON.stringify(objects)],
  );
}
