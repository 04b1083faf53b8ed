import { Field, ID, InputType } from 'type-graphql';
import type * as inputs from '../../services/inputs.js';
import { Extent } from '../enums.js';
import { StatementInput } from './statement.js';
import { idempotencyKey } from './idempotency-key.js';

@InputType('ConcedeInput', { description: 'The attacked side grants the point of a rebuttal.' })
export class ConcedeInput implements inputs.ConcedeInput {
  @Field(() => ID)
  rebuttal!: string;

  @Field(() => StatementInput)
  statement!: StatementInput;

  @Field(() => Extent)
  extent!: keyof typeof Extent;

  @Field(() => String, { nullable: true })
  summary?: string | null;

  @Field(() => String, idempotencyKey)
  idempotencyKey?: string | null;
}
