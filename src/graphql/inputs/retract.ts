import { Field, ID, InputType } from 'type-graphql';
import type * as inputs from '../../services/inputs.js';
import { StatementInput } from './statement.js';
import { idempotencyKey } from './idempotency-key.js';

@InputType('RetractInput', {
  description: 'target: a claim, by a source that originated it; or a statement, by the source that made it.',
})
export class RetractInput implements inputs.RetractInput {
  @Field(() => ID)
  target!: string;

  @Field(() => StatementInput)
  statement!: StatementInput;

  @Field(() => String, { nullable: true })
  reason?: string | null;

  @Field(() => String, idempotencyKey)
  idempotencyKey?: string | null;
}
