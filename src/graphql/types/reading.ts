import type { CheckFinding } from '../../domain/check/finding.js';
import { Float, Int, ObjectType } from 'type-graphql';
import type {
  CategoryNode,
  MeasureNode,
  PlaceNode,
  PopulationNode,
  SourceNode,
} from '../../services/read/nodes.js';
import type { MentionRead, SpanRead, TextRead } from '../../services/read/read-text.js';
import { Qualifier, ReadAxisEnum } from '../enums.js';
import type { ExclusionNode } from '../figure.js';
import { EDTF } from '../scalars.js';
import { Field } from '../typed-fields.js';
import { CheckType } from './check.js';
import { ExclusionType } from './claim.js';
import { CategoryType, MeasureType, PeriodType, PlaceType, PopulationType } from './codelists.js';
import { SourceType } from './source.js';

@ObjectType('AxisSpan', { description: 'The words of a text from which something of a figure was read.' })
export class AxisSpanType {
  @Field(() => ReadAxisEnum, { description: 'What the words say of the figure.' })
  axis!: SpanRead['axis'];

  @Field(() => String, { description: 'The words, as the text has them.' })
  exact!: string;

  @Field(() => Int, { description: 'Where they begin, in UTF-16 code units of the text.' })
  start!: number;

  @Field(() => Int, { description: 'Where they end, exclusive.' })
  end!: number;
}

@ObjectType('Mention', {
  description:
    'A figure found in a text. What could not be read for sure is null, or empty: nothing is a guess.',
})
export class MentionType {
  @Field(() => String, { description: 'The number with its qualifier, as the text has it: "at least 17".' })
  exact!: string;

  @Field(() => Int, { description: 'Where it begins, in UTF-16 code units of the text.' })
  start!: number;

  @Field(() => Int, { description: 'Where it ends, exclusive.' })
  end!: number;

  @Field(() => Float, { nullable: true, description: 'The number; null for a range without best estimate.' })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'The lower end of a range, or null.' })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'The upper end of a range, or null.' })
  high!: number | null;

  @Field(() => Qualifier, { description: 'How the number is meant.' })
  qualifier!: MentionRead['qualifier'];

  @Field(() => MeasureType, {
    nullable: true,
    description: 'What is counted or measured; null where the record has no measure for it.',
  })
  measure!: MeasureNode | null;

  @Field(() => PlaceType, { nullable: true, description: 'The place that the text says it is about.' })
  place!: PlaceNode | null;

  @Field(() => PeriodType, { nullable: true, description: 'The stretch of time that it counts over.' })
  period!: PeriodType | null;

  @Field(() => PopulationType, { nullable: true, description: 'Whom or what it counts.' })
  population!: PopulationNode | null;

  @Field(() => [CategoryType], { description: 'By which values of dimensions it is cut.' })
  categories!: readonly CategoryNode[];

  @Field(() => [ExclusionType], { description: 'What the text says it leaves out.' })
  exclusions!: readonly ExclusionNode[];

  @Field(() => SourceType, {
    nullable: true,
    description: 'Who asserts it, never who denies or disputes it.',
  })
  speaker!: SourceNode | null;

  @Field(() => EDTF, {
    nullable: true,
    description: 'When the speaker said it, or the day on which the count stood.',
  })
  saidOn!: string | null;

  @Field(() => [AxisSpanType], {
    description: 'The words from which each of these was read, in the order of the text.',
  })
  spans!: readonly SpanRead[];

  @Field(() => [AxisSpanType], {
    description:
      'Words that name a place, a time, people or a speaker that the record does not know; with any, the outcome is neither SAME nor FITS.',
  })
  unread!: readonly SpanRead[];

  @Field(() => CheckType, { description: 'What is on record about it.' })
  check!: CheckFinding;

  declare readonly standsFor: MentionRead;
}

@ObjectType('Reading', { description: 'A text read for its figures. Nothing is stored.' })
export class ReadingType {
  @Field(() => [MentionType], { description: 'The figures of the text, in its order.' })
  mentions!: readonly MentionRead[];

  @Field(() => String, {
    description: 'How many were read and how they stand to the record, in one sentence.',
  })
  explanation!: string;

  declare readonly standsFor: TextRead;
}
