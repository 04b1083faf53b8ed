import type { Seq } from '../kernel/seq.js';
import { NO_FACTS, type DisputeFacts } from '../domain/dispute/facts.js';
import {
  readAffirmations,
  readAssertions,
  readRebuttals,
  readSettled,
  readTaken,
  type DisputeRoots,
} from './dispute-acts.js';
import { readSaid } from './dispute-statements.js';
import type { Reader } from './reader.js';

/**
 * All that was ever recorded about the disputes of a batch of claims, statements and rebuttals, in a number of SQL statements
 * that does not depend on the batch.
 * @param timelinesOf claims whose timelines are wanted: of these also the assertions of voices that are not of their
 *   side are read, and of all claims the affirmations
 */
export async function loadDispute(
  reader: Reader,
  { claims = [], statements: others = [], rebuttals: alone = [] }: Partial<DisputeRoots>,
  timelinesOf: readonly Seq<'claim'>[] = [],
): Promise<DisputeFacts> {
  if (claims.length + others.length + alone.length === 0) return NO_FACTS;
  const [assertions, taken, affirmations] = await Promise.all([
    readAssertions(reader, claims, timelinesOf),
    readTaken(reader, claims),
    timelinesOf.length === 0 ? [] : readAffirmations(reader, claims),
  ]);
  const { corrections } = taken;
  const entries = assertions.filter(({ role }) => role === 'ORIGIN').map(({ statement }) => statement);
  const rebuttals = await readRebuttals(reader, {
    claims,
    statements: [...new Set([...entries, ...others])],
    rebuttals: alone,
  });
  const { concessions, withdrawals } = await readSettled(
    reader,
    rebuttals.map(({ seq }) => seq),
  );
  const acts = [
    ...[assertions, corrections, taken.retractions, affirmations],
    ...[rebuttals, concessions, withdrawals],
  ].flat();
  const said = [...new Set([...acts.map(({ statement }) => statement), ...others])];
  const { statements, retractions } = await readSaid(reader, said);
  return {
    statements,
    assertions,
    rebuttals,
    concessions,
    withdrawals,
    corrections,
    retractions: [...taken.retractions, ...retractions],
    affirmations,
  };
}
