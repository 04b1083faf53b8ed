import { Field, ID, InputType } from 'type-graphql';
import type * as inputs from '../../services/inputs.js';

@InputType('PopulationInput', { description: 'Whom or what figures are about.' })
export class PopulationInput implements inputs.PopulationInput {
  @Field(() => String)
  ref!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String, { nullable: true })
  short?: string | null;

  @Field(() => ID, { nullable: true })
  within?: string | null;

  @Field(() => [String], { nullable: true })
  aliases?: string[] | null;
}
