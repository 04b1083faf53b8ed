import { ObjectType } from 'type-graphql';
import type { ClaimNode, MeasureNode, SourceNode } from '../../services/read/nodes.js';
import type { ChangeWithDifferences } from '../../services/read/series.js';
import { ChangeDirection } from '../enums.js';
import type { BreakNode, EntryNode, PointNode } from '../series.js';
import type { StandingNode } from '../standing.js';
import { Field } from '../typed-fields.js';
import { ClaimType, StandingType } from './claim.js';
import { AxisDifferenceType } from './comparison.js';
import { SourceType } from './source.js';
import { MeasureType, PeriodType } from './vocabulary.js';

@ObjectType('SeriesEntry', { description: 'What one voice said of a period. source: the voice.' })
export class SeriesEntryType {
  @Field(() => SourceType)
  source!: SourceNode;

  @Field(() => ClaimType)
  claim!: ClaimNode;

  @Field(() => StandingType)
  standing!: StandingNode;

  declare readonly standsFor: EntryNode;
}

@ObjectType('SeriesPoint', { description: 'What every voice said of one period, of each the latest first.' })
export class SeriesPointType {
  @Field(() => PeriodType)
  period!: PeriodType;

  @Field(() => [SeriesEntryType])
  entries!: readonly EntryNode[];

  declare readonly standsFor: PointNode;
}

@ObjectType('SeriesChange', {
  description: 'A figure beside the one of the period before that it differs from least.',
})
export class SeriesChangeType {
  @Field(() => SourceType)
  source!: SourceNode;

  @Field(() => ClaimType)
  from!: ClaimNode;

  @Field(() => ClaimType)
  to!: ClaimNode;

  @Field(() => ChangeDirection)
  direction!: ChangeWithDifferences['direction'];

  @Field(() => Boolean, { description: 'No axis but period and value differs.' })
  likeForLike!: boolean;

  @Field(() => [AxisDifferenceType])
  differences!: readonly AxisDifferenceType[];

  declare readonly standsFor: ChangeWithDifferences;
}

@ObjectType('SeriesBreak', { description: 'A time series break.' })
export class SeriesBreakType {
  @Field(() => SourceType)
  source!: SourceNode;

  @Field(() => PeriodType)
  from!: PeriodType;

  @Field(() => PeriodType)
  to!: PeriodType;

  @Field(() => [SeriesChangeType])
  changes!: readonly ChangeWithDifferences[];

  @Field(() => Boolean, { description: 'By one definition it rose, by another it fell.' })
  directionsDisagree!: boolean;

  @Field(() => String)
  explanation!: string;

  declare readonly standsFor: BreakNode;
}

@ObjectType('Series', { description: 'What was said of a measure over time.' })
export class SeriesType {
  @Field(() => MeasureType)
  measure!: MeasureNode;

  @Field(() => [SeriesPointType])
  points!: readonly PointNode[];

  @Field(() => [SeriesChangeType], {
    description:
      'Between neighbouring periods, each later figure of a source beside the earlier one it differs from least.',
  })
  changes!: readonly ChangeWithDifferences[];

  @Field(() => [SeriesBreakType], {
    description:
      'Neighbouring periods whose figures of one source are not all like for like, or do not all move the same way.',
  })
  breaks!: readonly BreakNode[];
}
