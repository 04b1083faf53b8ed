import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Root } from 'type-graphql';
import { shown } from '../../domain/text/shown.js';
import { claims } from '../../services/read/claims.js';
import { DERIVATIVES, rebuttalsOfClaim, statementsOfClaim } from '../../services/read/lists.js';
import type { ClaimNode } from '../../services/read/nodes.js';
import { AsOfArgs, PageArgs, PageAsOfArgs } from '../arguments.js';
import { connection, nestedConnection } from '../connection.js';
import type { Context } from '../context.js';
import { ClaimOrder, RebuttalState, ReportRole } from '../enums.js';
import { figureOf } from '../figure.js';
import { ClaimFilter } from '../inputs/claim-filter.js';
import { givenWhole } from '../most-listed.js';
import { asOfGiven } from '../scalars.js';
import { standingOf } from '../standing.js';
import { FieldResolver, Query, ResolverOf } from '../typed-fields.js';
import { ClaimType, FigureType, StandingType, TimelineEventType } from '../types/claim.js';
import { ClaimConnection, RebuttalConnection, StatementConnection } from '../types/connections.js';

@ResolverOf(() => ClaimType)
export class ClaimResolver {
  declare readonly resolves: ClaimType;

  @Query(() => ClaimType, { nullable: true, description: 'A claim by id or ref; null where there is none.' })
  claim(
    @Ctx() { loaders }: Context,
    @Arg('id', () => ID, { description: 'Its id or a ref of it.' }) id: string,
  ) {
    return loaders.claimNamed(id);
  }

  @Query(() => ClaimConnection, {
    description:
      'Claims that meet a filter. asOf: only what had been said by then, with the standing it had.',
  })
  async claims(
    @Ctx() { reading, loaders }: Context,
    @Args(() => PageAsOfArgs) { asOf, ...page }: PageAsOfArgs,
    @Arg('filter', () => ClaimFilter, { nullable: true, description: 'Which claims; all when left out.' })
    filter?: ClaimFilter | null,
    @Arg('orderBy', () => ClaimOrder, {
      nullable: true,
      description: 'In which order; SAID_NEWEST when left out.',
    })
    orderBy?: keyof typeof ClaimOrder | null,
    @Arg('ids', () => [ID], {
      nullable: true,
      description:
        'Only these, by id or ref, 100 at most; first is as many as they are where it is left out. One of nothing is NOT_FOUND.',
    })
    ids?: string[] | null,
  ) {
    const asked = { ids, filter, orderBy, asOf: asOfGiven(asOf) };
    return connection(await claims(reading, asked, page), (seq) => loaders.node('claim', seq));
  }

  @FieldResolver(() => String, {
    description: 'One sentence that says all of it: value, measure, population, place, period, exclusions.',
  })
  async text(@Root() claim: ClaimNode, @Ctx() { loaders }: Context) {
    return shownOf(claim, await loaders.sentence(claim));
  }

  @FieldResolver(() => String, {
    description:
      'What it says as a headline puts it: by short names, without reasons and full stop (6,878 civilians killed in Iraq, 2016). Of a claim that is no figure, all of it.',
  })
  async headline(@Root() claim: ClaimNode, @Ctx() { loaders }: Context) {
    return shownOf(claim, await loaders.headline(claim));
  }

  @FieldResolver(() => FigureType, {
    nullable: true,
    description: 'The quantity it states; null for a claim that is not a figure.',
  })
  figure(@Root() claim: ClaimNode) {
    return figureOf(claim);
  }

  @FieldResolver(() => StatementConnection, { description: 'Who reported it, in order of said time.' })
  statements(
    @Root() { seq }: ClaimNode,
    @Ctx() { loaders }: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageAsOfArgs) { asOf, ...page }: PageAsOfArgs,
    @Arg('role', () => ReportRole, {
      nullable: true,
      description:
        'Only those with which it entered (ORIGIN), or only those that pass it on (RELAY); both when left out.',
    })
    role?: 'ORIGIN' | 'RELAY' | null,
  ) {
    return nestedConnection(loaders, statementsOfClaim(role, asOfGiven(asOf)), seq, page, info);
  }

  @FieldResolver(() => RebuttalConnection, {
    description:
      'Who disputed it, in order of said time. Rebuttals of the statements it came with are under those statements.',
  })
  rebuttals(
    @Root() { seq }: ClaimNode,
    @Ctx() { loaders }: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageAsOfArgs) { asOf, ...page }: PageAsOfArgs,
    @Arg('state', () => RebuttalState, {
      nullable: true,
      description: 'Only those that stand so, as of the instant; all when left out.',
    })
    state?: keyof typeof RebuttalState | null,
  ) {
    return nestedConnection(loaders, rebuttalsOfClaim(state, asOfGiven(asOf)), seq, page, info);
  }

  @FieldResolver(() => StandingType, {
    description: 'How it stands by what was said about it, and why; never whether it is true.',
  })
  standing(
    @Root() claim: ClaimNode,
    @Ctx() { loaders }: Context,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Info() info: GraphQLResolveInfo,
  ) {
    return standingOf(loaders, claim, asOfGiven(asOf), info);
  }

  @FieldResolver(() => [TimelineEventType], {
    description: 'What was said about it and about what it goes back to, in order of said time.',
  })
  async timeline(
    @Root() { seq }: ClaimNode,
    @Ctx() { loaders }: Context,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
  ) {
    return givenWhole(
      await loaders.timeline(seq, asOfGiven(asOf)),
      'events',
      'ask as of an earlier instant (asOf), or for statements and rebuttals page by page (first, after)',
    );
  }

  @FieldResolver(() => [ClaimType], {
    description:
      'The figures this one was computed from (prov:wasDerivedFrom), in the order in which they were given; empty where none were.',
  })
  async derivedFrom(@Root() { seq }: ClaimNode, @Ctx() { loaders }: Context) {
    return loaders.nodes('claim', await loaders.derivedFrom(seq));
  }

  @FieldResolver(() => ClaimConnection, {
    description: 'The figures computed from this one, in the order of recording.',
  })
  derivatives(
    @Root() { seq }: ClaimNode,
    @Ctx() { loaders }: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return nestedConnection(loaders, DERIVATIVES, seq, page, info);
  }

  @FieldResolver(() => ClaimType, {
    nullable: true,
    description:
      'The figure its side last put in its place; null where none was, or where its side has asserted this one again since.',
  })
  async correctedBy(
    @Root() { seq }: ClaimNode,
    @Ctx() { loaders }: Context,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
  ) {
    const { correctedBy } = await loaders.standing(seq, asOfGiven(asOf));
    return correctedBy === null ? null : loaders.node('claim', correctedBy);
  }

  @FieldResolver(() => [ClaimType], {
    description: 'The figures in whose place its side last put this one; empty where there are none.',
  })
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

/** The sentence of a figure is made of labels and names; of any other claim it is what was recorded. */
const shownOf = (claim: ClaimNode, sentence: string): string =>
  figureOf(claim) === null ? sentence : shown(sentence);
