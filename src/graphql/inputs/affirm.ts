import { Field, ID, InputType } from 'type-graphql';
import type * as inputs from '../../services/inputs.js';
import { StatementInput } from './statement.js';
import { idempotencyKey } from './idempotency-key.js';

@InputType('AffirmInput', { description: 'A source looked into a claim and found it right.' })
export class AffirmInput implements inputs.AffirmInput {
  @Field(() => ID, { description: 'The claim that was looked into, by id or ref.' })
  claim!: string;

  @Field(() => StatementInput, {
    description: 'Who looked into it, when and where it was said. Anybody may.',
  })
  statement!: StatementInput;

  @Field(() => String, {
    nullable: true,
    description: 'What was found, in your words, such as the rating of a fact-check.',
  })
  summary?: string | null;

  @Field(() => String, idempotencyKey)
  idempotencyKey?: string | null;
}
