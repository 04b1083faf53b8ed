import { Field, ID, InputType } from 'type-graphql';
import type * as inputs from '../../services/inputs.js';
import { FigureInput } from './figure.js';
import { StatementInput } from './statement.js';
import { idempotencyKey } from './idempotency-key.js';

@InputType('CorrectInput', { description: "A claim's side puts another figure in its place." })
export class CorrectInput implements inputs.CorrectInput {
  @Field(() => ID)
  claim!: string;

  @Field(() => StatementInput)
  statement!: StatementInput;

  @Field(() => FigureInput)
  figure!: FigureInput;

  @Field(() => String, idempotencyKey)
  idempotencyKey?: string | null;
}
