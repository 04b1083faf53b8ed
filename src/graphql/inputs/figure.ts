import { Field, Float, ID, InputType } from 'type-graphql';
import type { GivenExclusion, GivenFigure } from '../../domain/record/given.js';
import { Qualifier } from '../enums.js';
import { EDTF } from '../scalars.js';

@InputType('ExclusionInput', {
  description:
    "A part that a figure leaves out; an absent axis is the figure's own. What lies outside the figure is ignored; one that leaves nothing of it is BAD_USER_INPUT.",
})
export class ExclusionInput implements GivenExclusion {
  @Field(() => ID, {
    nullable: true,
    description: 'Where the part lies, by id, ref, code or a name that is that of one place only.',
  })
  place?: string | null;

  @Field(() => EDTF, { nullable: true, description: 'When the part is.' })
  period?: string | null;

  @Field(() => ID, { nullable: true, description: 'Whom or what is left out, by id or ref.' })
  population?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Of what is left out, by id or ref: at most one category of each dimension.',
  })
  categories?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: "Why it is left out, in the source's terms. It tells no two claims apart.",
  })
  reason?: string | null;
}

@InputType('FigureInput', { description: 'A number and what it counts.' })
export class FigureInput implements GivenFigure {
  @Field(() => ID, { description: 'What is counted or measured, by id or ref.' })
  measure!: string;

  @Field(() => Float, {
    nullable: true,
    description:
      "The number in the measure's unit. Every qualifier but BETWEEN and UNKNOWN needs it; with BETWEEN it is the best estimate.",
  })
  value?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The least that it may be. It goes together with high; BETWEEN needs both.',
  })
  low?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The most that it may be. It goes together with low; BETWEEN needs both.',
  })
  high?: number | null;

  @Field(() => Qualifier, { nullable: true, defaultValue: 'EXACT', description: 'How the number is meant.' })
  qualifier?: keyof typeof Qualifier | null;

  @Field(() => String, {
    nullable: true,
    description: "The number as the source writes it, e.g. 'nearly 7,000'. It tells no two claims apart.",
  })
  asWritten?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The place it is about, by id, ref, code or a name that is that of one place only (else BAD_USER_INPUT lists them); left out where the source does not say.',
  })
  place?: string | null;

  @Field(() => EDTF, {
    nullable: true,
    description: 'The period it is about; left out where the source does not say.',
  })
  period?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Whom or what it is about, by id or ref; left out where the source does not say.',
  })
  population?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'By which values of dimensions it is cut, by id or ref: at most one category of each dimension; it is about all of a dimension that is left out.',
  })
  categories?: string[] | null;

  @Field(() => [ExclusionInput], {
    nullable: true,
    description: 'What it leaves out of its place, period, population and categories; at most 200.',
  })
  exclusions?: ExclusionInput[] | null;
}
