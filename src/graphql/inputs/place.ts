import { Field, ID, InputType } from 'type-graphql';
import type * as inputs from '../../services/inputs.js';

@InputType('PlaceInput', {
  description: 'A place that is not built in; of one that is, other words for it.',
})
export class PlaceInput implements inputs.PlaceInput {
  @Field(() => String, {
    description:
      'The code of a place that is built in; else your own name for it, 1 to 200 characters, unique among places.',
  })
  ref!: string;

  @Field(() => String, { description: 'What it is called; not empty. Of a place that is built in, ignored.' })
  name!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The place it directly lies in, by id, ref, code or a name that is that of one place only; a region is BAD_USER_INPUT. Of a place that is built in, ignored.',
  })
  within?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Of a region, such as a group of states: the places that it is exactly made up of, at least one, named like `within`. Of a place that is built in, ignored.',
  })
  contains?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Other names of it. Of a place that is built in, added to those it has.',
  })
  aliases?: string[] | null;
}
