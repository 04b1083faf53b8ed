import { held } from '../../kernel/certain.js';
import type { Seq } from '../../kernel/seq.js';
import { LOOK_UP, type Steps } from '../../kernel/work.js';
import { driftWithin } from './drift.js';
import { explainProvenance } from './explain-provenance.js';
import type { LineageFacts } from './facts.js';
import type { Findings } from './findings.js';
import { flagsOf, type ProvenanceFlag } from './flags.js';
import { independentOrigins } from './independence.js';
import { loopsOf, passedOn } from './loops.js';
import { traceOf } from './trace.js';

/** Where a claim came from, as of an instant. */
export interface Provenance extends Findings {
  readonly claim: Seq<'claim'>;
  readonly flags: readonly ProvenanceFlag[];
  readonly explanation: string;
}

/**
 * Computes where a claim came from (semantics.md, Provenance and independence).
 * @param facts the statements that assert it, with all that stands behind what they say at any distance
 * @param asserting the statements that assert it as of the instant asked about
 */
export function* provenanceOf(
  facts: LineageFacts,
  claim: Seq<'claim'>,
  asserting: readonly Seq<'statement'>[],
): Steps<Provenance> {
  const { statements, hops, followed, starts, depth } = yield* traceOf(facts, claim, asserting);
  const origins = starts.filter(({ isRetracted }) => !isRetracted);
  const isAsserting = new Set(asserting);
  const found: Findings = {
    statements,
    hops,
    followed,
    starts,
    origins,
    reports: statements.filter(({ seq, isRetracted }) => isAsserting.has(seq) && !isRetracted),
    independentOrigins: independentOrigins(origins),
    depth,
    loops: loopsOf(
      hops.flatMap(({ downstream, upstream }) =>
        passedOn(held(facts.statements, downstream), held(facts.statements, upstream)),
      ),
    ),
    drift: yield* driftWithin(facts, statements, followed),
  };
  // What is told of it goes through all of it a few times more.
  yield LOOK_UP * (statements.length + hops.length);
  return { ...found, claim, flags: flagsOf(facts, found), explanation: explainProvenance(found) };
}

/** The others as which a claim is followed at statements of its trace that relay nothing, retracted or not. */
export const originalsOf = ({ claim, followed, statements }: Provenance): Set<Seq<'claim'>> =>
  otherThan(
    claim,
    statements.filter(({ relaysNothing }) => relaysNothing).map(({ seq }) => held(followed, seq)),
  );

const otherThan = (claim: Seq<'claim'>, sets: readonly ReadonlySet<Seq<'claim'>>[]): Set<Seq<'claim'>> => {
  const others = new Set(sets.flatMap((set) => [...set]));
  others.delete(claim);
  return others;
};
