import { Field, ObjectType } from 'type-graphql';
import { Additivity } from '../enums.js';
import { DateTime, EDTF } from '../scalars.js';
import { NodeType } from './node.js';

@ObjectType('Measure', { implements: NodeType, description: 'What is counted or measured.' })
export class MeasureType extends NodeType {
  @Field(() => String)
  ref!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  unit!: string;

  @Field(() => Additivity)
  additivity!: string;
}

@ObjectType('Place', {
  implements: NodeType,
  description: 'ref is an ISO 3166-1 or 3166-2 code where one exists.',
})
export class PlaceType extends NodeType {
  @Field(() => String)
  ref!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType('Population', { implements: NodeType, description: 'Whom or what figures are about.' })
export class PopulationType extends NodeType {
  @Field(() => String)
  ref!: string;

  @Field(() => String)
  label!: string;
}

@ObjectType('Period', { description: 'start inclusive, end exclusive.' })
export class PeriodType {
  @Field(() => EDTF)
  edtf!: string;

  @Field(() => DateTime)
  start!: Date;

  @Field(() => DateTime)
  end!: Date;

  @Field(() => String, { description: 'In words: December 2016.' })
  label!: string;
}
