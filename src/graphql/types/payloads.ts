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
  @Field(() => SourceType, { description: 'The source as it is on record.' })
  source!: unknown;
}

@ObjectType('DocumentPayload', recorded)
export class DocumentPayload {
  @Field(() => DocumentType, { description: 'The document as it is on record.' })
  document!: unknown;
}

@ObjectType('MeasurePayload', recorded)
export class MeasurePayload {
  @Field(() => MeasureType, { description: 'The measure as it is on record.' })
  measure!: unknown;
}

@ObjectType('PopulationPayload', recorded)
export class PopulationPayload {
  @Field(() => PopulationType, { description: 'The population as it is on record.' })
  population!: unknown;
}

@ObjectType('PlacePayload', recorded)
export class PlacePayload {
  @Field(() => PlaceType, { description: 'The place as it is on record.' })
  place!: unknown;
}

@ObjectType('DerivePayload', recorded)
export class DerivePayload {
  @Field(() => ClaimType, { description: 'The claim that was computed.' })
  claim!: unknown;
}

@ObjectType('ReportPayload', recorded)
export class ReportPayload {
  @Field(() => StatementType, { description: 'The statement as it is on record.' })
  statement!: unknown;

  @Field(() => [ClaimType], {
    description:
      'The claims of the input, in its order, each worded as in this statement. One that was known before is the same claim.',
  })
  claims!: unknown[];
}

@ObjectType('RebutPayload', recorded)
export class RebutPayload {
  @Field(() => RebuttalType, { description: 'The rebuttal as it is on record.' })
  rebuttal!: unknown;
}

@ObjectType('ConcedePayload', recorded)
export class ConcedePayload {
  @Field(() => ConcessionType, { description: 'The concession as it is on record.' })
  concession!: unknown;
}

@ObjectType('CorrectPayload', { description: 'A figure and the one that it was put in the place of.' })
export class CorrectPayload {
  @Field(() => ClaimType, { description: 'The new figure.' })
  claim!: unknown;

  @Field(() => ClaimType, { description: 'The one in whose place it was put.' })
  corrected!: unknown;
}

@ObjectType('RetractPayload', recorded)
export class RetractPayload {
  @Field(() => RetractedUnion, { description: 'The claim or the statement that was taken back.' })
  retracted!: unknown;
}

@ObjectType('WithdrawPayload', recorded)
export class WithdrawPayload {
  @Field(() => RebuttalType, { description: 'The rebuttal that was taken back.' })
  rebuttal!: unknown;
}
