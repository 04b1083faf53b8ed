import type { TimelineEvent } from '../../domain/dispute/timeline.js';
import { createUnionType, Float, ObjectType } from 'type-graphql';
import type {
  ClaimNode,
  MeasureNode,
  PlaceNode,
  PopulationNode,
  SourceNode,
  StatementNode,
} from '../../services/read/nodes.js';
import type { ClaimPreview } from '../../services/read/preview-claim.js';
import { Qualifier, StandingState, TimelineEventKind } from '../enums.js';
import type { ExclusionNode, FigureNode } from '../figure.js';
import { EDTF } from '../scalars.js';
import type { StandingNode } from '../standing.js';
import { Field } from '../typed-fields.js';
import { NodeType, typeNameOf } from './node.js';
import { SourceType } from './source.js';
import { StatementType } from './statement.js';
import { MeasureType, PeriodType, PlaceType, PopulationType } from './vocabulary.js';

@ObjectType('Exclusion', {
  description: "A part of the scope that the figure leaves out. An absent axis means the figure's own.",
})
export class ExclusionType {
  @Field(() => PlaceType, { nullable: true })
  place!: PlaceNode | null;

  @Field(() => PeriodType, { nullable: true })
  period!: PeriodType | null;

  @Field(() => PopulationType, { nullable: true })
  population!: PopulationNode | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  declare readonly standsFor: ExclusionNode;
}

@ObjectType('Figure', { description: 'A quantity somebody put a number on (an SDMX observation).' })
export class FigureType {
  @Field(() => MeasureType)
  measure!: MeasureNode;

  @Field(() => Float, {
    nullable: true,
    description:
      'The number, or the best estimate of a range. Null when BETWEEN has no best estimate, or UNKNOWN.',
  })
  value!: number | null;

  @Field(() => Float, { nullable: true })
  low!: number | null;

  @Field(() => Float, { nullable: true })
  high!: number | null;

  @Field(() => Qualifier)
  qualifier!: FigureNode['qualifier'];

  @Field(() => String)
  unit!: string;

  @Field(() => String, { nullable: true, description: "As written, e.g. 'nearly 7,000'." })
  asWritten!: string | null;

  @Field(() => PlaceType, { nullable: true })
  place!: PlaceNode | null;

  @Field(() => PeriodType, { nullable: true })
  period!: PeriodType | null;

  @Field(() => PopulationType, { nullable: true })
  population!: PopulationNode | null;

  @Field(() => [ExclusionType])
  exclusions!: readonly ExclusionNode[];

  declare readonly standsFor: FigureNode;
}

@ObjectType('Claim', {
  implements: NodeType,
  description: 'What is said, not who says it: thirty outlets that pass on one figure share one claim.',
})
export class ClaimType extends NodeType {
  @Field(() => String, { nullable: true })
  ref!: string | null;

  declare readonly standsFor: ClaimNode;
}

@ObjectType('ClaimPreview', { description: 'What a claim will be when it is recorded.' })
export class ClaimPreviewType {
  @Field(() => String, { description: 'The sentence it will become.' })
  text!: string;

  declare readonly standsFor: ClaimPreview;
}

@ObjectType('TimelineEvent', { description: 'Something that was said about a claim.' })
export class TimelineEventType {
  @Field(() => TimelineEventKind)
  kind!: TimelineEvent['kind'];

  @Field(() => EDTF)
  saidOn!: string;

  @Field(() => SourceType)
  source!: SourceNode;

  @Field(() => StatementType)
  statement!: StatementNode;

  @Field(() => String)
  summary!: string;

  declare readonly standsFor: TimelineEvent;
}

@ObjectType('ClaimEvent', {
  description: 'Something was said about a claim: one event for each claim it touches.',
})
export class ClaimEventType {
  @Field(() => ClaimType)
  claim!: ClaimNode;

  @Field(() => TimelineEventType)
  event!: TimelineEvent;
}

export const RetractedUnion = createUnionType({
  name: 'Retracted',
  description: 'What can be taken back.',
  types: () => [ClaimType, StatementType] as const,
  resolveType: typeNameOf as (value: unknown) => string,
});

@ObjectType('Standing', { description: 'What was said about a claim and stands, as of an instant.' })
export class StandingType {
  @Field(() => StandingState, {
    description:
      'The worse of what was said about this claim itself and of what is carried to it by what it was copied from.',
  })
  state!: StandingNode['state'];

  @Field(() => StandingState, { description: 'By what was said about this claim itself.' })
  own!: StandingNode['own'];

  @Field(() => Boolean, {
    description:
      'Derived, at any distance, from a figure that was conceded, corrected or retracted; or copied from one that is.',
  })
  tainted!: boolean;

  @Field(() => [ClaimType])
  taintedBy!: readonly ClaimNode[];

  @Field(() => EDTF, {
    nullable: true,
    description: 'When that was said after which it has stood so without a break.',
  })
  since!: string | null;

  @Field(() => String)
  explanation!: string;

  declare readonly standsFor: StandingNode;
}
