import { Field, ID, InputType } from 'type-graphql';
import type * as inputs from '../../services/inputs.js';
import { Aspect, Direction } from '../enums.js';
import { ClaimInput } from './claim.js';
import { StatementInput } from './statement.js';
import { idempotencyKey } from './idempotency-key.js';

@InputType('RebutInput', { description: 'A source disputes something.' })
export class RebutInput implements inputs.RebutInput {
  @Field(() => String, {
    nullable: true,
    description: 'Your own name for the rebuttal, 1 to 200 characters, unique among rebuttals.',
  })
  ref?: string | null;

  @Field(() => ID, {
    description:
      'What is disputed: a claim, a statement or a rebuttal, by id or ref. A ref used for several kinds is BAD_USER_INPUT; what was certainly said later is OUT_OF_ORDER.',
  })
  target!: string;

  @Field(() => StatementInput, { description: 'Who disputes it, when and where.' })
  statement!: StatementInput;

  @Field(() => [Aspect], { description: 'What of it is attacked; at least one.' })
  aspects!: (keyof typeof Aspect)[];

  @Field(() => Direction, {
    nullable: true,
    description: 'Which way the number is said to be off; left out where it is not said.',
  })
  direction?: keyof typeof Direction | null;

  @Field(() => String, { nullable: true, description: 'What is said against it, in your words.' })
  summary?: string | null;

  @Field(() => ClaimInput, {
    nullable: true,
    description: 'What it says is right instead, asserted by the same statement. The target itself is CYCLE.',
  })
  counterClaim?: ClaimInput | null;

  @Field(() => String, idempotencyKey)
  idempotencyKey?: string | null;
}
