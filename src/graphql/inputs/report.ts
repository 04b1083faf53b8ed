import { Field, InputType } from 'type-graphql';
import type * as inputs from '../../services/inputs.js';
import { ClaimInput } from './claim.js';
import { StatementInput } from './statement.js';
import { idempotencyKey } from './idempotency-key.js';

@InputType('ReportInput', { description: 'A source says one or more things.' })
export class ReportInput implements inputs.ReportInput {
  @Field(() => StatementInput, { description: 'Who said it, when and where.' })
  statement!: StatementInput;

  @Field(() => [ClaimInput], { description: 'What was said.' })
  claims!: ClaimInput[];

  @Field(() => String, idempotencyKey)
  idempotencyKey?: string | null;
}
