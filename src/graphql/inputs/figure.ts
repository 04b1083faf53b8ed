import { Field, Float, ID, InputType } from 'type-graphql';
import type * as inputs from '../../services/inputs.js';
import { Qualifier } from '../enums.js';
import { EDTF } from '../scalars.js';

@InputType('ExclusionInput', {
  description: "A part that a figure leaves out; an absent axis is the figure's own.",
})
export class ExclusionInput implements inputs.ExclusionInput {
  @Field(() => ID, { nullable: true })
  place?: string | null;

  @Field(() => EDTF, { nullable: true })
  period?: string | null;

  @Field(() => ID, { nullable: true })
  population?: string | null;

  @Field(() => String, { nullable: true })
  reason?: string | null;
}

@InputType('FigureInput', { description: 'A number and what it counts.' })
export class FigureInput implements inputs.FigureInput {
  @Field(() => ID)
  measure!: string;

  @Field(() => Float, { nullable: true })
  value?: number | null;

  @Field(() => Float, { nullable: true })
  low?: number | null;

  @Field(() => Float, { nullable: true })
  high?: number | null;

  @Field(() => Qualifier, { nullable: true, defaultValue: 'EXACT' })
  qualifier?: keyof typeof Qualifier | null;

  @Field(() => String, { nullable: true })
  asWritten?: string | null;

  @Field(() => ID, { nullable: true })
  place?: string | null;

  @Field(() => EDTF, { nullable: true })
  period?: string | null;

  @Field(() => ID, { nullable: true })
  population?: string | null;

  @Field(() => [ExclusionInput], { nullable: true })
  exclusions?: ExclusionInput[] | null;
}
