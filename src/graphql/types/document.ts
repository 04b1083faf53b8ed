import { ObjectType } from 'type-graphql';
import type { DocumentNode } from '../../services/read/nodes.js';
import { URLScalar } from '../scalars.js';
import { Field } from '../typed-fields.js';
import { NodeType } from './node.js';

@ObjectType('Document', {
  implements: NodeType,
  description: 'A publication, by URL or by content: article, press release, report, post.',
})
export class DocumentType extends NodeType {
  @Field(() => String, {
    nullable: true,
    description:
      "An importer's own name for it, unique among documents: of several the first; null where none was given. It is accepted wherever an ID names a document.",
  })
  ref!: string | null;

  @Field(() => URLScalar, {
    nullable: true,
    description: 'Where it can be read; null where it has no address on record.',
  })
  url!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its headline or title; null where none is on record.',
  })
  title!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The language it is in, as a BCP 47 code such as en or ar; null where that is not on record.',
  })
  language!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Lower-case hex SHA-256 of the captured text; null where no text was captured.',
  })
  sha256!: string | null;

  declare readonly standsFor: DocumentNode;
}
