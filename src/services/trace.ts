import { setImmediate as othersTurn } from 'node:timers/promises';
import { driftOf, type Drift } from '../domain/lineage/drift.js';
import { provenanceOf, type Provenance } from '../domain/lineage/provenance.js';
import { loadLineage, loadRelaying } from '../storage/analysis/lineage.js';
import type { Reader } from '../storage/reader.js';

/**
 * Where claims came from, as of an instant in epoch seconds (semantics.md, Provenance and independence).
 * The number of SQL statements does not depend on the batch, and other requests go on between its claims.
 */
export async function traceClaims(
  reader: Reader,
  claims: readonly number[],
  asOf?: number,
): Promise<Map<number, Provenance>> {
  const lineage = await loadLineage(reader, claims, asOf);
  const traces = new Map<number, Provenance>();
  for (const seq of claims) {
    traces.set(seq, provenanceOf(lineage, lineage.claims.claim(seq), lineage.asserting.get(seq) ?? []));
    await othersTurn();
  }
  return traces;
}

/** What changed in each of some statements against what it passes on (semantics.md, Drift along a relay). */
export async function driftOfStatements(
  reader: Reader,
  statements: readonly number[],
): Promise<Map<number, readonly Drift[]>> {
  const facts = await loadRelaying(reader, statements);
  return new Map(statements.map((seq) => [seq, driftOf(facts, facts.statements.get(seq)!)]));
}
