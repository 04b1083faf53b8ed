import { Arg, Args, Ctx, ID, Root } from 'type-graphql';
import { wordingOf } from '../../services/read/claim-wording.js';
import { claims } from '../../services/read/claims.js';
import { DERIVATIVES, rebuttalsOfClaim, statementsOfClaim } from '../../services/read/lists.js';
import { named } from '../../services/read/names.js';
import type { ClaimNode } from '../../services/read/nodes.js';
import { AsOfArgs, PageArgs, PageAsOfArgs } from '../arguments.js';
import { connection, nestedConnection } from '../connection.js';
import type { Context } from '../context.js';
import { ClaimOrder, RebuttalState, ReportRole } from '../enums.js';
import { figureOf } from '../figure.js';
import { ClaimFilter } from '../inputs.js';
import { asOfGiven } from '../scalars.js';
import { standingOf } from '../standing.js';
import { FieldResolver, Query, ResolverOf } from '../typed-fields.js';
import { ClaimType, FigureType, StandingType, TimelineEventType } from '../types/claim.js';
import { ClaimConnection, RebuttalConnection, StatementConnection } from '../types/connections.js';

@ResolverOf(() => ClaimType)
export class ClaimResolver {
  declare readonly resolves: ClaimType;

  @Query(() => ClaimType, { nullable: true, description: 'A claim by id or ref.' })
  async claim(@Ctx() { reading, loaders }: Context, @Arg('id', () => ID) id: string) {
    const seq = await named(reading, 'claim', id);
    return seq === undefined ? null : loaders.node('claim', seq);
  }

  @Query(() => ClaimConnection, {
    description: 'asOf: only what had been said by then, with the standing it had.',
  })
  async claims(
    @Ctx() { reading, loaders }: Context,
    @Args(() => PageAsOfArgs) { asOf, ...page }: PageAsOfArgs,
    @Arg('filter', () => ClaimFilter, { nullable: true }) filter?: ClaimFilter | null,
    @Arg('orderBy', () => ClaimOrder, { nullable: true, description: 'SAID_NEWEST when left out.' })
    orderBy?: keyof typeof ClaimOrder | null,
  ) {
    const asked = { filter, orderBy, asOf: asOfGiven(asOf) };
    return connection(await claims(reading, asked, page), (seq) => loaders.node('claim', seq));
  }

  @FieldResolver(() => String, {
    description: 'One sentence that says all of it: value, measure, population, place, period, exclusions.',
  })
  text(@Root() claim: ClaimNode): string {
    return wordingOf(claim).sentence;
  }

  @FieldResolver(() => FigureType, { nullable: true, description: 'Null for a claim that is not a figure.' })
  figure(@Root() claim: ClaimNode) {
    return figureOf(claim);
  }

  @FieldResolver(() => StatementConnection, { description: 'Who reported it, in order of said time.' })
  statements(
    @Root() { seq }: ClaimNode,
    @Ctx() { loaders }: Context,
    @Args(() => PageAsOfArgs) { asOf, ...page }: PageAsOfArgs,
    @Arg('role', () => ReportRole, { nullable: true }) role?: 'ORIGIN' | 'RELAY' | null,
  ) {
    return nestedConnection(loaders, statementsOfClaim(role, asOfGiven(asOf)), seq, page);
  }

  @FieldResolver(() => RebuttalConnection, { description: 'Who disputed it, in order of said time.' })
  rebuttals(
    @Root() { seq }: ClaimNode,
    @Ctx() { loaders }: Context,
    @Args(() => PageAsOfArgs) { asOf, ...page }: PageAsOfArgs,
    @Arg('state', () => RebuttalState, { nullable: true }) state?: keyof typeof RebuttalState | null,
  ) {
    return nestedConnection(loaders, rebuttalsOfClaim(state, asOfGiven(asOf)), seq, page);
  }

  @FieldResolver(() => StandingType)
  standing(
    @Root() { seq }: ClaimNode,
    @Ctx() { loaders }: Context,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
  ) {
    return standingOf(loaders, seq, asOfGiven(asOf));
  }

  @FieldResolver(() => [TimelineEventType], {
    description: 'What was said about it and about what it goes back to, in order of said time.',
  })
  timeline(
    @Root() { seq }: ClaimNode,
    @Ctx() { loaders }: Context,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
  ) {
    return loaders.timeline(seq, asOfGiven(asOf));
  }

  @FieldResolver(() => [ClaimType], {
    description: 'The figures this one was computed from (prov:wasDerivedFrom).',
  })
  async derivedFrom(@Root() { seq }: ClaimNode, @Ctx() { loaders }: Context) {
    return loaders.nodes('claim', await loaders.derivedFrom(seq));
  }

  @FieldResolver(() => ClaimConnection, {
    description: 'The figures computed from this one, in the order of recording.',
  })
  derivatives(@Root() { seq }: ClaimNode, @Ctx() { loaders }: Context, @Args(() => PageArgs) page: PageArgs) {
    return nestedConnection(loaders, DERIVATIVES, seq, page);
  }

  @FieldResolver(() => ClaimType, {
    nullable: true,
    description: 'The figure its side last put in its place.',
  })
  async correctedBy(
    @Root() { seq }: ClaimNode,
    @Ctx() { loaders }: Context,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
  ) {
    const { correctedBy } = await loaders.standing(seq, asOfGiven(asOf));
    return correctedBy === null ? null : loaders.node('claim', correctedBy);
  }

  @FieldResolver(() => [ClaimType], { description: 'The figures in whose place its side last put this one.' })
  async corrects(
    @Root() { seq }: ClaimNode,
    @Ctx() { loaders }: Context,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
  ) {
    const ever = await loaders.everCorrectedBy(seq);
    const now = asOfGiven(asOf);
    const standing = await Promise.all(
      ever.map(async (claim) => {
        const { correctedBy } = await loaders.standing(claim, now);
        return correctedBy === seq ? [claim] : [];
      }),
    );
    return loaders.nodes('claim', standing.flat());
  }
}
