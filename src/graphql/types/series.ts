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
import { MeasureType, PeriodType } from './codelists.js';

@ObjectType('SeriesEntry', { description: 'What one voice said of a period.' })
export class SeriesEntryType {
  @Field(() => SourceType, { description: 'The voice: who said it, or on whose behalf it was said.' })
  source!: SourceNode;

  @Field(() => ClaimType, { description: 'The figure it gave.' })
  claim!: ClaimNode;

  @Field(() => StandingType, { description: 'How that figure stands, as of the instant of the series.' })
  standing!: StandingNode;

  declare readonly standsFor: EntryNode;
}

@ObjectType('SeriesPoint', { description: 'What every voice said of one period.' })
export class SeriesPointType {
  @Field(() => PeriodType, { description: 'The period, which the figures are about exactly.' })
  period!: PeriodType;

  @Field(() => [SeriesEntryType], {
    description: 'The figures given for it, of each voice the latest first.',
  })
  entries!: readonly EntryNode[];

  declare readonly standsFor: PointNode;
}

@ObjectType('SeriesChange', {
  description: 'A figure beside the one of the period before that it differs from least.',
})
export class SeriesChangeType {
  @Field(() => SourceType, { description: 'The voice that gave both.' })
  source!: SourceNode;

  @Field(() => ClaimType, { description: 'The earlier figure.' })
  from!: ClaimNode;

  @Field(() => ClaimType, { description: 'The later figure.' })
  to!: ClaimNode;

  @Field(() => ChangeDirection, { description: 'Which way it went.' })
  direction!: ChangeWithDifferences['direction'];

  @Field(() => Boolean, { description: 'No axis but period, value and range differs.' })
  likeForLike!: boolean;

  @Field(() => [AxisDifferenceType], {
    description: 'Every axis on which the two differ: a as the earlier, b as the later.',
  })
  differences!: readonly AxisDifferenceType[];

  declare readonly standsFor: ChangeWithDifferences;
}

@ObjectType('SeriesBreak', {
  description:
    'A time series break: two neighbouring periods whose figures of one voice are not all like for like, or do not all move the same way.',
})
export class SeriesBreakType {
  @Field(() => SourceType, { description: 'The voice whose figures they are.' })
  source!: SourceNode;

  @Field(() => PeriodType, { description: 'The earlier period.' })
  from!: PeriodType;

  @Field(() => PeriodType, { description: 'The later period, which begins as the earlier one ends.' })
  to!: PeriodType;

  @Field(() => [SeriesChangeType], { description: 'The changes between the two periods.' })
  changes!: readonly ChangeWithDifferences[];

  @Field(() => Boolean, { description: 'By one definition it rose, by another it fell.' })
  directionsDisagree!: boolean;

  @Field(() => String, {
    description: 'What changed between the two, in one sentence that a reporter could print.',
  })
  explanation!: string;

  declare readonly standsFor: BreakNode;
}

@ObjectType('Series', { description: 'What was said of a measure over time.' })
export class SeriesType {
  @Field(() => MeasureType, { description: 'The measure that was asked about.' })
  measure!: MeasureNode;

  @Field(() => [SeriesPointType], {
    description: 'The periods of which something was said, by start, then by end.',
  })
  points!: readonly PointNode[];

  @Field(() => [SeriesChangeType], {
    description:
      'Between neighbouring periods of like length, each later figure of a source beside the earlier one it differs from least. Retracted figures are in none.',
  })
  changes!: readonly ChangeWithDifferences[];

  @Field(() => [SeriesBreakType], {
    description:
      'Neighbouring periods whose figures of one source are not all like for like, or do not all move the same way.',
  })
  breaks!: readonly BreakNode[];
}
