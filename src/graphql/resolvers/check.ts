import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Root } from 'type-graphql';
import type { Candidate, CheckFinding } from '../../domain/check/finding.js';
import { AsOfArgs } from '../arguments.js';
import { asksFor } from '../asked-fields.js';
import type { Context } from '../context.js';
import { FigureInput } from '../inputs/figure.js';
import { asOfGiven } from '../scalars.js';
import { FieldResolver, Query, ResolverOf } from '../typed-fields.js';
import { CandidateType, CheckType } from '../types/check.js';
import { ClaimType } from '../types/claim.js';

@ResolverOf(() => CandidateType)
export class CheckResolver {
  declare readonly resolves: CandidateType;

  @Query(() => CheckType, {
    description:
      'What is on record about a figure, recorded or not: it is compared only on the axes that are given. Without value, low and high nothing is said of the number, and all else is compared.',
  })
  check(
    @Ctx() { loaders }: Context,
    @Arg('figure', () => FigureInput, {
      description:
        'The figure, held to the rules by which one is recorded. Axes left out are not compared; an empty list of exclusions says that nothing is left out.',
    })
    figure: FigureInput,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Info() info: GraphQLResolveInfo,
    @Arg('speaker', () => ID, {
      nullable: true,
      description:
        'Who is said to have said it, by id or ref; NOT_FOUND where there is none. SAME and FITS need it on record as having said so.',
    })
    speaker?: string | null,
  ): Promise<CheckFinding> {
    const withClaims = asksFor(info, ['candidates', 'claim']);
    return loaders.check({ figure, speaker, withClaims }, asOfGiven(asOf));
  }

  @FieldResolver(() => ClaimType)
  claim(@Root() { claim }: Candidate, @Ctx() { loaders }: Context) {
    return loaders.node('claim', claim);
  }
}
