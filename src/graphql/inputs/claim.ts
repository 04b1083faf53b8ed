import { Field, ID, InputType } from 'type-graphql';
import type * as inputs from '../../services/inputs.js';
import { FigureInput } from './figure.js';

@InputType('ClaimInput', {
  description: 'Exactly one of id, figure and text; id passes on a claim that is known, word for word.',
})
export class ClaimInput implements inputs.ClaimInput {
  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => String, { nullable: true })
  ref?: string | null;

  @Field(() => FigureInput, { nullable: true })
  figure?: FigureInput | null;

  @Field(() => String, { nullable: true })
  text?: string | null;
}
