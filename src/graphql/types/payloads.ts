import { Field, ObjectType } from 'type-graphql';
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
  source!: unknown;
}

@ObjectType('DocumentPayload', recorded)
export class DocumentPayload {
  @Field(() => DocumentType)
  document!: unknown;
}

@ObjectType('MeasurePayload', recorded)
export class MeasurePayload {
  @Field(() => MeasureType)
  measure!: unknown;
}

@ObjectType('PopulationPayload', recorded)
export class PopulationPayload {
  @Field(() => PopulationType)
  population!: unknown;
}

@ObjectType('PlacePayload', recorded)
export class PlacePayload {
  @Field(() => PlaceType)
  place!: unknown;
}

@ObjectType('DerivePayload', recorded)
export class DerivePayload {
  @Field(() => ClaimType)
  claim!: unknown;
}

@ObjectType('ReportPayload', recorded)
export class ReportPayload {
  @Field(() => StatementType)
  statement!: unknown;

  @Field(() => [ClaimType])
  claims!: unknown[];
}

@ObjectType('RebutPayload', recorded)
export class RebutPayload {
  @Field(() => RebuttalType)
  rebuttal!: unknown;
}

@ObjectType('ConcedePayload', recorded)
export class ConcedePayload {
  @Field(() => ConcessionType)
  concession!: unknown;
}

@ObjectType('CorrectPayload', {
  description: 'claim is the new figure, corrected the one in whose place it was put.',
})
export class CorrectPayload {
  @Field(() => ClaimType)
  claim!: unknown;

  @Field(() => ClaimType)
  corrected!: unknown;
}

@ObjectType('RetractPayload', recorded)
export class RetractPayload {
  @Field(() => RetractedUnion)
  retracted!: unknown;
}

@ObjectType('WithdrawPayload', recorded)
export class WithdrawPayload {
  @Field(() => RebuttalType)
  rebuttal!: unknown;
}
