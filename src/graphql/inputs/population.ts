import { Field, ID, InputType } from 'type-graphql';
import type * as inputs from '../../services/inputs.js';

@InputType('PopulationInput', { description: 'Whom or what figures are about.' })
export class PopulationInput implements inputs.PopulationInput {
  @Field(() => String, {
    description: 'Its name in files and filters, 1 to 200 characters, unique among populations.',
  })
  ref!: string;

  @Field(() => String, { description: 'What it is called in sentences: Civilians.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'What a chart, a list or a headline is to call it.' })
  short?: string | null;

  @Field(() => ID, { nullable: true, description: 'The population that it is a part of, by id or ref.' })
  within?: string | null;

  @Field(() => [String], { nullable: true, description: 'Other words for it.' })
  aliases?: string[] | null;
}
