import type { WordedDifferently } from '../../services/read/spread.js';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Int, Root } from 'type-graphql';
import { worse } from '../../domain/dispute/standing-order.js';
import { mermaidOf } from '../../domain/lineage/mermaid.js';
import type { Period } from '../../domain/period.js';
import { rewordingsOfClaim } from '../../services/read/lists.js';
import type { ClaimNode } from '../../services/read/nodes.js';
import { AsOfArgs, PageAsOfArgs } from '../arguments.js';
import { asksOnly } from '../asked-fields.js';
import { nestedConnection } from '../connection.js';
import type { Context } from '../context.js';
import { StandingState } from '../enums.js';
import { givenWhole } from '../most-listed.js';
import { followedIn, relaysOf, statementsOf, type SpreadNode } from '../lineage.js';
import { periodOf } from '../period.js';
import { asOfGiven, EDTF } from '../scalars.js';
import { FieldResolver, ResolverOf } from '../typed-fields.js';
import { ClaimType } from '../types/claim.js';
import { ClaimConnection } from '../types/connections.js';
import { FollowedClaimType, SpreadType, WordingType } from '../types/lineage.js';
import { RelayType, StatementType } from '../types/statement.js';
import { PeriodType } from '../types/codelists.js';

@ResolverOf(() => ClaimType)
export class ClaimSpreadResolver {
  declare readonly resolves: ClaimType;

  @FieldResolver(() => [ClaimType], {
    description:
      'The figures this one is a rewording of, where its trace starts; in order of first said. Empty for a claim that goes back to no other.',
  })
  async originals(
    @Root() { seq }: ClaimNode,
    @Ctx() { loaders }: Context,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
  ) {
    return loaders.nodes('claim', await loaders.originals(seq, asOfGiven(asOf)));
  }

  @FieldResolver(() => ClaimConnection, {
    description: 'Claims that go back to this one: what others made of it. In the order of recording.',
  })
  rewordings(
    @Root() { seq }: ClaimNode,
    @Ctx() { loaders }: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageAsOfArgs) { asOf, ...page }: PageAsOfArgs,
  ) {
    return nestedConnection(loaders, rewordingsOfClaim(asOfGiven(asOf)), seq, page, info);
  }

  @FieldResolver(() => SpreadType, {
    description: 'What became of it: who passed it on, at any distance, and as what.',
  })
  spread(
    @Root() { seq }: ClaimNode,
    @Ctx() { loaders }: Context,
    @Args(() => AsOfArgs) given: AsOfArgs,
    @Info() info: GraphQLResolveInfo,
  ): SpreadNode {
    const asOf = asOfGiven(given.asOf);
    const whole = () => loaders.spread(seq, asOf);
    if (asksOnly(info, ['parties', 'worst']))
      return { asOf, whole, counted: () => loaders.spreadCounts(seq, asOf) };
    const counted = async () => {
      const { parties, wordings } = await whole();
      return { parties, claims: wordings.map(({ claim }) => claim) };
    };
    return { asOf, whole, counted };
  }
}

const EARLIER = 'ask as of an earlier instant (asOf)';
const STATEMENTS = [
  'statements of a spread',
  `${EARLIER}, or for the claim's statements and rewordings page by page (first, after)`,
] as const;

@ResolverOf(() => SpreadType)
export class SpreadResolver {
  declare readonly resolves: SpreadType;

  @FieldResolver(() => [StatementType])
  async statements(@Root() spread: SpreadNode, @Ctx() { loaders }: Context) {
    const { statements } = await spread.whole();
    return statementsOf(loaders, givenWhole(statements, ...STATEMENTS));
  }

  @FieldResolver(() => [RelayType])
  async relays(@Root() spread: SpreadNode, @Ctx() { loaders }: Context) {
    const whole = await spread.whole();
    givenWhole(whole.hops, 'relays of a spread', EARLIER);
    return relaysOf(loaders, whole);
  }

  @FieldResolver(() => [FollowedClaimType], {
    description: 'Which claims are followed at which statements, in the order of `statements`.',
  })
  async followed(@Root() spread: SpreadNode, @Ctx() { loaders }: Context) {
    const whole = await spread.whole();
    givenWhole(whole.statements, ...STATEMENTS);
    return followedIn(loaders, whole);
  }

  @FieldResolver(() => Int)
  async parties(@Root() spread: SpreadNode): Promise<number> {
    return (await spread.counted()).parties;
  }

  @FieldResolver(() => Int)
  async depth(@Root() spread: SpreadNode): Promise<number> {
    return (await spread.whole()).depth;
  }

  @FieldResolver(() => [WordingType])
  async wordings(@Root() spread: SpreadNode) {
    return (await spread.whole()).wordings;
  }

  @FieldResolver(() => StandingState)
  async worst(@Root() spread: SpreadNode, @Ctx() { loaders }: Context) {
    const { claims } = await spread.counted();
    const states = await Promise.all([...claims].map((claim) => loaders.standingState(claim, spread.asOf)));
    return states.reduce(worse, 'UNDISPUTED');
  }

  @FieldResolver(() => String)
  async explanation(@Root() spread: SpreadNode): Promise<string> {
    return (await spread.whole()).explanation;
  }

  @FieldResolver(() => String)
  async mermaid(@Root() spread: SpreadNode): Promise<string> {
    const whole = await spread.whole();
    givenWhole(whole.statements, ...STATEMENTS);
    return mermaidOf(whole);
  }
}

@ResolverOf(() => WordingType)
export class WordingResolver {
  declare readonly resolves: WordingType;

  @FieldResolver(() => ClaimType)
  claim(@Root() { claim }: WordedDifferently, @Ctx() { loaders }: Context) {
    return loaders.node('claim', claim);
  }

  @FieldResolver(() => Int)
  statements(@Root() { statements }: WordedDifferently): number {
    return statements.length;
  }

  @FieldResolver(() => EDTF)
  firstSaid(@Root() { statements }: WordedDifferently): string {
    return firstSaid(statements).edtf;
  }

  @FieldResolver(() => PeriodType)
  said(@Root() { statements }: WordedDifferently) {
    return periodOf(firstSaid(statements).edtf);
  }
}

/** A wording is of the spread because a statement asserts it. */
function firstSaid([first]: WordedDifferently['statements']): Period {
  if (!first) throw new Error('A wording that nothing asserts is in no spread.');
  return first.said;
}
