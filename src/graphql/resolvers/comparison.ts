import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { requireRole } from '../../kernel/actor.js';
import type { Comparison } from '../../domain/comparison/compare.js';
import type { Verdict } from '../../domain/comparison/verdict.js';
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
    @Arg('a', () => ID) a: string,
    @Arg('b', () => ID) b: string,
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
    description: 'Other figures about the same thing, each with a verdict; conflicts first.',
  })
  async comparisons(
    @Root() { seq }: ClaimNode,
    @Ctx() { loaders }: Context,
    @Args(() => PageAsOfArgs) { asOf, ...page }: PageAsOfArgs,
    @Arg('verdict', () => [VerdictEnum], { nullable: true }) verdict?: Verdict[] | null,
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
