import { isCountedEarlier } from '../../domain/record/counting-from.js';
import { factsOf } from '../../domain/record/facts.js';
import type { Memory } from '../../domain/record/known.js';
import type { Transaction } from '../transaction.js';
import { keepClaimLines } from './claim-lines.js';
import { countFrom } from './counting.js';
import type { KeptRecord } from './kept-record.js';
import { keepLines } from './lines.js';
import { lastOfEach, rowsOfFacts } from './rows-of-facts.js';
import { writeSearchEntries } from './search-entries.js';
import { maintainStandings } from './standings.js';

/** What was written: the new statements, and the claims that something said in them bears on. */
export interface Written {
  readonly statements: readonly number[];
  readonly claims: readonly number[];
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
  await rowsOfFacts(memory, records, now).insert(transaction);
  await transaction.update(
    'place',
    ['aliases'],
    lastOfEach(facts, 'placeAliases', ({ place }) => place).map(({ place, aliases }) => [
      place,
      JSON.stringify(aliases),
    ]),
  );
  await writeClaimCounts(transaction, memory);
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

/** New claims are written with their counts. */
async function writeClaimCounts(transaction: Transaction, { claims }: Memory): Promise<void> {
  const changed = [...claims.values()].filter(({ changed, isNew }) => changed && !isNew);
  await transaction.update(
    'claim',
    ['ref', 'first_said', 'there_from', 'statement_count', 'rebuttal_count', 'referenced'],
    changed.map((claim) => [
      claim.seq,
      claim.ref,
      claim.firstSaid,
      claim.thereFrom,
      claim.statementCount,
      claim.rebuttalCount,
      claim.referenced ? 1 : 0,
    ]),
  );
}
