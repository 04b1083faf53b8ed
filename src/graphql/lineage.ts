import { held } from '../kernel/certain.js';
import type { Drift } from '../domain/lineage/drift.js';
import type { IndependentOrigins } from '../domain/lineage/independence.js';
import type { Provenance } from '../domain/lineage/provenance.js';
import type { Trace } from '../domain/lineage/trace.js';
import type { SpreadCounts } from '../services/read/spread-counts.js';
import type { WordedSpread } from '../services/read/spread.js';
import type { AsOf } from '../kernel/as-of.js';
import type { Seq } from '../kernel/seq.js';
import type { ClaimNode, StatementNode } from '../services/read/nodes.js';
import type { Loaders } from './loaders.js';
import { claimWordedBy } from './worded-claims.js';

/** A hop between two statements. */
export interface RelayNode {
  readonly downstream: StatementNode;
  readonly upstream: StatementNode;
}

/** A drift with the statement in which it is; what it changed from and to are words. */
export interface DriftNode extends Pick<
  Drift,
  'kind' | 'dimension' | 'downstreamClaim' | 'upstreamClaim' | 'explanation'
> {
  readonly downstream: string | null;
  readonly upstream: string | null;
  readonly downstreamStatement: Seq<'statement'>;
  readonly upstreamStatement: Seq<'statement'>;
}

/** What is followed at a statement of a trace or a spread. */
export interface FollowedNode {
  readonly statement: StatementNode;
  readonly claim: ClaimNode;
  readonly asserted: boolean;
}

/** What became of a claim as of an instant: all of it, and what is counted of it, which may be had for less. */
export interface SpreadNode {
  readonly asOf: AsOf;
  whole(): Promise<WordedSpread>;
  counted(): Promise<SpreadCounts>;
}

/** Where a claim came from: all of it, and how many came to it by themselves, which may be had for less. */
export interface ProvenanceNode {
  whole(): Promise<Provenance>;
  independentOrigins(): Promise<IndependentOrigins>;
}

/** Some statements by number, in their order. */
export const statementsOf = (
  loaders: Loaders,
  statements: readonly { readonly seq: Seq<'statement'> }[],
): Promise<StatementNode[]> =>
  loaders.nodes(
    'statement',
    statements.map(({ seq }) => seq),
  );

/** What changed on a hop. */
export async function driftOf(
  loaders: Loaders,
  { downstream, upstream }: RelayNode,
): Promise<readonly DriftNode[]> {
  return (await loaders.drift(downstream.seq))
    .filter((drift) => drift.upstream === upstream.seq)
    .map(
      ({ kind, dimension, downstreamClaim, upstreamClaim, downstreamWords, upstreamWords, explanation }) => ({
        kind,
        dimension,
        downstreamClaim,
        upstreamClaim,
        explanation,
        downstream: downstreamWords,
        upstream: upstreamWords,
        downstreamStatement: downstream.seq,
        upstreamStatement: upstream.seq,
      }),
    );
}

/** The hops of a trace or a spread as relays. */
export async function relaysOf(
  loaders: Loaders,
  { hops, statements }: Pick<Trace, 'hops' | 'statements'>,
): Promise<readonly RelayNode[]> {
  const nodes = bySeq(await statementsOf(loaders, statements));
  return hops.map(({ downstream, upstream }) => ({
    downstream: held(nodes, downstream),
    upstream: held(nodes, upstream),
  }));
}

/** The claims that are followed at each statement of a trace or a spread, in their order. */
export async function followedIn(
  loaders: Loaders,
  { statements, followed }: Pick<Trace, 'statements' | 'followed'>,
): Promise<readonly FollowedNode[]> {
  const nodes = bySeq(await statementsOf(loaders, statements));
  return Promise.all(
    statements.flatMap(({ seq, claims }) =>
      [...held(followed, seq)].map(async (claim) => ({
        statement: held(nodes, seq),
        claim: await claimWordedBy(loaders, seq, claim),
        asserted: claims.some((asserted) => asserted.claim === claim),
      })),
    ),
  );
}

const bySeq = (statements: readonly StatementNode[]): ReadonlyMap<Seq<'statement'>, StatementNode> =>
  new Map(statements.map((statement) => [statement.seq, statement]));
