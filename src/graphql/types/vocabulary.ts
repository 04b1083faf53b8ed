import { ObjectType } from 'type-graphql';
import type { MeasureNode, PlaceNode, PopulationNode } from '../../services/read/nodes.js';
import { Additivity } from '../enums.js';
import { DateTime, EDTF } from '../scalars.js';
import { Field } from '../typed-fields.js';
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
  additivity!: MeasureNode['additivity'];

  declare readonly standsFor: MeasureNode;
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

  declare readonly standsFor: PlaceNode;
}

@ObjectType('Population', { implements: NodeType, description: 'Whom or what figures are about.' })
export class PopulationType extends NodeType {
  @Field(() => String)
  ref!: string;

  @Field(() => String)
  label!: string;

  declare readonly standsFor: PopulationNode;
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
