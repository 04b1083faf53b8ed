import { Field, ID, InputType } from 'type-graphql';
import type * as inputs from '../../services/inputs.js';
import { EDTF, URLScalar } from '../scalars.js';

@InputType('DocumentInput', {
  description:
    'A publication. At least one of ref, url, title and text must be given. One whose address is on record is the document that is there: it may leave fields out, adds what was left out before, and what it says otherwise is CONFLICT.',
})
export class DocumentInput implements inputs.DocumentInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Your own name for it, 1 to 200 characters, unique among documents; a further one for a document of an address on record. The id serves where none is given.',
  })
  ref?: string | null;

  @Field(() => URLScalar, {
    nullable: true,
    description:
      'Where it can be read: any absolute http or https address that the parser of the URL standard takes, kept as it is written.',
  })
  url?: string | null;

  @Field(() => String, { nullable: true, description: 'Its headline or title.' })
  title?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who published it, by id or ref.' })
  publisher?: string | null;

  @Field(() => EDTF, { nullable: true, description: 'When it was published.' })
  publishedOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The language it is in, as a BCP 47 code such as en or ar.',
  })
  language?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its text, captured so that passages can be found in it; its SHA-256 is kept with it.',
  })
  text?: string | null;
}
