import { Field, InputType } from 'type-graphql';
import type * as inputs from '../../services/inputs.js';
import { Additivity } from '../enums.js';

@InputType('MeasureInput', { description: 'What is counted or measured.' })
export class MeasureInput implements inputs.MeasureInput {
  @Field(() => String, {
    description: 'Its name in files and filters, 1 to 200 characters, unique among measures.',
  })
  ref!: string;

  @Field(() => String, { description: 'What it is called in sentences: Persons killed.' })
  label!: string;

  @Field(() => String, { description: 'What its values are counted in: persons, dollars, percent.' })
  unit!: string;

  @Field(() => Additivity, { description: 'Over what its figures add up.' })
  additivity!: keyof typeof Additivity;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Whether its figures add up and may be below zero all the same: net migration.',
  })
  signed?: boolean | null;

  @Field(() => String, { nullable: true, description: 'What a chart, a list or a headline is to call it.' })
  short?: string | null;

  @Field(() => [String], { nullable: true, description: "Other words for it ('deaths', 'fatalities')." })
  aliases?: string[] | null;
}
