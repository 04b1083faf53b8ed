import { Field, ID, InputType } from 'type-graphql';
import type * as inputs from '../../services/inputs.js';
import { DerivationMethod } from '../enums.js';
import { idempotencyKey } from './idempotency-key.js';

@InputType('DeriveInput', { description: 'A claim was computed from other claims.' })
export class DeriveInput implements inputs.DeriveInput {
  @Field(() => ID, { description: 'The claim that was computed, by id or ref.' })
  claim!: string;

  @Field(() => [ID], {
    description:
      'The claims it was computed from, by id or ref; at least one, in the order of the computation.',
  })
  from!: string[];

  @Field(() => DerivationMethod, {
    nullable: true,
    description: 'How it was computed; left out where that is not known.',
  })
  method?: keyof typeof DerivationMethod | null;

  @Field(() => String, idempotencyKey)
  idempotencyKey?: string | null;
}
