import { Field, InputType } from 'type-graphql';
import type * as inputs from '../../services/inputs.js';
import { Additivity } from '../enums.js';

@InputType('MeasureInput', { description: 'What is counted or measured.' })
export class MeasureInput implements inputs.MeasureInput {
  @Field(() => String)
  ref!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  unit!: string;

  @Field(() => Additivity)
  additivity!: keyof typeof Additivity;

  @Field(() => String, { nullable: true })
  short?: string | null;

  @Field(() => [String], { nullable: true })
  aliases?: string[] | null;
}
