import { Arg, Ctx, Root } from 'type-graphql';
import { previewClaim, type ClaimPreview } from '../../services/read/preview-claim.js';
import type { Context } from '../context.js';
import { ClaimInput } from '../inputs.js';
import { FieldResolver, Query, ResolverOf } from '../typed-fields.js';
import { ClaimPreviewType, ClaimType } from '../types/claim.js';

@ResolverOf(() => ClaimPreviewType)
export class PreviewResolver {
  declare readonly resolves: ClaimPreviewType;

  @Query(() => ClaimPreviewType, {
    description: 'What a claim will be when it is recorded, by the same rules; nothing is kept.',
  })
  previewClaim(
    @Ctx() { reading }: Context,
    @Arg('claim', () => ClaimInput) claim: ClaimInput,
  ): Promise<ClaimPreview> {
    return previewClaim(reading, claim);
  }

  @FieldResolver(() => String, { description: 'The sentence it will become.' })
  text(@Root() { sentence }: ClaimPreview): string {
    return sentence;
  }

  @FieldResolver(() => ClaimType, { nullable: true, description: 'The recorded claim that it will join.' })
  known(@Root() { known }: ClaimPreview, @Ctx() { loaders }: Context) {
    return known === null ? null : loaders.node('claim', known);
  }
}
