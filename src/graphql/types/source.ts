import { Int, ObjectType } from 'type-graphql';
import type { SourceNode } from '../../services/read/nodes.js';
import { SourceKind } from '../enums.js';
import { URLScalar } from '../scalars.js';
import { Field } from '../typed-fields.js';
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
  kind!: SourceNode['kind'];

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  description!: string | null;

  @Field(() => URLScalar, { nullable: true })
  url!: string | null;

  @Field(() => String, { nullable: true })
  wikidata!: string | null;

  declare readonly standsFor: SourceNode;
}

@ObjectType('SourceRecord', {
  description: 'Counts over what a source originated (not relayed), as of an instant.',
})
export class SourceRecordType {
  @Field(() => Int)
  claimsOriginated!: number;

  @Field(() => Int, { description: 'Other claims it asserts.' })
  claimsRelayed!: number;

  @Field(() => Int, {
    description: 'Ever disputed: they, or a statement with which they entered, were rebutted.',
  })
  disputed!: number;

  @Field(() => Int)
  openlyDisputed!: number;

  @Field(() => Int)
  conceded!: number;

  @Field(() => Int)
  corrected!: number;

  @Field(() => Int)
  retracted!: number;

  @Field(() => Int)
  rebuttalsMade!: number;

  @Field(() => Int, { description: 'Of its relays, how many changed something of what they relay.' })
  relaysWithDrift!: number;
}
