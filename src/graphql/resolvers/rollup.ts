import type { Rollup } from '../../domain/rollup/rollup.js';
import { Arg, Args, Ctx, ID, Root } from 'type-graphql';
import { rollup } from '../../services/read/rollup.js';
import { AsOfArgs } from '../arguments.js';
import type { Context } from '../context.js';
import { exclusionOf } from '../figure.js';
import { periodOf } from '../period.js';
import { asOfGiven } from '../scalars.js';
import { FieldResolver, Query, ResolverOf } from '../typed-fields.js';
import { ClaimType, ExclusionType } from '../types/claim.js';
import { RollupType } from '../types/rollup.js';
import { PeriodType, PlaceType } from '../types/codelists.js';

@ResolverOf(() => RollupType)
export class RollupResolver {
  declare readonly resolves: RollupType;

  @Query(() => RollupType, { description: 'Whether the parts of a figure add up to it.' })
  rollup(
    @Ctx() { reading }: Context,
    @Arg('whole', () => ID, {
      description: 'The id or ref of the figure to look into; NOT_FOUND where there is none.',
    })
    whole: string,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Arg('parts', () => [ID], {
      nullable: true,
      description:
        "The ids or refs of the figures to add up; left out, the same source's finest figures within the whole. One of another measure, one that shares nothing with the whole, or the whole itself is BAD_USER_INPUT.",
    })
    parts?: string[] | null,
  ): Promise<Rollup> {
    return rollup(reading, { whole, parts, asOf: asOfGiven(asOf) });
  }

  @FieldResolver(() => ClaimType)
  whole(@Root() { whole }: Rollup, @Ctx() { loaders }: Context) {
    return loaders.node('claim', whole);
  }

  @FieldResolver(() => [ClaimType])
  parts(@Root() { parts }: Rollup, @Ctx() { loaders }: Context) {
    return loaders.nodes('claim', parts);
  }

  @FieldResolver(() => [PeriodType])
  missing(@Root() { missing }: Rollup) {
    return missing.map(({ edtf }) => periodOf(edtf));
  }

  @FieldResolver(() => [PlaceType])
  missingPlaces(@Root() { missingPlaces }: Rollup, @Ctx() { loaders }: Context) {
    return loaders.nodes('place', missingPlaces);
  }

  @FieldResolver(() => [ExclusionType])
  undeclaredExclusions(@Root() { undeclaredExclusions }: Rollup) {
    return undeclaredExclusions.map(exclusionOf);
  }

  @FieldResolver(() => [ExclusionType])
  unmatchedExclusions(@Root() { unmatchedExclusions }: Rollup) {
    return unmatchedExclusions.map(exclusionOf);
  }
}
