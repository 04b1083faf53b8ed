import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { requireRole } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import type { Rollup } from '../../domain/rollup/rollup.js';
import { rollUp } from '../../services/rollup.js';
import { resolveNames } from '../../storage/names.js';
import type { Reader } from '../../storage/reader.js';
import { AsOfArgs } from '../arguments.js';
import type { Context } from '../context.js';
import { exclusionOf } from '../figure.js';
import { seqOfName } from '../names.js';
import { periodOf } from '../period.js';
import { asOfGiven } from '../scalars.js';
import { ClaimType, ExclusionType } from '../types/claim.js';
import { RollupType } from '../types/rollup.js';
import { PeriodType, PlaceType } from '../types/vocabulary.js';

@Resolver(() => RollupType)
export class RollupResolver {
  @Query(() => RollupType, {
    description: "parts: the figures to add up; left out, the same source's finest figures within the whole.",
  })
  async rollup(
    @Ctx() { actor, loaders }: Context,
    @Arg('whole', () => ID) whole: string,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Arg('parts', () => [ID], { nullable: true }) parts?: string[] | null,
  ): Promise<Rollup> {
    requireRole(actor, 'READER');
    const { reader } = loaders;
    return rollUp(reader, {
      whole: (await seqOfName(reader, 'claim', whole, 'whole'))!,
      parts: parts ? await partsNamed(reader, parts) : undefined,
      asOf: asOfGiven(asOf),
    });
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

async function partsNamed(reader: Reader, names: readonly string[]): Promise<number[]> {
  const seqs = await resolveNames(reader, 'claim', names);
  return names.map((name) => {
    const seq = seqs.get(name);
    if (seq === undefined) throw notFound('claim', name, 'parts');
    return seq;
  });
}
