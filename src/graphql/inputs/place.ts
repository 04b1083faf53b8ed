import { Field, ID, InputType } from 'type-graphql';
import type * as inputs from '../../services/inputs.js';

@InputType('PlaceInput', {
  description: 'A place that ISO 3166 does not list; of one that it lists, other words for it.',
})
export class PlaceInput implements inputs.PlaceInput {
  @Field(() => String, {
    description:
      'The ISO 3166 code of a place that is built in; else your own name for it, 1 to 200 characters, unique among places.',
  })
  ref!: string;

  @Field(() => String, { description: 'What it is called; not empty. Of a place that is built in, ignored.' })
  name!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The place it directly lies in, by id, ref or ISO 3166 code. Of a place that is built in, ignored.',
  })
  within?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Other names of it. Of a place that is built in, added to those it has.',
  })
  aliases?: string[] | null;
}
