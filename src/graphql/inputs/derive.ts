import { Field, ID, InputType } from 'type-graphql';
import type * as inputs from '../../services/inputs.js';
import { DerivationMethod } from '../enums.js';
import { idempotencyKey } from './idempotency-key.js';

@InputType('DeriveInput', { description: 'claim was computed from the claims in from.' })
export class DeriveInput implements inputs.DeriveInput {
  @Field(() => ID)
  claim!: string;

  @Field(() => [ID])
  from!: string[];

  @Field(() => DerivationMethod, { nullable: true })
  method?: string | null;

  @Field(() => String, idempotencyKey)
  idempotencyKey?: string | null;
}
