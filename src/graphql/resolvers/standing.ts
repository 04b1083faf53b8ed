import type { TimelineEvent } from '../../domain/dispute/timeline.js';
import { Ctx, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { StandingState } from '../enums.js';
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

  @FieldResolver(() => StandingState)
  state(@Root() standing: StandingNode): Promise<keyof typeof StandingState> {
    return standing.state();
  }

  @FieldResolver(() => StandingState)
  async own(@Root() standing: StandingNode): Promise<keyof typeof StandingState> {
    return (await standing.whole()).own;
  }

  @FieldResolver(() => EDTF, { nullable: true })
  async since(@Root() standing: StandingNode): Promise<string | null> {
    return (await standing.whole()).since;
  }

  @FieldResolver(() => String)
  async explanation(@Root() standing: StandingNode): Promise<string> {
    return (await standing.whole()).explanation;
  }

  @FieldResolver(() => Boolean)
  async tainted(@Root() { claim, asOf }: StandingNode, @Ctx() { loaders }: Context): Promise<boolean> {
    return (await loaders.taints(claim, asOf)).length > 0;
  }

  @FieldResolver(() => [ClaimType])
  async taintedBy(@Root() { claim, asOf }: StandingNode, @Ctx() { loaders }: Context) {
    return loaders.nodes('claim', await loaders.taints(claim, asOf));
  }

  @FieldResolver(() => [ClaimType], {
    description:
      'The claims it goes back to that stand so, where it stands so only through them; empty where it stands so by itself.',
  })
  async through(@Root() standing: StandingNode, @Ctx() { loaders }: Context) {
    return loaders.nodes('claim', (await standing.whole()).through);
  }

  @FieldResolver(() => [RebuttalType], {
    description:
      'The open rebuttals of the claim and of the statements with which it entered, in order of said time.',
  })
  async openRebuttals(@Root() { claim, asOf }: StandingNode, @Ctx() { loaders }: Context) {
    return loaders.nodes('rebuttal', await loaders.openRebuttals(claim, asOf));
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
