import { Field, ID, InputType } from 'type-graphql';
import type * as inputs from '../../services/inputs.js';
import { StatementInput } from './statement.js';
import { idempotencyKey } from './idempotency-key.js';

@InputType('WithdrawInput', { description: 'A rebuttal is taken back by the voice that made it.' })
export class WithdrawInput implements inputs.WithdrawInput {
  @Field(() => ID)
  rebuttal!: string;

  @Field(() => StatementInput)
  statement!: StatementInput;

  @Field(() => String, { nullable: true })
  reason?: string | null;

  @Field(() => String, idempotencyKey)
  idempotencyKey?: string | null;
}
