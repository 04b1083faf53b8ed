import type { Comparison } from '../../domain/comparison/compare.js';
import { Arg, Args, Ctx, ID, Root } from 'type-graphql';
import { compareClaims } from '../../services/read/compare.js';
import { pageOfComparisons } from '../../services/read/comparison-order.js';
import type { ClaimNode } from '../../services/read/nodes.js';
import { AsOfArgs, PageAsOfArgs } from '../arguments.js';
import { connection } from '../connection.js';
import type { Context } from '../context.js';
import { VerdictEnum } from '../enums.js';
import { asOfGiven } from '../scalars.js';
import { FieldResolver, Query, ResolverOf } from '../typed-fields.js';
import { ClaimType } from '../types/claim.js';
import { ComparisonType } from '../types/comparison.js';
import { ComparisonConnection } from '../types/connections.js';

@ResolverOf(() => ComparisonType)
export class ComparisonResolver {
  declare readonly resolves: ComparisonType;

  @Query(() => ComparisonType, { description: 'Two claims side by side.' })
  compare(
    @Ctx() { reading }: Context,
    @Arg('a', () => ID) a: string,
    @Arg('b', () => ID) b: string,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
  ): Promise<Comparison> {
    return compareClaims(reading, { a, b, asOf: asOfGiven(asOf) });
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

@ResolverOf(() => ClaimType)
export class ClaimComparisonsResolver {
  declare readonly resolves: ClaimType;

  @FieldResolver(() => ComparisonConnection, {
    description: 'Other figures about the same thing, each with a verdict; conflicts first.',
  })
  async comparisons(
    @Root() { seq }: ClaimNode,
    @Ctx() { loaders }: Context,
    @Args(() => PageAsOfArgs) { asOf, ...page }: PageAsOfArgs,
    @Arg('verdict', () => [VerdictEnum], { nullable: true }) verdict?: Comparison['verdict'][] | null,
  ) {
    const all = await loaders.comparisons(seq, asOfGiven(asOf));
    const chosen = verdict ? all.filter((comparison) => verdict.includes(comparison.verdict)) : all;
    return connection(pageOfComparisons(chosen, page), (comparison) => Promise.resolve(comparison));
  }
}
