import { Field, ID, InputType } from 'type-graphql';
import type * as inputs from '../../services/inputs.js';
import { Extent } from '../enums.js';
import { StatementInput } from './statement.js';
import { idempotencyKey } from './idempotency-key.js';

@InputType('ConcedeInput', { description: 'The attacked side grants the point of a rebuttal.' })
export class ConcedeInput implements inputs.ConcedeInput {
  @Field(() => ID, { description: 'The rebuttal whose point is granted, by id or ref.' })
  rebuttal!: string;

  @Field(() => StatementInput, {
    description: 'Who grants it, when and where; anybody but the attacked side is NOT_YOURS_TO_CONCEDE.',
  })
  statement!: StatementInput;

  @Field(() => Extent, { description: 'How much of the point is granted.' })
  extent!: keyof typeof Extent;

  @Field(() => String, { nullable: true, description: 'What is granted, in your words.' })
  summary?: string | null;

  @Field(() => String, idempotencyKey)
  idempotencyKey?: string | null;
}
