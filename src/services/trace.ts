import { driftOf, type Drift } from '../domain/lineage/drift.js';
import { provenanceOf, type Provenance } from '../domain/lineage/provenance.js';
import { loadLineage, loadRelaying } from '../storage/analysis/lineage.js';
import type { Reader } from '../storage/reader.js';

/**
 * Where claims came from, as of an instant in epoch seconds (semantics.md, Provenance and independence).
 * The number of SQL statements does not depend on the batch.
 */
export async function traceClaims(
  reader: Reader,
  claims: readonly number[],
  asOf?: number,
): Promise<Map<number, Provenance>> {
  const lineage = await loadLineage(reader, claims, asOf);
  return new Map(
    claims.map((seq) => [
      seq,
      provenanceOf(lineage, lineage.claims.claim(seq), lineage.asserting.get(seq) ?? []),
    ]),
  );
}

/** What changed in each of some statements against what it passes on (semantics.md, Drift along a relay). */
export async function driftOfStatements(
  reader: Reader,
  statements: readonly number[],
): Promise<Map<number, Drift[]>> {
  const facts = await loadRelaying(reader, statements);
  return new Map(statements.map((seq) => [seq, driftOf(facts, facts.statements.get(seq)!)]));
}
