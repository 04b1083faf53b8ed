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
import { PeriodType, PlaceType } from '../types/vocabulary.js';

@ResolverOf(() => RollupType)
export class RollupResolver {
  declare readonly resolves: RollupType;

  @Query(() => RollupType, {
    description: "parts: the figures to add up; left out, the same source's finest figures within the whole.",
  })
  rollup(
    @Ctx() { reading }: Context,
    @Arg('whole', () => ID) whole: string,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Arg('parts', () => [ID], { nullable: true }) parts?: string[] | null,
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

  @FieldResolver(() => [PeriodType], { description: "Stretches of the whole's period that no part covers." })
  missing(@Root() { missing }: Rollup) {
    return missing.map(({ edtf }) => periodOf(edtf));
  }

  @FieldResolver(() => [PlaceType], {
    description: "Where the parts are places: the whole's subdivisions that no part covers.",
  })
  missingPlaces(@Root() { missingPlaces }: Rollup, @Ctx() { loaders }: Context) {
    return loaders.nodes('place', missingPlaces);
  }

  @FieldResolver(() => [ExclusionType], { description: 'Exclusions of parts that the whole does not state.' })
  undeclaredExclusions(@Root() { undeclaredExclusions }: Rollup) {
    return undeclaredExclusions.map(exclusionOf);
  }

  @FieldResolver(() => [ExclusionType], { description: 'Exclusions of the whole that some part covers.' })
  unmatchedExclusions(@Root() { unmatchedExclusions }: Rollup) {
    return unmatchedExclusions.map(exclusionOf);
  }
}
