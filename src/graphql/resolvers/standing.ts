import type { TimelineEvent } from '../../domain/dispute/timeline.js';
import { Ctx, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { EDTF } from '../scalars.js';
import type { StandingNode } from '../standing.js';
import { FieldResolver, ResolverOf } from '../typed-fields.js';
import { ClaimType, StandingType, TimelineEventType } from '../types/claim.js';
import { RebuttalType } from '../types/rebuttal.js';
import { SourceType } from '../types/source.js';
import { StatementType } from '../types/statement.js';

@ResolverOf(() => StandingType)
export class StandingResolver {
  declare readonly resolves: StandingType;

  @FieldResolver(() => Boolean)
  async tainted(@Root() { claim, asOf }: StandingNode, @Ctx() { loaders }: Context): Promise<boolean> {
    return (await loaders.taints(claim, asOf)).length > 0;
  }

  @FieldResolver(() => [ClaimType], {
    description: 'The conceded, corrected or retracted figures it is derived from.',
  })
  async taintedBy(@Root() { claim, asOf }: StandingNode, @Ctx() { loaders }: Context) {
    return loaders.nodes('claim', await loaders.taints(claim, asOf));
  }

  @FieldResolver(() => [ClaimType], {
    description: 'The claims it goes back to that stand so, where it stands so only through them.',
  })
  through(@Root() { through }: StandingNode, @Ctx() { loaders }: Context) {
    return loaders.nodes('claim', through);
  }

  @FieldResolver(() => [RebuttalType], {
    description: 'The open rebuttals of the claim and of the statements with which it entered.',
  })
  openRebuttals(@Root() { openRebuttals }: StandingNode, @Ctx() { loaders }: Context) {
    return loaders.nodes('rebuttal', openRebuttals);
  }
}

@ResolverOf(() => TimelineEventType)
export class TimelineEventResolver {
  declare readonly resolves: TimelineEventType;

  @FieldResolver(() => ClaimType, {
    description: 'The claim it was done to: the one whose timeline this is, or one that this goes back to.',
  })
  claim(@Root() { claim }: TimelineEvent, @Ctx() { loaders }: Context) {
    return loaders.node('claim', claim);
  }

  @FieldResolver(() => EDTF)
  async saidOn(@Root() { statement }: TimelineEvent, @Ctx() { loaders }: Context): Promise<string> {
    return (await loaders.node('statement', statement)).said_on;
  }

  @FieldResolver(() => SourceType)
  async source(@Root() { statement }: TimelineEvent, @Ctx() { loaders }: Context) {
    return loaders.node('source', (await loaders.node('statement', statement)).source);
  }

  @FieldResolver(() => StatementType)
  statement(@Root() { statement }: TimelineEvent, @Ctx() { loaders }: Context) {
    return loaders.node('statement', statement);
  }
}
