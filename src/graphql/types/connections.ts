import { Float, ObjectType } from 'type-graphql';
import type { NodeOf } from '../../services/read/nodes.js';
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
  @Field(() => SearchResultUnion)
  node!: NodeOf['claim' | 'source' | 'document' | 'statement' | 'rebuttal'];

  @Field(() => String, { description: 'A plain-text excerpt, what was found between **.' })
  snippet!: string;

  @Field(() => Float, { description: 'Words of the query to words of the text, 0 to 1.' })
  score!: number;
}

export const ClaimConnection = connectionType('Claim', () => ClaimType, 'claim');
export const StatementConnection = connectionType('Statement', () => StatementType, 'statement');
export const RebuttalConnection = connectionType('Rebuttal', () => RebuttalType, 'rebuttal');
export const SourceConnection = connectionType('Source', () => SourceType, 'source');
export const DocumentConnection = connectionType('Document', () => DocumentType, 'document');
export const SearchConnection = connectionType('Search', () => SearchHitType, 'hit');
export const ComparisonConnection = connectionType('Comparison', () => ComparisonType, 'comparison');
