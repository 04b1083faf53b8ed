import { Field, ID, InputType } from 'type-graphql';
import type * as inputs from '../../services/inputs.js';
import { SourceKind } from '../enums.js';
import { URLScalar } from '../scalars.js';

@InputType('SourceInput', { description: 'A party that can say something.' })
export class SourceInput implements inputs.SourceInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Your own name for it, 1 to 200 characters, unique among sources. The id serves where none is given.',
  })
  ref?: string | null;

  @Field(() => SourceKind, { description: 'What kind of party it is.' })
  kind!: keyof typeof SourceKind;

  @Field(() => String, { description: 'Its full name; not empty.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What a chart or a list is to call it (UNAMI).' })
  short?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Other names of it, by which searches are to find it.',
  })
  aliases?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Who or what it is, in a few words.' })
  description?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The organization it belongs to and speaks for, by id or ref: both then count as one voice.',
  })
  partOf?: string | null;

  @Field(() => URLScalar, { nullable: true, description: 'Its own site.' })
  url?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Its Wikidata item: Q and a number, such as Q1065. Sources of one item count as one voice; one by which an item would have two topmost organizations is CONFLICT.',
  })
  wikidata?: string | null;
}
