import { ObjectType } from 'type-graphql';
import type * as nodes from '../../services/read/nodes.js';
import { Field } from '../typed-fields.js';
import { AffirmationType } from './affirmation.js';
import { ClaimType, RetractedUnion } from './claim.js';
import { DocumentType } from './document.js';
import { ConcessionType, RebuttalType } from './rebuttal.js';
import { SourceType } from './source.js';
import { StatementType } from './statement.js';
import { CategoryType, MeasureType, PlaceType, PopulationType } from './codelists.js';

const recorded = { description: 'What was recorded, now or before.' };

@ObjectType('SourcePayload', recorded)
export class SourcePayload {
  @Field(() => SourceType, { description: 'The source as it is on record.' })
  source!: nodes.SourceNode;
}

@ObjectType('DocumentPayload', recorded)
export class DocumentPayload {
  @Field(() => DocumentType, { description: 'The document as it is on record.' })
  document!: nodes.DocumentNode;
}

@ObjectType('MeasurePayload', recorded)
export class MeasurePayload {
  @Field(() => MeasureType, { description: 'The measure as it is on record.' })
  measure!: nodes.MeasureNode;
}

@ObjectType('PopulationPayload', recorded)
export class PopulationPayload {
  @Field(() => PopulationType, { description: 'The population as it is on record.' })
  population!: nodes.PopulationNode;
}

@ObjectType('PlacePayload', recorded)
export class PlacePayload {
  @Field(() => PlaceType, { description: 'The place as it is on record.' })
  place!: nodes.PlaceNode;
}

@ObjectType('CategoryPayload', recorded)
export class CategoryPayload {
  @Field(() => CategoryType, { description: 'The category as it is on record.' })
  category!: nodes.CategoryNode;
}

@ObjectType('DerivePayload', recorded)
export class DerivePayload {
  @Field(() => ClaimType, { description: 'The claim that was computed.' })
  claim!: nodes.ClaimNode;
}

@ObjectType('ReportPayload', recorded)
export class ReportPayload {
  @Field(() => StatementType, { description: 'The statement as it is on record.' })
  statement!: nodes.StatementNode;

  @Field(() => [ClaimType], {
    description:
      'The claims of the input, in its order, each worded as in this statement. One that was known before is the same claim.',
  })
  claims!: readonly nodes.ClaimNode[];
}

@ObjectType('RebutPayload', recorded)
export class RebutPayload {
  @Field(() => RebuttalType, { description: 'The rebuttal as it is on record.' })
  rebuttal!: nodes.RebuttalNode;
}

@ObjectType('ConcedePayload', recorded)
export class ConcedePayload {
  @Field(() => ConcessionType, { description: 'The concession as it is on record.' })
  concession!: nodes.ConcessionNode;
}

@ObjectType('CorrectPayload', { description: 'A figure and the one that it was put in the place of.' })
export class CorrectPayload {
  @Field(() => ClaimType, { description: 'The new figure.' })
  claim!: nodes.ClaimNode;

  @Field(() => ClaimType, { description: 'The one in whose place it was put.' })
  corrected!: nodes.ClaimNode;
}

@ObjectType('RetractPayload', recorded)
export class RetractPayload {
  @Field(() => RetractedUnion, { description: 'The claim or the statement that was taken back.' })
  retracted!: nodes.ClaimNode | nodes.StatementNode;
}

@ObjectType('WithdrawPayload', recorded)
export class WithdrawPayload {
  @Field(() => RebuttalType, { description: 'The rebuttal that was taken back.' })
  rebuttal!: nodes.RebuttalNode;
}

@ObjectType('AffirmPayload', recorded)
export class AffirmPayload {
  @Field(() => AffirmationType, { description: 'The affirmation as it is on record.' })
  affirmation!: nodes.AffirmationNode;
}
