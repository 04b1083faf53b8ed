import { Field, ID, InputType } from 'type-graphql';
import type * as inputs from '../services/inputs.js';
import { Additivity } from './enums.js';

const optional = { nullable: true } as const;

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

  @Field(() => String, optional)
  short?: string | null;

  @Field(() => [String], optional)
  aliases?: string[] | null;
}

@InputType('PopulationInput', { description: 'Whom or what figures are about.' })
export class PopulationInput implements inputs.PopulationInput {
  @Field(() => String)
  ref!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String, optional)
  short?: string | null;

  @Field(() => ID, optional)
  within?: string | null;

  @Field(() => [String], optional)
  aliases?: string[] | null;
}

@InputType('PlaceInput', {
  description: 'A place that ISO 3166 does not list; of one that it lists, other words for it.',
})
export class PlaceInput implements inputs.PlaceInput {
  @Field(() => String)
  ref!: string;

  @Field(() => String)
  name!: string;

  @Field(() => ID, optional)
  within?: string | null;

  @Field(() => [String], optional)
  aliases?: string[] | null;
}
