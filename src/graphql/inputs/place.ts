import { Field, ID, InputType } from 'type-graphql';
import type * as inputs from '../../services/inputs.js';

@InputType('PlaceInput', {
  description: 'A place that ISO 3166 does not list; of one that it lists, other words for it.',
})
export class PlaceInput implements inputs.PlaceInput {
  @Field(() => String)
  ref!: string;

  @Field(() => String)
  name!: string;

  @Field(() => ID, { nullable: true })
  within?: string | null;

  @Field(() => [String], { nullable: true })
  aliases?: string[] | null;
}
