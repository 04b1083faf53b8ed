import { Field, ObjectType } from 'type-graphql';
import { SourceKind } from '../enums.js';
import { URLScalar } from '../scalars.js';
import { NodeType } from './node.js';

@ObjectType('Source', {
  implements: NodeType,
  description: 'A party that can say something: a person, an organization, an outlet (prov:Agent).',
})
export class SourceType extends NodeType {
  @Field(() => String, {
    nullable: true,
    description: 'The name an importer knows it by; unique among sources.',
  })
  ref!: string | null;

  @Field(() => SourceKind)
  kind!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  description!: string | null;

  @Field(() => URLScalar, { nullable: true })
  url!: string | null;

  @Field(() => String, { nullable: true })
  wikidata!: string | null;
}
