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
  @Field(() => AxisEnum, { description: 'In what they differ.' })
  axis!: AxisDifference['axis'];

  @Field(() => String, {
    nullable: true,
    description: 'For CATEGORY: on which dimension (sex, age, event). Null for every other axis.',
  })
  dimension!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the first says on it, in words; null where it says nothing.',
  })
  a!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the second says on it, in words; null where it says nothing.',
  })
  b!: string | null;
}

@ObjectType('Comparison', { description: 'How two claims lie to one another.' })
export class ComparisonType {
  @Field(() => ClaimType, {
    description: 'The claim that is compared; in Claim.comparisons, the claim itself.',
  })
  a!: ClaimNode;

  @Field(() => ClaimType, { description: 'The claim it is compared with.' })
  b!: ClaimNode;

  @Field(() => ScopeRelation, { description: 'How what a is about lies to what b is about.' })
  scope!: Comparison['scope'];

  @Field(() => VerdictEnum, { description: 'What follows from one about the other.' })
  verdict!: Comparison['verdict'];

  @Field(() => Float, {
    nullable: true,
    description: 'value(b) - value(a), where both have a value; else null.',
  })
  difference!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "value(b) / value(a), where both have a value and a's is not 0; else null.",
  })
  ratio!: number | null;

  @Field(() => [AxisDifferenceType], {
    description:
      'Every axis on which the two figures differ, whatever the verdict; empty where they do not, or where one is not a figure.',
  })
  differences!: readonly AxisDifferenceType[];

  @Field(() => Boolean, {
    description:
      'One of the two goes back to the other: a conflict is then a copying error, not two sources at odds.',
  })
  rewording!: boolean;

  @Field(() => String, { description: 'Why this verdict, in one sentence that a reporter could print.' })
  explanation!: string;

  declare readonly standsFor: Comparison;
}
