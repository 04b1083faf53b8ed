import { Arg, Ctx, Root } from 'type-graphql';
import { previewDrift, type CopyPreview } from '../../services/read/preview-drift.js';
import type { Context } from '../context.js';
import { ClaimInput } from '../inputs/claim.js';
import { StatementInput } from '../inputs/statement.js';
import { FieldResolver, Query, ResolverOf } from '../typed-fields.js';
import { ClaimType } from '../types/claim.js';
import { CopyPreviewType } from '../types/copy-preview.js';
import { StatementType } from '../types/statement.js';
import { claimWordedBy } from '../worded-claims.js';

@ResolverOf(() => CopyPreviewType)
export class CopyPreviewResolver {
  declare readonly resolves: CopyPreviewType;

  @Query(() => [CopyPreviewType], {
    description:
      'In what the figures of a statement would have drifted from what it passes on, were it recorded so; nothing is kept. Of each figure, one entry for each statement that would stand behind it; none where nothing is passed on. What is wrong is told by field as recording would.',
  })
  previewDrift(
    @Ctx() { reading }: Context,
    @Arg('statement', () => StatementInput, {
      description: 'Who says it, when, and what it passes on, as it would be given to `report`.',
    })
    statement: StatementInput,
    @Arg('claims', () => [ClaimInput], { description: 'What it says, as it would be given to `report`.' })
    claims: ClaimInput[],
  ): Promise<readonly CopyPreview[]> {
    return previewDrift(reading, statement, claims);
  }

  @FieldResolver(() => StatementType)
  upstream(@Root() { upstream }: CopyPreview, @Ctx() { loaders }: Context) {
    return loaders.node('statement', upstream);
  }

  @FieldResolver(() => ClaimType, { nullable: true })
  copied(@Root() { upstream, copied }: CopyPreview, @Ctx() { loaders }: Context) {
    return copied === null ? null : claimWordedBy(loaders, upstream, copied);
  }
}
