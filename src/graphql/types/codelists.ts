import { ObjectType } from 'type-graphql';
import type { MeasureNode, PlaceNode, PopulationNode } from '../../services/read/nodes.js';
import { Additivity } from '../enums.js';
import { DateTime, EDTF } from '../scalars.js';
import { Field } from '../typed-fields.js';
import { NodeType } from './node.js';

@ObjectType('Measure', { implements: NodeType, description: 'What is counted or measured.' })
export class MeasureType extends NodeType {
  @Field(() => String, { description: 'Its name in files and filters, unique among measures.' })
  ref!: string;

  @Field(() => String, { description: 'What it is called in sentences: Persons killed.' })
  label!: string;

  @Field(() => String, { description: 'What its values are counted in: persons, dollars, percent.' })
  unit!: string;

  @Field(() => Additivity, { description: 'Over what its figures add up.' })
  additivity!: MeasureNode['additivity'];

  declare readonly standsFor: MeasureNode;
}

@ObjectType('Place', {
  implements: NodeType,
  description: 'A place that figures can be about. Those of ISO 3166-1 and 3166-2 are built in.',
})
export class PlaceType extends NodeType {
  @Field(() => String, {
    description:
      "Its ISO 3166-1 or 3166-2 code where one exists, such as IQ or IQ-AN; else an importer's own name, unique among places.",
  })
  ref!: string;

  @Field(() => String, { description: 'What it is called in English.' })
  name!: string;

  declare readonly standsFor: PlaceNode;
}

@ObjectType('Population', { implements: NodeType, description: 'Whom or what figures are about.' })
export class PopulationType extends NodeType {
  @Field(() => String, { description: 'Its name in files and filters, unique among populations.' })
  ref!: string;

  @Field(() => String, { description: 'What it is called in sentences: Civilians.' })
  label!: string;

  declare readonly standsFor: PopulationNode;
}

@ObjectType('Period', { description: 'A stretch of time.' })
export class PeriodType {
  @Field(() => EDTF, { description: 'As it was given, uncertainty and all.' })
  edtf!: string;

  @Field(() => DateTime, { description: 'Its first instant.' })
  start!: Date;

  @Field(() => DateTime, { description: 'The first instant after it.' })
  end!: Date;

  @Field(() => String, { description: 'In words: December 2016.' })
  label!: string;
}
