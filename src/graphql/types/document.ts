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
  @Field(() => String, { nullable: true })
  ref!: string | null;

  @Field(() => URLScalar, { nullable: true })
  url!: string | null;

  @Field(() => String, { nullable: true })
  title!: string | null;

  @Field(() => String, { nullable: true })
  language!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Lower-case hex SHA-256 of the captured text, when text was captured.',
  })
  sha256!: string | null;

  declare readonly standsFor: DocumentNode;
}
