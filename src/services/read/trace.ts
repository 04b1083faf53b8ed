import { listAt, held } from '../../kernel/certain.js';
import type { Drift } from '../../domain/lineage/drift.js';
import type { AsOf } from '../../kernel/as-of.js';
import type { Seq } from '../../kernel/seq.js';
import { inTurns } from '../../kernel/work.js';
import { driftOf } from '../../domain/lineage/drift.js';
import { assertingOnHearsay, omittedDisputes } from '../../domain/lineage/omitted.js';
import { originalsOf, provenanceOf, type Provenance } from '../../domain/lineage/provenance.js';
import { loadLineage, loadRelaying, type Lineage } from '../../storage/analysis/lineage.js';
import { readNodes } from '../../storage/nodes.js';
import type { Reading } from '../services.js';
import { disputesBehind } from './disputes-behind.js';
import type { ClaimNode } from './nodes.js';
import type { Links } from './relations.js';

/**
 * Where claims came from, as of an instant in epoch seconds (semantics.md, Provenance and independence).
 * The number of SQL statements does not depend on the batch, and other requests go on meanwhile.
 */
export async function traceClaims(
  reading: Reading,
  claims: readonly Seq<'claim'>[],
  asOf: AsOf,
): Promise<ReadonlyMap<Seq<'claim'>, Provenance>> {
  const lineage = await loadLineage(reading, claims, asOf);
  const traces = new Map<Seq<'claim'>, Provenance>();
  for (const seq of claims)
    traces.set(seq, await inTurns(reading.work, provenanceOf(lineage, seq, listAt(lineage.asserting, seq))));
  return withOmissions(reading, lineage, traces, asOf);
}

/** The traces, each with the disputes that were passed over. */
async function withOmissions(
  reading: Reading,
  lineage: Lineage,
  traces: ReadonlyMap<Seq<'claim'>, Provenance>,
  asOf: AsOf,
): Promise<Map<Seq<'claim'>, Provenance>> {
  const open = [...traces.values()].filter((trace) => assertingOnHearsay(trace).length > 0);
  const followed = new Set(
    open.flatMap((trace) => [...trace.followed.values()].flatMap((claims) => [...claims])),
  );
  const disputes = await disputesBehind(reading, [...followed], lineage.claims, asOf);
  if (!disputes) return new Map(traces);
  const flagged = new Map(traces);
  for (const trace of open) {
    const omitted = await inTurns(reading.work, omittedDisputes(lineage, trace, disputes));
    if (omitted) flagged.set(trace.claim, { ...trace, flags: [...trace.flags, omitted] });
  }
  return flagged;
}

/**
 * The claims that claims are rewordings of, where their traces start, as of an instant in epoch seconds (semantics.md,
 * Wordings and spread): by claim, in order of first said.
 */
export async function originalsOfClaims(
  reading: Reading,
  claims: readonly Pick<ClaimNode, 'seq' | 'reworded'>[],
  asOf: AsOf,
): Promise<Links<'claim', 'claim'>> {
  const reworded = claims.filter((claim) => claim.reworded === 1).map(({ seq }) => seq);
  const originals = new Map<Seq<'claim'>, readonly Seq<'claim'>[]>(claims.map(({ seq }) => [seq, []]));
  if (reworded.length === 0) return originals;
  const lineage = await loadLineage(reading, reworded, asOf);
  const found = new Map<Seq<'claim'>, ReadonlySet<Seq<'claim'>>>();
  for (const seq of reworded) {
    const trace = provenanceOf(lineage, seq, listAt(lineage.asserting, seq));
    found.set(seq, originalsOf(await inTurns(reading.work, trace)));
  }
  const rows = await readNodes(reading, 'claim', [
    ...new Set([...found.values()].flatMap((set) => [...set])),
  ]);
  const inSaidOrder = [...rows]
    .sort((a, b) => a.first_said - b.first_said || a.seq - b.seq)
    .map(({ seq }) => seq);
  for (const [seq, set] of found)
    originals.set(
      seq,
      inSaidOrder.filter((other) => set.has(other)),
    );
  return originals;
}

/** What changed in each of some statements against what it passes on (semantics.md, Drift along a relay). */
export async function driftOfStatements(
  reading: Reading,
  statements: readonly Seq<'statement'>[],
): Promise<ReadonlyMap<Seq<'statement'>, readonly Drift[]>> {
  const facts = await loadRelaying(reading, statements);
  const drifts = new Map<Seq<'statement'>, readonly Drift[]>();
  for (const seq of statements)
    drifts.set(seq, await inTurns(reading.work, driftOf(facts, held(facts.statements, seq))));
  return drifts;
}
