import type { Provenance } from '../../domain/lineage/provenance.js';
import type { IndependentOrigins } from '../../domain/lineage/independence.js';
import type { ProvenanceFlag } from '../../domain/lineage/flags.js';
import { Args, Ctx, Root } from 'type-graphql';
import { mermaidOf } from '../../domain/lineage/mermaid.js';
import { sourceOfVoice } from '../../kernel/seq.js';
import type { ClaimNode } from '../../services/read/nodes.js';
import { AsOfArgs } from '../arguments.js';
import type { Context } from '../context.js';
import { driftOf, followedIn, relaysOf, statementsOf, type DriftNode, type RelayNode } from '../lineage.js';
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

  @FieldResolver(() => ProvenanceType, { description: 'Where it came from.' })
  provenance(
    @Root() { seq }: ClaimNode,
    @Ctx() { loaders }: Context,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
  ) {
    return loaders.provenance(seq, asOfGiven(asOf));
  }
}

@ResolverOf(() => RelayType)
export class RelayResolver {
  declare readonly resolves: RelayType;

  @FieldResolver(() => Boolean, { description: 'Nothing drifted.' })
  async faithful(@Root() relay: RelayNode, @Ctx() { loaders }: Context): Promise<boolean> {
    return (await driftOf(loaders, relay)).length === 0;
  }

  @FieldResolver(() => [DriftType], { description: 'What changed of the figures on the way.' })
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

@ResolverOf(() => ProvenanceType)
export class ProvenanceResolver {
  declare readonly resolves: ProvenanceType;

  @FieldResolver(() => [StatementType], { description: 'Every statement on the way, origins first.' })
  statements(@Root() { statements }: Provenance, @Ctx() { loaders }: Context) {
    return statementsOf(loaders, statements);
  }

  @FieldResolver(() => [RelayType])
  relays(@Root() provenance: Provenance, @Ctx() { loaders }: Context) {
    return relaysOf(loaders, provenance);
  }

  @FieldResolver(() => [FollowedClaimType], {
    description: 'Which claims are followed at which statements, in the order of `statements`.',
  })
  followed(@Root() provenance: Provenance, @Ctx() { loaders }: Context) {
    return followedIn(loaders, provenance);
  }

  @FieldResolver(() => [StatementType], {
    description: 'The statements on the way behind which nothing stands and that were not taken back.',
  })
  origins(@Root() { origins }: Provenance, @Ctx() { loaders }: Context) {
    return statementsOf(loaders, origins);
  }

  @FieldResolver(() => [[SourceType]], {
    description: 'Sources that report one another in a circle, each loop once.',
  })
  loops(@Root() { loops }: Provenance, @Ctx() { loaders }: Context) {
    return Promise.all(loops.map((loop) => loaders.nodes('source', loop.map(sourceOfVoice))));
  }

  @FieldResolver(() => String, { description: 'The trace as a Mermaid flowchart.' })
  mermaid(@Root() provenance: Provenance): string {
    return mermaidOf(provenance);
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
