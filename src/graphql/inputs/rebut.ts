import { Field, ID, InputType } from 'type-graphql';
import type * as inputs from '../../services/inputs.js';
import { Aspect, Direction } from '../enums.js';
import { ClaimInput } from './claim.js';
import { StatementInput } from './statement.js';
import { idempotencyKey } from './idempotency-key.js';

@InputType('RebutInput', { description: 'target: a claim, a statement or a rebuttal.' })
export class RebutInput implements inputs.RebutInput {
  @Field(() => String, { nullable: true })
  ref?: string | null;

  @Field(() => ID)
  target!: string;

  @Field(() => StatementInput)
  statement!: StatementInput;

  @Field(() => [Aspect])
  aspects!: (keyof typeof Aspect)[];

  @Field(() => Direction, { nullable: true })
  direction?: keyof typeof Direction | null;

  @Field(() => String, { nullable: true })
  summary?: string | null;

  @Field(() => ClaimInput, { nullable: true })
  counterClaim?: ClaimInput | null;

  @Field(() => String, idempotencyKey)
  idempotencyKey?: string | null;
}
