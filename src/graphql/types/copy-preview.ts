import { Int, ObjectType } from 'type-graphql';
import type { Drift } from '../../domain/lineage/drift.js';
import type { CopyPreview } from '../../services/read/preview-drift.js';
import type { ClaimNode, StatementNode } from '../../services/read/nodes.js';
import { DriftKind } from '../enums.js';
import { Field } from '../typed-fields.js';
import { ClaimType } from './claim.js';
import { StatementType } from './statement.js';

@ObjectType('DriftPreview', { description: 'Something that would change of a figure on the way.' })
export class DriftPreviewType {
  @Field(() => DriftKind, { description: 'What would change.' })
  kind!: Drift['kind'];

  @Field(() => String, {
    nullable: true,
    description: 'For CATEGORY_CHANGED: on which dimension (sex, age, event). Null for every other kind.',
  })
  dimension!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the new statement says on it, in words; null where it says nothing.',
  })
  downstreamWords!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the statement that is passed on says on it, in words; null where it says nothing.',
  })
  upstreamWords!: string | null;

  @Field(() => String, { description: 'What would change, in one sentence.' })
  explanation!: string;

  declare readonly standsFor: Drift;
}

@ObjectType('CopyPreview', {
  description: 'What would stand behind a figure of a statement that is about to be recorded.',
})
export class CopyPreviewType {
  @Field(() => Int, { description: 'Which of the claims given, from 0.' })
  claim!: number;

  @Field(() => StatementType, { description: 'The statement that is passed on.' })
  upstream!: StatementNode;

  @Field(() => ClaimType, {
    nullable: true,
    description:
      'The figure of that statement which this would be taken for a copy of, worded as there; null where it has none.',
  })
  copied!: ClaimNode | null;

  @Field(() => [DriftPreviewType], {
    description: 'What would change of it on the way; empty where nothing would.',
  })
  drift!: readonly Drift[];

  declare readonly standsFor: CopyPreview;
}
