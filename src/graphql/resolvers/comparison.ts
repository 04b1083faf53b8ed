import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { requireRole } from '../../kernel/actor.js';
import type { Comparison } from '../../domain/comparison/compare.js';
import type { Verdict } from '../../domain/vocabulary/verdicts.js';
import { compareClaims } from '../../services/compare.js';
import { AsOfArgs, PageAsOfArgs } from '../arguments.js';
import { pageOfComparisons } from '../comparison-page.js';
import { connection } from '../connection.js';
import type { Context } from '../context.js';
import { VerdictEnum } from '../enums.js';
import { seqOfName } from '../names.js';
import type { ClaimNode } from '../nodes.js';
import { asOfGiven } from '../scalars.js';
import { ClaimType } from '../types/claim.js';
import { ComparisonType } from '../types/comparison.js';
import { ComparisonConnection } from '../types/connections.js';

@Resolver(() => ComparisonType)
export class ComparisonResolver {
  @Query(() => ComparisonType, { description: 'Two claims side by side.' })
  async compare(
    @Ctx() { actor, loaders }: Context,
    @Arg('a', () => ID, { description: 'The id or ref of a claim; NOT_FOUND where there is none.' })
    a: string,
    @Arg('b', () => ID, { description: 'The id or ref of the other claim; NOT_FOUND where there is none.' })
    b: string,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
  ): Promise<Comparison> {
    requireRole(actor, 'READER');
    const { reader } = loaders;
    const [first, second] = await Promise.all([
      seqOfName(reader, 'claim', a, 'a'),
      seqOfName(reader, 'claim', b, 'b'),
    ]);
    return compareClaims(reader, first!, second!, asOfGiven(asOf));
  }

  @FieldResolver(() => ClaimType)
  a(@Root() { a }: Comparison, @Ctx() { loaders }: Context) {
    return loaders.node('claim', a);
  }

  @FieldResolver(() => ClaimType)
  b(@Root() { b }: Comparison, @Ctx() { loaders }: Context) {
    return loaders.node('claim', b);
  }
}

@Resolver(() => ClaimType)
export class ClaimComparisonsResolver {
  @FieldResolver(() => ComparisonConnection, {
    description:
      'Other figures about the same thing, each with a verdict, NOT_COMPARABLE ones left out. Conflicts come first, then INCONSISTENT, ALTERNATIVES, REVISES, COMPATIBLE, CONSISTENT and AGREES; of one verdict, rewordings last.',
  })
  async comparisons(
    @Root() { seq }: ClaimNode,
    @Ctx() { loaders }: Context,
    @Args(() => PageAsOfArgs) { asOf, ...page }: PageAsOfArgs,
    @Arg('verdict', () => [VerdictEnum], {
      nullable: true,
      description: 'Only those with one of these verdicts; all when left out.',
    })
    verdict?: Verdict[] | null,
  ) {
    const all = await loaders.comparisons(seq, asOfGiven(asOf));
    const chosen = verdict ? all.filter((comparison) => verdict.includes(comparison.verdict)) : all;
    return connection(
      pageOfComparisons(chosen, page),
      (comparisons) => Promise.resolve(comparisons),
      () => Promise.resolve(chosen.length),
    );
  }
}
