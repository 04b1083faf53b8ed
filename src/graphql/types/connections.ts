import { Float, Int, ObjectType } from 'type-graphql';
import type { NodeOf } from '../../services/read/nodes.js';
import { SearchKind } from '../enums.js';
import { Field } from '../typed-fields.js';
import { ClaimType } from './claim.js';
import { ComparisonType } from './comparison.js';
import { connectionType } from './connection.js';
import { DocumentType } from './document.js';
import { RebuttalType, SearchResultUnion } from './rebuttal.js';
import { SourceType } from './source.js';
import { StatementType } from './statement.js';

@ObjectType('SearchHit', { description: 'Something found.' })
export class SearchHitType {
  @Field(() => SearchResultUnion, { description: 'What was found; its type is of the kinds asked for.' })
  node!: NodeOf['claim' | 'source' | 'document' | 'statement' | 'rebuttal'];

  @Field(() => String, { description: 'A plain-text excerpt, what was found between **.' })
  snippet!: string;

  @Field(() => Float, {
    description:
      'How much of what is looked for it holds, the rarer the more, 0 to 1. Hits come in this order, highest first.',
  })
  score!: number;
}

export const ClaimConnection = connectionType('Claim', () => ClaimType, 'claim');
export const StatementConnection = connectionType('Statement', () => StatementType, 'statement');
export const RebuttalConnection = connectionType('Rebuttal', () => RebuttalType, 'rebuttal');
export const SourceConnection = connectionType('Source', () => SourceType, 'source');
export const DocumentConnection = connectionType('Document', () => DocumentType, 'document');

@ObjectType('SearchCount', { description: 'How many of a kind were found.' })
export class SearchCountType {
  @Field(() => SearchKind, { description: 'The kind.' })
  kind!: keyof typeof SearchKind;

  @Field(() => Int, { description: 'How many of it a search lists: 1,000 at most.' })
  count!: number;
}

@ObjectType('SearchConnection', { description: 'A page of a list of hits.' })
export class SearchConnection extends connectionType('Search', () => SearchHitType, 'hit', 'SearchHits') {
  @Field(() => [SearchCountType], {
    description: 'How many of each kind the query finds, whichever kinds are asked for.',
  })
  counts!: Promise<readonly SearchCountType[]>;
}

export const ComparisonConnection = connectionType('Comparison', () => ComparisonType, 'comparison');
