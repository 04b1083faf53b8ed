import type { Comparison } from '../../domain/comparison/compare.js';
import { Float, ObjectType } from 'type-graphql';
import type { AxisDifference } from '../../domain/comparison/compare.js';
import type { ClaimNode } from '../../services/read/nodes.js';
import { AxisEnum, ScopeRelation, VerdictEnum } from '../enums.js';
import { Field } from '../typed-fields.js';
import { ClaimType } from './claim.js';

@ObjectType('AxisDifference', {
  description: 'What two figures say on an axis on which they differ, in words.',
})
export class AxisDifferenceType {
  @Field(() => AxisEnum)
  axis!: AxisDifference['axis'];

  @Field(() => String, { nullable: true })
  a!: string | null;

  @Field(() => String, { nullable: true })
  b!: string | null;
}

@ObjectType('Comparison', { description: 'How two claims lie to one another.' })
export class ComparisonType {
  @Field(() => ClaimType)
  a!: ClaimNode;

  @Field(() => ClaimType)
  b!: ClaimNode;

  @Field(() => ScopeRelation)
  scope!: Comparison['scope'];

  @Field(() => VerdictEnum)
  verdict!: Comparison['verdict'];

  @Field(() => Float, {
    nullable: true,
    description: 'value(b) - value(a), and value(b) / value(a), where both have a value.',
  })
  difference!: number | null;

  @Field(() => Float, { nullable: true })
  ratio!: number | null;

  @Field(() => [AxisDifferenceType])
  differences!: readonly AxisDifferenceType[];

  @Field(() => Boolean, {
    description:
      'One of the two goes back to the other: a conflict is then a copying error, not two sources at odds.',
  })
  rewording!: boolean;

  @Field(() => String)
  explanation!: string;

  declare readonly standsFor: Comparison;
}
