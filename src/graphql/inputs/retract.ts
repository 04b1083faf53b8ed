import { Field, ID, InputType } from 'type-graphql';
import type * as inputs from '../../services/inputs.js';
import { StatementInput } from './statement.js';
import { idempotencyKey } from './idempotency-key.js';

@InputType('RetractInput', { description: 'A source takes back what it said.' })
export class RetractInput implements inputs.RetractInput {
  @Field(() => ID, {
    description:
      'A claim, by a source that originated it; or a statement, by the source that made it. By id or ref; a ref used for both is BAD_USER_INPUT.',
  })
  target!: string;

  @Field(() => StatementInput, {
    description: "Who takes it back, when and where; anybody else's is NOT_YOURS_TO_RETRACT.",
  })
  statement!: StatementInput;

  @Field(() => String, { nullable: true, description: "Why it is taken back, in the source's terms." })
  reason?: string | null;

  @Field(() => String, idempotencyKey)
  idempotencyKey?: string | null;
}
