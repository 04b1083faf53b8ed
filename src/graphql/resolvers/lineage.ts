import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { mermaidOf } from '../../domain/lineage/mermaid.js';
import type { Drift } from '../../domain/lineage/drift.js';
import type { ProvenanceFlag } from '../../domain/lineage/flags.js';
import type { IndependentOrigins } from '../../domain/lineage/independence.js';
import type { Provenance } from '../../domain/lineage/provenance.js';
import { AsOfArgs } from '../arguments.js';
import type { Context } from '../context.js';
import type { ClaimNode, StatementNode } from '../nodes.js';
import { asOfGiven } from '../scalars.js';
import { ClaimType } from '../types/claim.js';
import {
  DriftType,
  FollowedClaimType,
  IndependentOriginsType,
  ProvenanceFlagType,
  ProvenanceType,
} from '../types/lineage.js';
import { SourceType } from '../types/source.js';
import { RelayType, StatementType } from '../types/statement.js';
import { claimWordedBy } from '../worded-claims.js';

/** A hop between two statements. */
export interface RelayNode {
  readonly downstream: StatementNode;
  readonly upstream: StatementNode;
}

/** A drift with the statement in which it is. */
type DriftNode = Drift & { readonly statement: number };

@Resolver(() => ClaimType)
export class ClaimProvenanceResolver {
  @FieldResolver(() => ProvenanceType, { description: 'Where it came from.' })
  provenance(
    @Root() { seq }: ClaimNode,
    @Ctx() { loaders }: Context,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
  ) {
    return loaders.provenance(seq, asOfGiven(asOf));
  }
}

@Resolver(() => RelayType)
export class RelayResolver {
  @FieldResolver(() => Boolean, { description: 'Nothing drifted.' })
  async faithful(@Root() relay: RelayNode, @Ctx() context: Context): Promise<boolean> {
    return (await driftOf(relay, context)).length === 0;
  }

  @FieldResolver(() => [DriftType], { description: 'What changed of the figures on the way.' })
  drift(@Root() relay: RelayNode, @Ctx() context: Context): Promise<DriftNode[]> {
    return driftOf(relay, context);
  }
}

async function driftOf({ downstream, upstream }: RelayNode, { loaders }: Context): Promise<DriftNode[]> {
  return (await loaders.drift(downstream.seq))
    .filter((drift) => drift.upstream === upstream.seq)
    .map((drift) => ({ ...drift, statement: downstream.seq }));
}

@Resolver(() => DriftType)
export class DriftResolver {
  @FieldResolver(() => ClaimType)
  downstreamClaim(@Root() { statement, downstreamClaim }: DriftNode, @Ctx() { loaders }: Context) {
    return claimWordedBy(loaders, statement, downstreamClaim);
  }

  @FieldResolver(() => ClaimType, { nullable: true })
  upstreamClaim(@Root() { upstream, upstreamClaim }: DriftNode, @Ctx() { loaders }: Context) {
    return upstreamClaim === null ? null : claimWordedBy(loaders, upstream, upstreamClaim);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The two values side by side, in words; null on the side that has none.',
  })
  downstream(@Root() { downstreamWords }: DriftNode): string | null {
    return downstreamWords;
  }

  @FieldResolver(() => String, { nullable: true })
  upstream(@Root() { upstreamWords }: DriftNode): string | null {
    return upstreamWords;
  }
}

/** The hops of a trace or a spread as relays. */
export async function relaysOf(
  context: Context,
  { hops, statements }: Pick<Provenance, 'hops' | 'statements'>,
): Promise<RelayNode[]> {
  const nodes = new Map<number, StatementNode>(
    (await statementsOf(context, statements)).map((node) => [node.seq, node]),
  );
  return hops.map(({ downstream, upstream }) => ({
    downstream: nodes.get(downstream)!,
    upstream: nodes.get(upstream)!,
  }));
}

interface FollowedNode {
  readonly statement: StatementNode;
  readonly claim: ClaimNode;
  readonly asserted: boolean;
}

/** The claims that are followed at each statement of a trace or a spread, in their order. */
export async function followedIn(
  context: Context,
  { statements, followed }: Pick<Provenance, 'statements' | 'followed'>,
): Promise<FollowedNode[]> {
  const nodes = new Map<number, StatementNode>(
    (await statementsOf(context, statements)).map((node) => [node.seq, node]),
  );
  return Promise.all(
    statements.flatMap(({ seq, claims }) =>
      [...followed.get(seq)!].map(async (claim) => ({
        statement: nodes.get(seq)!,
        claim: await claimWordedBy(context.loaders, seq, claim),
        asserted: claims.some((asserted) => asserted.claim === claim),
      })),
    ),
  );
}

export const statementsOf = ({ loaders }: Context, statements: readonly { readonly seq: number }[]) =>
  loaders.nodes(
    'statement',
    statements.map(({ seq }) => seq),
  );

@Resolver(() => ProvenanceType)
export class ProvenanceResolver {
  @FieldResolver(() => [StatementType], { description: 'Every statement on the way, origins first.' })
  statements(@Root() { statements }: Provenance, @Ctx() context: Context) {
    return statementsOf(context, statements);
  }

  @FieldResolver(() => [RelayType])
  relays(@Root() provenance: Provenance, @Ctx() context: Context): Promise<RelayNode[]> {
    return relaysOf(context, provenance);
  }

  @FieldResolver(() => [FollowedClaimType], {
    description: 'Which claims are followed at which statements, in the order of `statements`.',
  })
  followed(@Root() provenance: Provenance, @Ctx() context: Context): Promise<FollowedNode[]> {
    return followedIn(context, provenance);
  }

  @FieldResolver(() => [StatementType], {
    description: 'The statements on the way behind which nothing stands and that were not taken back.',
  })
  origins(@Root() { origins }: Provenance, @Ctx() context: Context) {
    return statementsOf(context, origins);
  }

  @FieldResolver(() => [[SourceType]], {
    description: 'Sources that report one another in a circle, each loop once.',
  })
  loops(@Root() { loops }: Provenance, @Ctx() { loaders }: Context) {
    return Promise.all(loops.map((loop) => loaders.nodes('source', loop)));
  }

  @FieldResolver(() => String, { description: 'The trace as a Mermaid flowchart.' })
  mermaid(@Root() provenance: Provenance): string {
    return mermaidOf(provenance);
  }
}

@Resolver(() => IndependentOriginsType)
export class IndependentOriginsResolver {
  @FieldResolver(() => [SourceType])
  sources(@Root() { sources }: IndependentOrigins, @Ctx() { loaders }: Context) {
    return loaders.nodes('source', sources);
  }
}

@Resolver(() => ProvenanceFlagType)
export class ProvenanceFlagResolver {
  @FieldResolver(() => [StatementType])
  statements(@Root() { statements }: ProvenanceFlag, @Ctx() { loaders }: Context) {
    return loaders.nodes('statement', statements);
  }
}
