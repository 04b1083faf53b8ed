import { Field, ID, InputType } from 'type-graphql';
import type * as inputs from '../../services/inputs.js';
import { StatementInput } from './statement.js';
import { idempotencyKey } from './idempotency-key.js';

@InputType('WithdrawInput', { description: 'A rebuttal is taken back by the voice that made it.' })
export class WithdrawInput implements inputs.WithdrawInput {
  @Field(() => ID, { description: 'The rebuttal that is taken back, by id or ref.' })
  rebuttal!: string;

  @Field(() => StatementInput, {
    description: 'Who takes it back, when and where; anybody but its own voice is NOT_YOURS_TO_WITHDRAW.',
  })
  statement!: StatementInput;

  @Field(() => String, { nullable: true, description: "Why it is taken back, in the source's terms." })
  reason?: string | null;

  @Field(() => String, idempotencyKey)
  idempotencyKey?: string | null;
}
