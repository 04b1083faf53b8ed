import type { WordedDifferently } from '../../services/read/spread.js';
import type { IndependentOrigins } from '../../domain/lineage/independence.js';
import type { ProvenanceFlag } from '../../domain/lineage/flags.js';
import { Int, ObjectType } from 'type-graphql';
import type { ClaimNode, SourceNode, StatementNode } from '../../services/read/nodes.js';
import { DriftKind, ProvenanceFlagCode, StandingState } from '../enums.js';
import type { DriftNode, FollowedNode, ProvenanceNode, RelayNode, SpreadNode } from '../lineage.js';
import { EDTF } from '../scalars.js';
import { Field } from '../typed-fields.js';
import { ClaimType } from './claim.js';
import { AxisDifferenceType } from './comparison.js';
import { SourceType } from './source.js';
import { RelayType, StatementType } from './statement.js';
import { PeriodType } from './codelists.js';

@ObjectType('Drift', { description: 'Something that changed between a statement and one that passes it on.' })
export class DriftType {
  @Field(() => DriftKind, { description: 'What changed.' })
  kind!: DriftNode['kind'];

  @Field(() => String, {
    nullable: true,
    description: 'For CATEGORY_CHANGED: on which dimension (sex, age, event). Null for every other kind.',
  })
  dimension!: string | null;

  @Field(() => ClaimType, {
    description: 'The figure as it was passed on, worded as in the downstream statement.',
  })
  downstreamClaim!: ClaimNode;

  @Field(() => ClaimType, {
    nullable: true,
    description: 'The figure it was copied from, worded as in the upstream statement; null for UNSUPPORTED.',
  })
  upstreamClaim!: ClaimNode | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was passed on, on what changed, in words; null where it says nothing.',
  })
  downstream!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was said upstream, on what changed, in words; null where it says nothing.',
  })
  upstream!: string | null;

  @Field(() => String, {
    description: 'What changed, who said which and when, in one sentence that a reporter could print.',
  })
  explanation!: string;

  declare readonly standsFor: DriftNode;
}

@ObjectType('IndependentOrigins', {
  description:
    'How many independent voices a claim starts with, by the folded voices of the origins: a spokesperson, a mission and its parent are one.',
})
export class IndependentOriginsType {
  @Field(() => Int, {
    description:
      'The least it can be: without voices whose origins are all of UNSTATED basis, unless no other is left; 0 where there is no origin.',
  })
  min!: number;

  @Field(() => Int, { description: 'The most it can be: the number of sources; 0 where there is no origin.' })
  max!: number;

  @Field(() => [SourceType], {
    description: 'The folded voices of the origins: for each, its topmost organization.',
  })
  sources!: readonly SourceNode[];

  declare readonly standsFor: IndependentOrigins;
}

@ObjectType('ProvenanceFlag', { description: 'Something to know about where a claim came from.' })
export class ProvenanceFlagType {
  @Field(() => ProvenanceFlagCode, { description: 'What there is to know.' })
  code!: ProvenanceFlag['code'];

  @Field(() => String, {
    description: 'The same with names and numbers, in one sentence that a reporter could print.',
  })
  message!: string;

  @Field(() => [StatementType], { description: 'The statements that it is about.' })
  statements!: readonly StatementNode[];

  declare readonly standsFor: ProvenanceFlag;
}

@ObjectType('FollowedClaim', {
  description: 'A claim as it is followed at a statement of a trace or a spread.',
})
export class FollowedClaimType {
  @Field(() => StatementType, { description: 'The statement at which it is followed.' })
  statement!: StatementNode;

  @Field(() => ClaimType, {
    description: 'The claim as which it is followed, in the words of that statement where it asserts it.',
  })
  claim!: ClaimNode;

  @Field(() => Boolean, {
    description:
      'Whether the statement says it; false: the claim is followed through a statement that does not.',
  })
  asserted!: boolean;

  declare readonly standsFor: FollowedNode;
}

@ObjectType('Provenance', {
  description: 'Where a claim came from, as of an instant. The trace follows the figure, not the article.',
})
export class ProvenanceType {
  @Field(() => [StatementType], {
    description: 'Every statement on the way, origins first. Retracted ones are among them.',
  })
  statements!: readonly StatementNode[];

  @Field(() => [RelayType], { description: 'The hops between these statements.' })
  relays!: readonly RelayNode[];

  @Field(() => [StatementType], {
    description: 'The statements on the way behind which nothing stands and that were not taken back.',
  })
  origins!: readonly StatementNode[];

  @Field(() => IndependentOriginsType, { description: 'How many independent voices the origins are.' })
  independentOrigins!: IndependentOrigins;

  @Field(() => Int, { description: 'Longest chain, in hops; 0 where nobody passed anything on.' })
  depth!: number;

  @Field(() => [[SourceType]], {
    description:
      'Sources (folded voices) that report one another in a circle, each loop once; empty where there are none.',
  })
  loops!: readonly (readonly SourceNode[])[];

  @Field(() => [ProvenanceFlagType], {
    description:
      'What there is to know about the trace, in the order SINGLE_ORIGIN, CIRCULAR_REPORTING, NO_PRIMARY_DOCUMENT, UNSTATED_BASIS, ANONYMOUS_ORIGIN, DRIFT, DISPUTE_OMITTED; each at most once.',
  })
  flags!: readonly ProvenanceFlag[];

  @Field(() => String, { description: 'The trace as a Mermaid flowchart.' })
  mermaid!: string;

  @Field(() => String, { description: 'How many said it and where it starts, in one sentence.' })
  explanation!: string;

  declare readonly standsFor: ProvenanceNode;
}

@ObjectType('Wording', {
  description: 'One of the claims that became of a claim, the claim itself included.',
})
export class WordingType {
  @Field(() => ClaimType, { description: 'The claim as others made it.' })
  claim!: ClaimNode;

  @Field(() => Int, { description: 'How many statements of the spread assert it.' })
  statements!: number;

  @Field(() => Int, {
    description: 'How many folded voices asserted it in the spread, in statements that were not taken back.',
  })
  parties!: number;

  @Field(() => EDTF, { description: 'When it was first said in the spread.' })
  firstSaid!: string;

  @Field(() => PeriodType, { description: 'firstSaid as a stretch of time, and in words.' })
  said!: PeriodType;

  @Field(() => [AxisDifferenceType], {
    description: 'In what it differs: a as the claim has it, b as this one. Empty for the claim itself.',
  })
  differences!: readonly AxisDifferenceType[];

  declare readonly standsFor: WordedDifferently;
}

@ObjectType('Spread', {
  description:
    'Everything that came of a claim, downstream, as of an instant: the other way round from provenance.',
})
export class SpreadType {
  @Field(() => [StatementType], {
    description:
      'Every statement that asserts it or what came of it, and those on the way between, in said order.',
  })
  statements!: readonly StatementNode[];

  @Field(() => [RelayType], { description: 'The hops between these statements.' })
  relays!: readonly RelayNode[];

  @Field(() => Int, {
    description:
      'Folded voices that asserted it or a rewording of it, in statements that were not taken back.',
  })
  parties!: number;

  @Field(() => Int, { description: 'Longest chain, in hops; 0 where nobody passed it on.' })
  depth!: number;

  @Field(() => [WordingType], {
    description:
      'The claim itself first, then its rewordings by number of statements, then by when they were first said.',
  })
  wordings!: readonly WordedDifferently[];

  @Field(() => StandingState, { description: 'The worst standing of its wordings.' })
  worst!: keyof typeof StandingState;

  @Field(() => String, { description: 'How far it went, and in how many wordings, in one sentence.' })
  explanation!: string;

  @Field(() => String, { description: 'The spread as a Mermaid flowchart.' })
  mermaid!: string;

  declare readonly standsFor: SpreadNode;
}
