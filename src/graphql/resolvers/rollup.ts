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
  @Query(() => RollupType, { description: 'Whether the parts of a figure add up to it.' })
  async rollup(
    @Ctx() { actor, loaders }: Context,
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

async function partsNamed(reader: Reader, names: readonly string[]): Promise<number[]> {
  const seqs = await resolveNames(reader, 'claim', names);
  return names.map((name) => {
    const seq = seqs.get(name);
    if (seq === undefined) throw notFound('claim', name, 'parts');
    return seq;
  });
}
