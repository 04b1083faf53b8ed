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
    description:
      'The name an importer knows it by; unique among sources, null where none was given. It is accepted wherever an ID names a source.',
  })
  ref!: string | null;

  @Field(() => SourceKind, { description: 'What kind of party it is.' })
  kind!: SourceNode['kind'];

  @Field(() => String, { description: 'Its full name.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who or what it is, in a few words; null where that is not on record.',
  })
  description!: string | null;

  @Field(() => URLScalar, { nullable: true, description: 'Its own site; null where none is on record.' })
  url!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its Wikidata item, such as Q1065; null where none is on record.',
  })
  wikidata!: string | null;

  declare readonly standsFor: SourceNode;
}

@ObjectType('SourceRecord', {
  description:
    'Counts over what a source originated (not relayed), as of an instant. What it said itself and what was said on its behalf both count.',
})
export class SourceRecordType {
  @Field(() => Int, { description: 'Claims that entered with a statement of this source.' })
  claimsOriginated!: number;

  @Field(() => Int, { description: 'Other claims it asserts.' })
  claimsRelayed!: number;

  @Field(() => Int, {
    description:
      'Of the claims it originated, those ever disputed: they, or a statement with which they entered, were rebutted.',
  })
  disputed!: number;

  @Field(() => Int, { description: 'Of the claims it originated, those that by themselves stand DISPUTED.' })
  openlyDisputed!: number;

  @Field(() => Int, { description: 'Of the claims it originated, those that by themselves stand CONCEDED.' })
  conceded!: number;

  @Field(() => Int, { description: 'Of the claims it originated, those that by themselves stand CORRECTED.' })
  corrected!: number;

  @Field(() => Int, { description: 'Of the claims it originated, those that by themselves stand RETRACTED.' })
  retracted!: number;

  @Field(() => Int, { description: 'Rebuttals made in its statements.' })
  rebuttalsMade!: number;

  @Field(() => Int, {
    description: 'Affirmations made in its statements; those whose statement was taken back are not counted.',
  })
  affirmationsMade!: number;

  @Field(() => Int, { description: 'Of its relays, how many changed something of what they relay.' })
  relaysWithDrift!: number;
}
