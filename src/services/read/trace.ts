import type { AsOf } from '../../kernel/as-of.js';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { driftOf, type Drift } from '../../domain/lineage/drift.js';
import { omittedDisputes } from '../../domain/lineage/omitted.js';
import { originalsOf, provenanceOf, type Provenance } from '../../domain/lineage/provenance.js';
import { loadLineage, loadRelaying, type Lineage } from '../../storage/analysis/lineage.js';
import { readNodes } from '../../storage/nodes.js';
import type { Reader } from '../../storage/reader.js';
import { disputesBehind } from './disputes-behind.js';

/**
 * Where claims came from, as of an instant in epoch seconds (semantics.md, Provenance and independence).
 * The number of SQL statements does not depend on the batch, and other requests go on between its claims.
 */
export async function traceClaims(
  reader: Reader,
  claims: readonly number[],
  asOf: AsOf,
): Promise<Map<number, Provenance>> {
  const lineage = await loadLineage(reader, claims, asOf);
  const traces = new Map<number, Provenance>();
  for (const seq of claims) {
    traces.set(seq, provenanceOf(lineage, seq, lineage.asserting.get(seq) ?? []));
    await othersTurn();
  }
  return withOmissions(reader, lineage, traces, asOf);
}

/** The traces, each with the disputes that were passed over. */
async function withOmissions(
  reader: Reader,
  lineage: Lineage,
  traces: ReadonlyMap<number, Provenance>,
  asOf: AsOf,
): Promise<Map<number, Provenance>> {
  const followed = new Set(
    [...traces.values()].flatMap((trace) => [...trace.followed.values()].flatMap((claims) => [...claims])),
  );
  const disputes = await disputesBehind(reader, [...followed], lineage.claims, asOf);
  if (!disputes) return new Map(traces);
  return new Map(
    [...traces].map(([claim, trace]) => {
      const omitted = omittedDisputes(lineage, trace, disputes);
      return [claim, omitted ? { ...trace, flags: [...trace.flags, omitted] } : trace];
    }),
  );
}

/**
 * The claims that claims are rewordings of, where their traces start, as of an instant in epoch seconds (semantics.md,
 * Wordings and spread): by claim, in order of first said.
 */
export async function originalsOfClaims(
  reader: Reader,
  claims: readonly { readonly seq: number; readonly reworded: number }[],
  asOf: AsOf,
): Promise<Map<number, readonly number[]>> {
  const reworded = claims.filter((claim) => claim.reworded === 1).map(({ seq }) => seq);
  const originals = new Map<number, readonly number[]>(claims.map(({ seq }) => [seq, []]));
  if (reworded.length === 0) return originals;
  const lineage = await loadLineage(reader, reworded, asOf);
  const found = new Map(
    reworded.map((seq) => [seq, originalsOf(provenanceOf(lineage, seq, lineage.asserting.get(seq) ?? []))]),
  );
  const rows = await readNodes(reader, 'claim', [...new Set([...found.values()].flatMap((set) => [...set]))]);
  const inSaidOrder = rows.sort((a, b) => a.first_said - b.first_said || a.seq - b.seq).map(({ seq }) => seq);
  for (const [seq, set] of found)
    originals.set(
      seq,
      inSaidOrder.filter((other) => set.has(other)),
    );
  return originals;
}

/** What changed in each of some statements against what it passes on (semantics.md, Drift along a relay). */
export async function driftOfStatements(
  reader: Reader,
  statements: readonly number[],
): Promise<Map<number, readonly Drift[]>> {
  const facts = await loadRelaying(reader, statements);
  return new Map(statements.map((seq) => [seq, driftOf(facts, facts.statements.get(seq)!)]));
}
