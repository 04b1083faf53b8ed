import type { AsOf } from '../../kernel/as-of.js';
import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { worse } from '../../domain/dispute/standing-order.js';
import { mermaidOf } from '../../domain/lineage/mermaid.js';
import type { WordedDifferently, WordedSpread } from '../../services/read/spread.js';
import { rewordingsOfClaims } from '../../storage/lists/nested-claims.js';
import { AsOfArgs, PageAsOfArgs } from '../arguments.js';
import { nestedConnection } from '../connection.js';
import type { Context } from '../context.js';
import { StandingState } from '../enums.js';
import type { ClaimNode } from '../nodes.js';
import { periodOf } from '../period.js';
import { asOfGiven, EDTF } from '../scalars.js';
import { ClaimType } from '../types/claim.js';
import { ClaimConnection } from '../types/connections.js';
import { FollowedClaimType, SpreadType, WordingType } from '../types/lineage.js';
import { RelayType, StatementType } from '../types/statement.js';
import { PeriodType } from '../types/vocabulary.js';
import { followedIn, relaysOf, statementsOf } from './lineage.js';

type SpreadNode = WordedSpread & { readonly asOf: AsOf };

@Resolver(() => ClaimType)
export class ClaimSpreadResolver {
  @FieldResolver(() => [ClaimType], {
    description: 'The figures this one is a rewording of, where its trace starts; in order of first said.',
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
    @Args(() => PageAsOfArgs) { asOf, ...page }: PageAsOfArgs,
  ) {
    const instant = asOfGiven(asOf);
    const list = { key: `rewordings ${instant.said}`, listOf: rewordingsOfClaims(instant) };
    return nestedConnection(loaders, 'claim', list, seq, page);
  }

  @FieldResolver(() => SpreadType, {
    description: 'What became of it: who passed it on, at any distance, and as what.',
  })
  async spread(
    @Root() { seq }: ClaimNode,
    @Ctx() { loaders }: Context,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
  ): Promise<SpreadNode> {
    const instant = asOfGiven(asOf);
    return { ...(await loaders.spread(seq, instant)), asOf: instant };
  }
}

@Resolver(() => SpreadType)
export class SpreadResolver {
  @FieldResolver(() => [StatementType], { description: 'In said order.' })
  statements(@Root() { statements }: SpreadNode, @Ctx() context: Context) {
    return statementsOf(context, statements);
  }

  @FieldResolver(() => [RelayType])
  relays(@Root() spread: SpreadNode, @Ctx() context: Context) {
    return relaysOf(context, spread);
  }

  @FieldResolver(() => [FollowedClaimType], {
    description: 'Which claims are followed at which statements, in the order of `statements`.',
  })
  followed(@Root() spread: SpreadNode, @Ctx() context: Context) {
    return followedIn(context, spread);
  }

  @FieldResolver(() => StandingState, { description: 'The worst standing of its wordings.' })
  async worst(@Root() { wordings, asOf }: SpreadNode, @Ctx() { loaders }: Context) {
    const states = await Promise.all(wordings.map(({ claim }) => loaders.standingState(claim, asOf)));
    return states.reduce(worse, 'UNDISPUTED');
  }

  @FieldResolver(() => String, { description: 'The spread as a Mermaid flowchart.' })
  mermaid(@Root() spread: SpreadNode): string {
    return mermaidOf(spread);
  }
}

@Resolver(() => WordingType)
export class WordingResolver {
  @FieldResolver(() => ClaimType)
  claim(@Root() { claim }: WordedDifferently, @Ctx() { loaders }: Context) {
    return loaders.node('claim', claim);
  }

  @FieldResolver(() => Int, { description: 'How many statements of the spread assert it.' })
  statements(@Root() { statements }: WordedDifferently): number {
    return statements.length;
  }

  @FieldResolver(() => EDTF, { description: 'When it was first said in the spread.' })
  firstSaid(@Root() { statements }: WordedDifferently): string {
    return statements[0]!.said.edtf;
  }

  @FieldResolver(() => PeriodType, { description: 'The same as a period, with a label.' })
  said(@Root() { statements }: WordedDifferently) {
    return periodOf(statements[0]!.said.edtf);
  }
}
