import { Field, ObjectType } from 'type-graphql';
import { ChangeDirection } from '../enums.js';
import { ClaimType, StandingType } from './claim.js';
import { AxisDifferenceType } from './comparison.js';
import { SourceType } from './source.js';
import { MeasureType, PeriodType } from './vocabulary.js';

@ObjectType('SeriesEntry', { description: 'What one voice said of a period.' })
export class SeriesEntryType {
  @Field(() => SourceType, { description: 'The voice: who said it, or on whose behalf it was said.' })
  source!: unknown;

  @Field(() => ClaimType, { description: 'The figure it gave.' })
  claim!: unknown;

  @Field(() => StandingType, { description: 'How that figure stands, as of the instant of the series.' })
  standing!: unknown;
}

@ObjectType('SeriesPoint', { description: 'What every voice said of one period.' })
export class SeriesPointType {
  @Field(() => PeriodType, { description: 'The period, which the figures are about exactly.' })
  period!: unknown;

  @Field(() => [SeriesEntryType], {
    description: 'The figures given for it, of each voice the latest first.',
  })
  entries!: unknown[];
}

@ObjectType('SeriesChange', {
  description: 'A figure beside the one of the period before that it differs from least.',
})
export class SeriesChangeType {
  @Field(() => SourceType, { description: 'The voice that gave both.' })
  source!: unknown;

  @Field(() => ClaimType, { description: 'The earlier figure.' })
  from!: unknown;

  @Field(() => ClaimType, { description: 'The later figure.' })
  to!: unknown;

  @Field(() => ChangeDirection, { description: 'Which way it went.' })
  direction!: string;

  @Field(() => Boolean, { description: 'No axis but period, value and range differs.' })
  likeForLike!: boolean;

  @Field(() => [AxisDifferenceType], {
    description: 'Every axis on which the two differ: a as the earlier, b as the later.',
  })
  differences!: AxisDifferenceType[];
}

@ObjectType('SeriesBreak', {
  description:
    'A time series break: two neighbouring periods whose figures of one voice are not all like for like, or do not all move the same way.',
})
export class SeriesBreakType {
  @Field(() => SourceType, { description: 'The voice whose figures they are.' })
  source!: unknown;

  @Field(() => PeriodType, { description: 'The earlier period.' })
  from!: unknown;

  @Field(() => PeriodType, { description: 'The later period, which begins as the earlier one ends.' })
  to!: unknown;

  @Field(() => [SeriesChangeType], { description: 'The changes between the two periods.' })
  changes!: unknown[];

  @Field(() => Boolean, { description: 'By one definition it rose, by another it fell.' })
  directionsDisagree!: boolean;

  @Field(() => String, {
    description: 'What changed between the two, in one sentence that a reporter could print.',
  })
  explanation!: string;
}

@ObjectType('Series', { description: 'What was said of a measure over time.' })
export class SeriesType {
  @Field(() => MeasureType, { description: 'The measure that was asked about.' })
  measure!: unknown;

  @Field(() => [SeriesPointType], {
    description: 'The periods of which something was said, by start, then by end.',
  })
  points!: unknown[];

  @Field(() => [SeriesChangeType], {
    description:
      'Between neighbouring periods of like length, each later figure of a source beside the earlier one it differs from least. Retracted figures are in none.',
  })
  changes!: unknown[];

  @Field(() => [SeriesBreakType], {
    description:
      'Neighbouring periods whose figures of one source are not all like for like, or do not all move the same way.',
  })
  breaks!: unknown[];
}
