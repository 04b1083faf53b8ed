import type { IndependentOrigins } from '../../domain/lineage/independence.js';
import type { ProvenanceFlag } from '../../domain/lineage/flags.js';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Int, Root } from 'type-graphql';
import { mermaidOf } from '../../domain/lineage/mermaid.js';
import { sourceOfVoice } from '../../kernel/seq.js';
import type { ClaimNode } from '../../services/read/nodes.js';
import { AsOfArgs } from '../arguments.js';
import { asksOnly } from '../asked-fields.js';
import type { Context } from '../context.js';
import {
  driftOf,
  followedIn,
  relaysOf,
  statementsOf,
  type DriftNode,
  type ProvenanceNode,
  type RelayNode,
} from '../lineage.js';
import { givenWhole } from '../most-listed.js';
import { asOfGiven } from '../scalars.js';
import { FieldResolver, ResolverOf } from '../typed-fields.js';
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

@ResolverOf(() => ClaimType)
export class ClaimProvenanceResolver {
  declare readonly resolves: ClaimType;

  @FieldResolver(() => ProvenanceType, {
    description:
      'Where it came from: every statement behind it, where it starts, and how many independent voices that makes.',
  })
  provenance(
    @Root() { seq }: ClaimNode,
    @Ctx() { loaders }: Context,
    @Args(() => AsOfArgs) given: AsOfArgs,
    @Info() info: GraphQLResolveInfo,
  ): ProvenanceNode {
    const asOf = asOfGiven(given.asOf);
    const whole = () => loaders.provenance(seq, asOf);
    return {
      whole,
      independentOrigins: asksOnly(info, ['independentOrigins'])
        ? () => loaders.independentOrigins(seq, asOf)
        : async () => (await whole()).independentOrigins,
    };
  }
}

@ResolverOf(() => RelayType)
export class RelayResolver {
  declare readonly resolves: RelayType;

  @FieldResolver(() => Boolean, { description: 'Whether nothing drifted.' })
  async faithful(@Root() relay: RelayNode, @Ctx() { loaders }: Context): Promise<boolean> {
    return (await driftOf(loaders, relay)).length === 0;
  }

  @FieldResolver(() => [DriftType], {
    description:
      'What changed of the figures on the way, each in one sentence; empty where nothing did. Claims that are not figures have no drift.',
  })
  drift(@Root() relay: RelayNode, @Ctx() { loaders }: Context) {
    return driftOf(loaders, relay);
  }
}

@ResolverOf(() => DriftType)
export class DriftResolver {
  declare readonly resolves: DriftType;

  @FieldResolver(() => ClaimType)
  downstreamClaim(@Root() { downstreamStatement, downstreamClaim }: DriftNode, @Ctx() { loaders }: Context) {
    return claimWordedBy(loaders, downstreamStatement, downstreamClaim);
  }

  @FieldResolver(() => ClaimType, { nullable: true })
  upstreamClaim(@Root() { upstreamStatement, upstreamClaim }: DriftNode, @Ctx() { loaders }: Context) {
    return upstreamClaim === null ? null : claimWordedBy(loaders, upstreamStatement, upstreamClaim);
  }
}

const EARLIER = 'ask as of an earlier instant (asOf)';
const STATEMENTS = [
  'statements of a trace',
  `${EARLIER}, or for the claim's statements page by page (first, after)`,
] as const;

@ResolverOf(() => ProvenanceType)
export class ProvenanceResolver {
  declare readonly resolves: ProvenanceType;

  @FieldResolver(() => [StatementType])
  async statements(@Root() provenance: ProvenanceNode, @Ctx() { loaders }: Context) {
    const { statements } = await provenance.whole();
    return statementsOf(loaders, givenWhole(statements, ...STATEMENTS));
  }

  @FieldResolver(() => [RelayType])
  async relays(@Root() provenance: ProvenanceNode, @Ctx() { loaders }: Context) {
    const whole = await provenance.whole();
    givenWhole(whole.hops, 'relays of a trace', EARLIER);
    return relaysOf(loaders, whole);
  }

  @FieldResolver(() => [FollowedClaimType], {
    description: 'Which claims are followed at which statements, in the order of `statements`.',
  })
  async followed(@Root() provenance: ProvenanceNode, @Ctx() { loaders }: Context) {
    const whole = await provenance.whole();
    givenWhole(whole.statements, ...STATEMENTS);
    return followedIn(loaders, whole);
  }

  @FieldResolver(() => [StatementType])
  async origins(@Root() provenance: ProvenanceNode, @Ctx() { loaders }: Context) {
    const { origins } = await provenance.whole();
    return statementsOf(loaders, givenWhole(origins, 'origins of a trace', EARLIER));
  }

  @FieldResolver(() => IndependentOriginsType)
  independentOrigins(@Root() provenance: ProvenanceNode): Promise<IndependentOrigins> {
    return provenance.independentOrigins();
  }

  @FieldResolver(() => Int)
  async depth(@Root() provenance: ProvenanceNode): Promise<number> {
    return (await provenance.whole()).depth;
  }

  @FieldResolver(() => [[SourceType]])
  async loops(@Root() provenance: ProvenanceNode, @Ctx() { loaders }: Context) {
    const { loops } = await provenance.whole();
    return Promise.all(loops.map((loop) => loaders.nodes('source', loop.map(sourceOfVoice))));
  }

  @FieldResolver(() => [ProvenanceFlagType])
  async flags(@Root() provenance: ProvenanceNode): Promise<readonly ProvenanceFlag[]> {
    return (await provenance.whole()).flags;
  }

  @FieldResolver(() => String)
  async explanation(@Root() provenance: ProvenanceNode): Promise<string> {
    return (await provenance.whole()).explanation;
  }

  @FieldResolver(() => String)
  async mermaid(@Root() provenance: ProvenanceNode): Promise<string> {
    const whole = await provenance.whole();
    givenWhole(whole.statements, ...STATEMENTS);
    return mermaidOf(whole);
  }
}

@ResolverOf(() => IndependentOriginsType)
export class IndependentOriginsResolver {
  declare readonly resolves: IndependentOriginsType;

  @FieldResolver(() => [SourceType])
  sources(@Root() { sources }: IndependentOrigins, @Ctx() { loaders }: Context) {
    return loaders.nodes('source', sources.map(sourceOfVoice));
  }
}

@ResolverOf(() => ProvenanceFlagType)
export class ProvenanceFlagResolver {
  declare readonly resolves: ProvenanceFlagType;

  @FieldResolver(() => [StatementType])
  statements(@Root() { statements }: ProvenanceFlag, @Ctx() { loaders }: Context) {
    return loaders.nodes('statement', statements);
  }
}
