import { Field, ObjectType } from 'type-graphql';
import { ChangeDirection } from '../enums.js';
import { ClaimType, StandingType } from './claim.js';
import { AxisDifferenceType } from './comparison.js';
import { SourceType } from './source.js';
import { MeasureType, PeriodType } from './vocabulary.js';

@ObjectType('SeriesEntry', { description: 'What one voice said of a period. source: the voice.' })
export class SeriesEntryType {
  @Field(() => SourceType)
  source!: unknown;

  @Field(() => ClaimType)
  claim!: unknown;

  @Field(() => StandingType)
  standing!: unknown;
}

@ObjectType('SeriesPoint', { description: 'What every voice said of one period, of each the latest first.' })
export class SeriesPointType {
  @Field(() => PeriodType)
  period!: unknown;

  @Field(() => [SeriesEntryType])
  entries!: unknown[];
}

@ObjectType('SeriesChange', {
  description: 'A figure beside the one of the period before that it differs from least.',
})
export class SeriesChangeType {
  @Field(() => SourceType)
  source!: unknown;

  @Field(() => ClaimType)
  from!: unknown;

  @Field(() => ClaimType)
  to!: unknown;

  @Field(() => ChangeDirection)
  direction!: string;

  @Field(() => Boolean, { description: 'No axis but period and value differs.' })
  likeForLike!: boolean;

  @Field(() => [AxisDifferenceType])
  differences!: AxisDifferenceType[];
}

@ObjectType('SeriesBreak', { description: 'A time series break.' })
export class SeriesBreakType {
  @Field(() => SourceType)
  source!: unknown;

  @Field(() => PeriodType)
  from!: unknown;

  @Field(() => PeriodType)
  to!: unknown;

  @Field(() => [SeriesChangeType])
  changes!: unknown[];

  @Field(() => Boolean, { description: 'By one definition it rose, by another it fell.' })
  directionsDisagree!: boolean;

  @Field(() => String)
  explanation!: string;
}

@ObjectType('Series', { description: 'What was said of a measure over time.' })
export class SeriesType {
  @Field(() => MeasureType)
  measure!: unknown;

  @Field(() => [SeriesPointType])
  points!: unknown[];

  @Field(() => [SeriesChangeType], {
    description:
      'Between neighbouring periods, each later figure of a source beside the earlier one it differs from least.',
  })
  changes!: unknown[];

  @Field(() => [SeriesBreakType], {
    description:
      'Neighbouring periods whose figures of one source are not all like for like, or do not all move the same way.',
  })
  breaks!: unknown[];
}
