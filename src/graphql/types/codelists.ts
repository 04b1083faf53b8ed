import { ObjectType } from 'type-graphql';
import type { CategoryNode, MeasureNode, PlaceNode, PopulationNode } from '../../services/read/nodes.js';
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
  description:
    'A place that figures can be about. Those of ISO 3166-1 and 3166-2 and the regions of the world are built in, as Unicode CLDR has them.',
})
export class PlaceType extends NodeType {
  @Field(() => String, {
    description:
      "Its ISO 3166-1 or 3166-2 code where one exists, such as IQ or IQ-AN, of a region its UN M49 code or EU; else an importer's own name, unique among places.",
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

@ObjectType('Category', {
  implements: NodeType,
  description:
    'One value of a dimension by which figures are cut (an SDMX code): sex, age, perpetrator, event. Two categories of one dimension share nothing, unless one lies within the other.',
})
export class CategoryType extends NodeType {
  @Field(() => String, { description: 'Its name in files and filters, unique among categories.' })
  ref!: string;

  @Field(() => String, { description: 'What it is a value of: sex, age, event.' })
  dimension!: string;

  @Field(() => String, { description: 'What it is called in sentences: Women.' })
  label!: string;

  declare readonly standsFor: CategoryNode;
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
