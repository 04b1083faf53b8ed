import { Field, Int, ObjectType } from 'type-graphql';
import { DriftKind, ProvenanceFlagCode } from '../enums.js';
import { ClaimType } from './claim.js';
import { SourceType } from './source.js';
import { RelayType, StatementType } from './statement.js';

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

@ObjectType('Provenance', {
  description: 'Where a claim came from. The trace follows the figure, not the article.',
})
export class ProvenanceType {
  @Field(() => [StatementType], { description: 'Every statement on the way, origins first.' })
  statements!: unknown[];

  @Field(() => [RelayType])
  relays!: unknown[];

  @Field(() => [StatementType], {
    description: 'The statements on the way that relay nothing and were not taken back.',
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
