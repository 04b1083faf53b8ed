import { Field, InputType } from 'type-graphql';
import type * as inputs from '../../services/inputs.js';
import { ClaimInput } from './claim.js';
import { StatementInput } from './statement.js';
import { idempotencyKey } from './idempotency-key.js';

@InputType('ReportInput', { description: 'A source says one or more things.' })
export class ReportInput implements inputs.ReportInput {
  @Field(() => StatementInput)
  statement!: StatementInput;

  @Field(() => [ClaimInput])
  claims!: ClaimInput[];

  @Field(() => String, idempotencyKey)
  idempotencyKey?: string | null;
}
