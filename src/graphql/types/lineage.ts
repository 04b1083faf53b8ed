import { Field, Int, ObjectType } from 'type-graphql';
import { DriftKind, ProvenanceFlagCode, StandingState } from '../enums.js';
import { EDTF } from '../scalars.js';
import { ClaimType } from './claim.js';
import { AxisDifferenceType } from './comparison.js';
import { SourceType } from './source.js';
import { RelayType, StatementType } from './statement.js';
import { PeriodType } from './vocabulary.js';

@ObjectType('Drift', { description: 'Something that changed between a statement and one that passes it on.' })
export class DriftType {
  @Field(() => DriftKind)
  kind!: string;

  @Field(() => ClaimType)
  downstreamClaim!: unknown;

  @Field(() => ClaimType, { nullable: true })
  upstreamClaim!: unknown;

  @Field(() => String, {
    nullable: true,
    description: 'The two values side by side, in words; null on the side that has none.',
  })
  downstream!: string | null;

  @Field(() => String, { nullable: true })
  upstream!: string | null;

  @Field(() => String)
  explanation!: string;
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
  sources!: unknown[];
}

@ObjectType('ProvenanceFlag', { description: 'Something to know about where a claim came from.' })
export class ProvenanceFlagType {
  @Field(() => ProvenanceFlagCode)
  code!: string;

  @Field(() => String)
  message!: string;

  @Field(() => [StatementType])
  statements!: unknown[];
}

@ObjectType('FollowedClaim', {
  description: 'A claim as it is followed at a statement of a trace or a spread.',
})
export class FollowedClaimType {
  @Field(() => StatementType)
  statement!: unknown;

  @Field(() => ClaimType, { description: 'In the words of that statement, where it asserts it.' })
  claim!: unknown;

  @Field(() => Boolean, { description: 'false: it is followed through a statement that does not say it.' })
  asserted!: boolean;
}

@ObjectType('Provenance', {
  description: 'Where a claim came from. The trace follows the figure, not the article.',
})
export class ProvenanceType {
  @Field(() => [StatementType], { description: 'Every statement on the way, origins first.' })
  statements!: unknown[];

  @Field(() => [RelayType])
  relays!: unknown[];

  @Field(() => [StatementType], {
    description: 'The statements on the way behind which nothing stands and that were not taken back.',
  })
  origins!: unknown[];

  @Field(() => IndependentOriginsType)
  independentOrigins!: IndependentOriginsType;

  @Field(() => Int, { description: 'Longest chain, in hops.' })
  depth!: number;

  @Field(() => [[SourceType]], {
    description: 'Sources that report one another in a circle, each loop once.',
  })
  loops!: unknown[][];

  @Field(() => [ProvenanceFlagType])
  flags!: ProvenanceFlagType[];

  @Field(() => String, { description: 'The trace as a Mermaid flowchart.' })
  mermaid!: string;

  @Field(() => String, { description: 'How many said it and where it starts, in one sentence.' })
  explanation!: string;
}

@ObjectType('Wording', { description: 'One of the claims that became of a claim.' })
export class WordingType {
  @Field(() => ClaimType)
  claim!: unknown;

  @Field(() => Int, { description: 'How many statements of the spread assert it.' })
  statements!: unknown;

  @Field(() => Int, { description: 'Folded voices of those that were not taken back.' })
  parties!: number;

  @Field(() => EDTF, { description: 'When it was first said in the spread.' })
  firstSaid!: unknown;

  @Field(() => PeriodType, { description: 'The same as a period, with a label.' })
  said!: unknown;

  @Field(() => [AxisDifferenceType], {
    description: 'In what it differs: a as the claim has it, b as this one.',
  })
  differences!: AxisDifferenceType[];
}

@ObjectType('Spread', {
  description: 'Everything that came of a claim, downstream: the other way round from provenance.',
})
export class SpreadType {
  @Field(() => [StatementType], { description: 'In said order.' })
  statements!: unknown[];

  @Field(() => [RelayType])
  relays!: unknown[];

  @Field(() => Int, { description: 'Folded voices that asserted it or a rewording of it.' })
  parties!: number;

  @Field(() => Int, { description: 'Longest chain, in hops.' })
  depth!: number;

  @Field(() => [WordingType], {
    description: 'The claim itself first, then its rewordings by number of statements.',
  })
  wordings!: WordingType[];

  @Field(() => StandingState, { description: 'The worst standing of its wordings.' })
  worst!: unknown;

  @Field(() => String, { description: 'How far it went, and in how many wordings, in one sentence.' })
  explanation!: string;

  @Field(() => String, { description: 'The spread as a Mermaid flowchart.' })
  mermaid!: string;
}
