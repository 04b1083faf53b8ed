import { ObjectType } from 'type-graphql';
import type * as nodes from '../../services/read/nodes.js';
import { Field } from '../typed-fields.js';
import { ClaimType, RetractedUnion } from './claim.js';
import { DocumentType } from './document.js';
import { ConcessionType, RebuttalType } from './rebuttal.js';
import { SourceType } from './source.js';
import { StatementType } from './statement.js';
import { MeasureType, PlaceType, PopulationType } from './vocabulary.js';

const recorded = { description: 'What was recorded, now or before.' };

@ObjectType('SourcePayload', recorded)
export class SourcePayload {
  @Field(() => SourceType)
  source!: nodes.SourceNode;
}

@ObjectType('DocumentPayload', recorded)
export class DocumentPayload {
  @Field(() => DocumentType)
  document!: nodes.DocumentNode;
}

@ObjectType('MeasurePayload', recorded)
export class MeasurePayload {
  @Field(() => MeasureType)
  measure!: nodes.MeasureNode;
}

@ObjectType('PopulationPayload', recorded)
export class PopulationPayload {
  @Field(() => PopulationType)
  population!: nodes.PopulationNode;
}

@ObjectType('PlacePayload', recorded)
export class PlacePayload {
  @Field(() => PlaceType)
  place!: nodes.PlaceNode;
}

@ObjectType('DerivePayload', recorded)
export class DerivePayload {
  @Field(() => ClaimType)
  claim!: nodes.ClaimNode;
}

@ObjectType('ReportPayload', recorded)
export class ReportPayload {
  @Field(() => StatementType)
  statement!: nodes.StatementNode;

  @Field(() => [ClaimType])
  claims!: readonly nodes.ClaimNode[];
}

@ObjectType('RebutPayload', recorded)
export class RebutPayload {
  @Field(() => RebuttalType)
  rebuttal!: nodes.RebuttalNode;
}

@ObjectType('ConcedePayload', recorded)
export class ConcedePayload {
  @Field(() => ConcessionType)
  concession!: nodes.ConcessionNode;
}

@ObjectType('CorrectPayload', {
  description: 'claim is the new figure, corrected the one in whose place it was put.',
})
export class CorrectPayload {
  @Field(() => ClaimType)
  claim!: nodes.ClaimNode;

  @Field(() => ClaimType)
  corrected!: nodes.ClaimNode;
}

@ObjectType('RetractPayload', recorded)
export class RetractPayload {
  @Field(() => RetractedUnion)
  retracted!: nodes.ClaimNode | nodes.StatementNode;
}

@ObjectType('WithdrawPayload', recorded)
export class WithdrawPayload {
  @Field(() => RebuttalType)
  rebuttal!: nodes.RebuttalNode;
}
