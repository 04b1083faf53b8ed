import type { TimelineEvent } from '../../domain/dispute/timeline.js';
import { createUnionType, Float, ObjectType } from 'type-graphql';
import type {
  CategoryNode,
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
import { CategoryType, MeasureType, PeriodType, PlaceType, PopulationType } from './codelists.js';

@ObjectType('Exclusion', {
  description: "A part of the scope that the figure leaves out. An absent axis means the figure's own.",
})
export class ExclusionType {
  @Field(() => PlaceType, {
    nullable: true,
    description: 'Where the part lies; null: wherever the figure is about.',
  })
  place!: PlaceNode | null;

  @Field(() => PeriodType, {
    nullable: true,
    description: 'When the part is; null: whenever the figure is about.',
  })
  period!: PeriodType | null;

  @Field(() => PopulationType, {
    nullable: true,
    description: 'Whom or what is left out; null: all that the figure is about, at that place and time.',
  })
  population!: PopulationNode | null;

  @Field(() => [CategoryType], {
    description:
      'By which values of dimensions the part is cut, in order of dimension; of one that is not among them, all that the figure is about.',
  })
  categories!: readonly CategoryNode[];

  @Field(() => String, {
    nullable: true,
    description:
      "Why it is left out, in the source's terms; null where that is not said. It tells no two claims apart.",
  })
  reason!: string | null;

  declare readonly standsFor: ExclusionNode;
}

@ObjectType('Figure', { description: 'A quantity somebody put a number on (an SDMX observation).' })
export class FigureType {
  @Field(() => MeasureType, { description: 'What is counted or measured.' })
  measure!: MeasureNode;

  @Field(() => Float, {
    nullable: true,
    description:
      'The number in the unit, or the best estimate of a range. Null when BETWEEN has no best estimate, or UNKNOWN.',
  })
  value!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The least that it may be, in the unit. Given together with high, or null.',
  })
  low!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The most that it may be, in the unit. Given together with low, or null.',
  })
  high!: number | null;

  @Field(() => Qualifier, { description: 'How the number is meant.' })
  qualifier!: FigureNode['qualifier'];

  @Field(() => String, { description: 'The unit of the measure, such as persons.' })
  unit!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The number as the source writes it, e.g. 'nearly 7,000'; null where that was not recorded. It tells no two claims apart.",
  })
  asWritten!: string | null;

  @Field(() => PlaceType, {
    nullable: true,
    description: 'The place it is about; null where it does not say.',
  })
  place!: PlaceNode | null;

  @Field(() => PeriodType, {
    nullable: true,
    description: 'The period it is about; null where it does not say.',
  })
  period!: PeriodType | null;

  @Field(() => PopulationType, {
    nullable: true,
    description: 'Whom or what it is about; null where it does not say.',
  })
  population!: PopulationNode | null;

  @Field(() => [CategoryType], {
    description:
      'By which values of dimensions it is cut, at most one of each, in order of dimension; it is about all of a dimension that is not among them.',
  })
  categories!: readonly CategoryNode[];

  @Field(() => [ExclusionType], {
    description:
      'What it leaves out of its place, period, population and categories; empty where it says of nothing that it is left out.',
  })
  exclusions!: readonly ExclusionNode[];

  declare readonly standsFor: FigureNode;
}

@ObjectType('Claim', {
  implements: NodeType,
  description:
    'What is said, not who says it: thirty outlets that pass on one figure share one claim. Two figures are the same claim when everything they say is equal; equal numbers alone are not enough.',
})
export class ClaimType extends NodeType {
  @Field(() => String, {
    nullable: true,
    description:
      "An importer's own name for it, unique among claims; of several, the first. Null where none was given. It is accepted wherever an ID names a claim.",
  })
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
  @Field(() => TimelineEventKind, { description: 'What was done.' })
  kind!: TimelineEvent['kind'];

  @Field(() => EDTF, { description: 'When it was said: the saidOn of the statement.' })
  saidOn!: string;

  @Field(() => SourceType, { description: 'Who said it: the source of the statement.' })
  source!: SourceNode;

  @Field(() => StatementType, { description: 'The statement by which it was done.' })
  statement!: StatementNode;

  @Field(() => String, { description: 'What was said, in one sentence.' })
  summary!: string;

  declare readonly standsFor: TimelineEvent;
}

@ObjectType('ClaimEvent', {
  description: 'Something was said about a claim: one event for each claim it touches.',
})
export class ClaimEventType {
  @Field(() => ClaimType, { description: 'The claim into whose timeline it comes.' })
  claim!: ClaimNode;

  @Field(() => TimelineEventType, { description: 'What was said, as the timeline has it.' })
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
  state!: keyof typeof StandingState;

  @Field(() => StandingState, { description: 'How it stands by what was said about this claim itself.' })
  own!: keyof typeof StandingState;

  @Field(() => Boolean, {
    description:
      'Derived, at any distance, from a figure that was conceded, corrected or retracted; or copied from one that is.',
  })
  tainted!: boolean;

  @Field(() => [ClaimType], {
    description:
      'The conceded, corrected or retracted figures it is derived from; empty where it is not tainted.',
  })
  taintedBy!: readonly ClaimNode[];

  @Field(() => EDTF, {
    nullable: true,
    description: 'When that was said after which it has stood so without a break; null for UNDISPUTED.',
  })
  since!: string | null;

  @Field(() => String, { description: 'Why it stands so, in one sentence that a reporter could print.' })
  explanation!: string;

  declare readonly standsFor: StandingNode;
}
