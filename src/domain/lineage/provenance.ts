import type { Seq } from '../dispute/facts.js';
import { driftOf } from './drift.js';
import { explainProvenance } from './explain-provenance.js';
import type { AssertedClaim, LineageFacts, LineageStatement } from './facts.js';
import type { Findings } from './findings.js';
import { flagsOf, type ProvenanceFlag } from './flags.js';
import { independentOrigins } from './independence.js';
import { loopsOf } from './loops.js';
import { traceOf, type Hop } from './trace.js';

/** Where a claim came from, as of an instant. */
export interface Provenance extends Findings {
  readonly flags: readonly ProvenanceFlag[];
  readonly explanation: string;
}

/**
 * Computes where a claim came from (semantics.md, Provenance and independence).
 * @param facts the statements that assert it, with all they pass on at any distance
 * @param asserting the statements that assert it as of the instant asked about
 */
export function provenanceOf(
  facts: LineageFacts,
  claim: AssertedClaim,
  asserting: readonly Seq[],
): Provenance {
  const { statements, hops, followed, depth } = traceOf(facts, claim, asserting);
  const origins = statements.filter(({ upstreams, isRetracted }) => upstreams.length === 0 && !isRetracted);
  const isAsserting = new Set(asserting);
  const voiceOf = (seq: Seq): Seq => facts.statements.get(seq)!.voice;
  const found: Findings = {
    statements,
    hops,
    origins,
    reports: statements.filter(({ seq, isRetracted }) => isAsserting.has(seq) && !isRetracted),
    independentOrigins: independentOrigins(origins),
    depth,
    loops: loopsOf(hops.map(({ downstream, upstream }) => [voiceOf(downstream), voiceOf(upstream)])),
    drift: followedDrift(facts, statements, hops, followed),
  };
  const flags = flagsOf(facts, found);
  return { ...found, flags, explanation: explainProvenance(found) };
}

function followedDrift(
  facts: LineageFacts,
  statements: readonly LineageStatement[],
  hops: readonly Hop[],
  followed: ReadonlyMap<Seq, ReadonlySet<Seq>>,
): Findings['drift'] {
  const inTrace = new Set(hops.map(({ downstream, upstream }) => `${downstream} ${upstream}`));
  return statements.flatMap((statement) =>
    driftOf(facts, statement)
      .filter(
        ({ upstream, downstreamClaim }) =>
          followed.get(statement.seq)!.has(downstreamClaim) && inTrace.has(`${statement.seq} ${upstream}`),
      )
      .map((drift) => ({ ...drift, downstream: statement.seq })),
  );
}
