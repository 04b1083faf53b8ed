import type { WordedDifferently } from '../../services/read/spread.js';
import type { Provenance } from '../../domain/lineage/provenance.js';
import type { IndependentOrigins } from '../../domain/lineage/independence.js';
import type { ProvenanceFlag } from '../../domain/lineage/flags.js';
import { Int, ObjectType } from 'type-graphql';
import type { ClaimNode, SourceNode, StatementNode } from '../../services/read/nodes.js';
import { DriftKind, ProvenanceFlagCode, StandingState } from '../enums.js';
import type { DriftNode, FollowedNode, RelayNode, SpreadNode } from '../lineage.js';
import { EDTF } from '../scalars.js';
import { Field } from '../typed-fields.js';
import { ClaimType } from './claim.js';
import { AxisDifferenceType } from './comparison.js';
import { SourceType } from './source.js';
import { RelayType, StatementType } from './statement.js';
import { PeriodType } from './vocabulary.js';

@ObjectType('Drift', { description: 'Something that changed between a statement and one that passes it on.' })
export class DriftType {
  @Field(() => DriftKind)
  kind!: DriftNode['kind'];

  @Field(() => ClaimType)
  downstreamClaim!: ClaimNode;

  @Field(() => ClaimType, { nullable: true })
  upstreamClaim!: ClaimNode | null;

  @Field(() => String, {
    nullable: true,
    description: 'The two values side by side, in words; null on the side that has none.',
  })
  downstream!: string | null;

  @Field(() => String, { nullable: true })
  upstream!: string | null;

  @Field(() => String)
  explanation!: string;

  declare readonly standsFor: DriftNode;
}

@ObjectType('IndependentOrigins', {
  description:
    'Folded voices of the origins; min leaves out those whose origins are all of UNSTATED basis, unless no other is left.',
})
export class IndependentOriginsType {
  @Field(() => Int)
  min!: number;

  @Field(() => Int)
  max!: number;

  @Field(() => [SourceType])
  sources!: readonly SourceNode[];

  declare readonly standsFor: IndependentOrigins;
}

@ObjectType('ProvenanceFlag', { description: 'Something to know about where a claim came from.' })
export class ProvenanceFlagType {
  @Field(() => ProvenanceFlagCode)
  code!: ProvenanceFlag['code'];

  @Field(() => String)
  message!: string;

  @Field(() => [StatementType])
  statements!: readonly StatementNode[];

  declare readonly standsFor: ProvenanceFlag;
}

@ObjectType('FollowedClaim', {
  description: 'A claim as it is followed at a statement of a trace or a spread.',
})
export class FollowedClaimType {
  @Field(() => StatementType)
  statement!: StatementNode;

  @Field(() => ClaimType, { description: 'In the words of that statement, where it asserts it.' })
  claim!: ClaimNode;

  @Field(() => Boolean, { description: 'false: it is followed through a statement that does not say it.' })
  asserted!: boolean;

  declare readonly standsFor: FollowedNode;
}

@ObjectType('Provenance', {
  description: 'Where a claim came from. The trace follows the figure, not the article.',
})
export class ProvenanceType {
  @Field(() => [StatementType], { description: 'Every statement on the way, origins first.' })
  statements!: readonly StatementNode[];

  @Field(() => [RelayType])
  relays!: readonly RelayNode[];

  @Field(() => [StatementType], {
    description: 'The statements on the way behind which nothing stands and that were not taken back.',
  })
  origins!: readonly StatementNode[];

  @Field(() => IndependentOriginsType)
  independentOrigins!: IndependentOrigins;

  @Field(() => Int, { description: 'Longest chain, in hops.' })
  depth!: number;

  @Field(() => [[SourceType]], {
    description: 'Sources that report one another in a circle, each loop once.',
  })
  loops!: readonly (readonly SourceNode[])[];

  @Field(() => [ProvenanceFlagType])
  flags!: readonly ProvenanceFlag[];

  @Field(() => String, { description: 'The trace as a Mermaid flowchart.' })
  mermaid!: string;

  @Field(() => String, { description: 'How many said it and where it starts, in one sentence.' })
  explanation!: string;

  declare readonly standsFor: Provenance;
}

@ObjectType('Wording', { description: 'One of the claims that became of a claim.' })
export class WordingType {
  @Field(() => ClaimType)
  claim!: ClaimNode;

  @Field(() => Int, { description: 'How many statements of the spread assert it.' })
  statements!: number;

  @Field(() => Int, { description: 'Folded voices of those that were not taken back.' })
  parties!: number;

  @Field(() => EDTF, { description: 'When it was first said in the spread.' })
  firstSaid!: string;

  @Field(() => PeriodType, { description: 'The same as a period, with a label.' })
  said!: PeriodType;

  @Field(() => [AxisDifferenceType], {
    description: 'In what it differs: a as the claim has it, b as this one.',
  })
  differences!: readonly AxisDifferenceType[];

  declare readonly standsFor: WordedDifferently;
}

@ObjectType('Spread', {
  description: 'Everything that came of a claim, downstream: the other way round from provenance.',
})
export class SpreadType {
  @Field(() => [StatementType], { description: 'In said order.' })
  statements!: readonly StatementNode[];

  @Field(() => [RelayType])
  relays!: readonly RelayNode[];

  @Field(() => Int, { description: 'Folded voices that asserted it or a rewording of it.' })
  parties!: number;

  @Field(() => Int, { description: 'Longest chain, in hops.' })
  depth!: number;

  @Field(() => [WordingType], {
    description: 'The claim itself first, then its rewordings by number of statements.',
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
