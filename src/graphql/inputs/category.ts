import { Field, ID, InputType } from 'type-graphql';
import type * as inputs from '../../services/inputs.js';

@InputType('CategoryInput', {
  description: 'One value of a dimension by which figures are cut: sex, age, perpetrator, event.',
})
export class CategoryInput implements inputs.CategoryInput {
  @Field(() => String, {
    description: 'Its name in files and filters, 1 to 200 characters, unique among categories.',
  })
  ref!: string;

  @Field(() => String, {
    description: 'What it is a value of, always written in the same way: sex, age, event.',
  })
  dimension!: string;

  @Field(() => String, { description: 'What it is called in sentences: Women.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'What a chart, a list or a headline is to call it.' })
  short?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The category that it is a part of, by id or ref; one of another dimension is BAD_USER_INPUT.',
  })
  within?: string | null;

  @Field(() => [String], { nullable: true, description: 'Other words for it.' })
  aliases?: string[] | null;
}
