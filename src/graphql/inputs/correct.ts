import { Field, ID, InputType } from 'type-graphql';
import type * as inputs from '../../services/inputs.js';
import { FigureInput } from './figure.js';
import { StatementInput } from './statement.js';
import { idempotencyKey } from './idempotency-key.js';

@InputType('CorrectInput', { description: "A claim's side puts another figure in its place." })
export class CorrectInput implements inputs.CorrectInput {
  @Field(() => ID, { description: 'The claim that is corrected, by id or ref.' })
  claim!: string;

  @Field(() => StatementInput, {
    description: "Who corrects it, when and where; anybody but the claim's side is NOT_YOURS_TO_CORRECT.",
  })
  statement!: StatementInput;

  @Field(() => FigureInput, {
    description: 'The figure in its place, asserted by the same statement. The same figure again is CYCLE.',
  })
  figure!: FigureInput;

  @Field(() => String, idempotencyKey)
  idempotencyKey?: string | null;
}
