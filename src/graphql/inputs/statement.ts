import { Field, ID, InputType } from 'type-graphql';
import type * as inputs from '../../services/inputs.js';
import { Basis } from '../enums.js';
import { EDTF } from '../scalars.js';
import { PassageInput } from './passage.js';

@InputType('StatementInput', { description: 'Who said it, when and where.' })
export class StatementInput implements inputs.StatementInput {
  @Field(() => String, { nullable: true })
  ref?: string | null;

  @Field(() => ID)
  source!: string;

  @Field(() => ID, { nullable: true })
  onBehalfOf?: string | null;

  @Field(() => ID, { nullable: true })
  document?: string | null;

  @Field(() => EDTF)
  saidOn!: string;

  @Field(() => String, { nullable: true })
  quote?: string | null;

  @Field(() => PassageInput, { nullable: true })
  passage?: PassageInput | null;

  @Field(() => String, { nullable: true })
  language?: string | null;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => Basis, {
    nullable: true,
    description: 'Left out: RELAYED where relays are given, UNSTATED otherwise.',
  })
  basis?: string | null;

  @Field(() => [ID], { nullable: true })
  relays?: string[] | null;
}
