import { Field, ID, InputType } from 'type-graphql';
import type * as inputs from '../../services/inputs.js';
import { SourceKind } from '../enums.js';
import { URLScalar } from '../scalars.js';

@InputType('SourceInput', { description: 'A party that can say something.' })
export class SourceInput implements inputs.SourceInput {
  @Field(() => String, { nullable: true })
  ref?: string | null;

  @Field(() => SourceKind)
  kind!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  short?: string | null;

  @Field(() => [String], { nullable: true })
  aliases?: string[] | null;

  @Field(() => String, { nullable: true })
  description?: string | null;

  @Field(() => ID, { nullable: true })
  partOf?: string | null;

  @Field(() => URLScalar, { nullable: true })
  url?: string | null;

  @Field(() => String, { nullable: true })
  wikidata?: string | null;
}
