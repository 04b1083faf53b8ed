import { Field, ID, InputType } from 'type-graphql';
import type * as inputs from '../../services/inputs.js';
import { EDTF, URLScalar } from '../scalars.js';

@InputType('DocumentInput', { description: 'A publication.' })
export class DocumentInput implements inputs.DocumentInput {
  @Field(() => String, { nullable: true })
  ref?: string | null;

  @Field(() => URLScalar, { nullable: true })
  url?: string | null;

  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => ID, { nullable: true })
  publisher?: string | null;

  @Field(() => EDTF, { nullable: true })
  publishedOn?: string | null;

  @Field(() => String, { nullable: true })
  language?: string | null;

  @Field(() => String, { nullable: true })
  text?: string | null;
}
