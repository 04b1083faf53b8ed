import type { Seq } from '../../kernel/seq.js';
import { isCountedEarlier } from '../../domain/record/counting-from.js';
import { factsOf } from '../../domain/record/facts.js';
import type { Memory } from '../../domain/record/known.js';
import { FACT_TABLES } from '../tables/all.js';
import type { Table } from '../tables/table.js';
import type { Transaction } from '../transaction.js';
import { keepClaimLines } from './claim-lines.js';
import { countFrom } from './counting.js';
import type { KeptRecord } from './kept-record.js';
import { keepLines } from './lines.js';
import { rowsOfFacts } from './rows-of-facts.js';
import { writeSearchEntries } from './search-entries.js';
import { maintainStandings } from './standings.js';
import { summarizeNew } from './summarize-new.js';

/** What was written: the new statements, and the claims that something said in them bears on. */
export interface Written {
  readonly statements: readonly Seq<'statement'>[];
  readonly claims: readonly Seq<'claim'>[];
}

/**
 * Writes what was decided, and brings everything computed from it up to date.
 * @param memory to which all of it is known
 * @param now milliseconds
 */
export async function flush(
  transaction: Transaction,
  memory: Memory,
  records: readonly KeptRecord[],
  now: number,
): Promise<Written> {
  const facts = records.flatMap((record) => record.facts);
  const rows = rowsOfFacts(records, now);
  for (const table of FACT_TABLES) await transaction.insert<Table>(table, rows.of<Table>(table));
  await summarizeNew(transaction, memory, rows);
  await writeSearchEntries(transaction, records, memory.counts.search_entry);
  const statements = factsOf(facts, 'statement').map(({ seq }) => seq);
  const last = statements.at(-1);
  if (last === undefined) return { statements: [], claims: [] };
  await keepClaimLines(transaction, statements, await keepLines(transaction, statements));
  await transaction.run('update derived set statements = ?', [last]);
  const lowersCounting = factsOf(facts, 'relay').some(({ downstream, upstream }) =>
    isCountedEarlier(memory.statements.of(upstream), memory.statements.of(downstream)),
  );
  const recounted = lowersCounting ? await countFrom(transaction, statements) : [];
  const claims = await maintainStandings(
    transaction,
    [...statements, ...recounted],
    factsOf(facts, 'claim').map(({ seq }) => seq),
  );
  return { statements, claims };
}
