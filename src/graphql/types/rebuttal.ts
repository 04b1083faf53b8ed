import { createUnionType, ObjectType } from 'type-graphql';
import type { ConcessionNode, RebuttalNode } from '../../services/read/nodes.js';
import { Direction, Extent } from '../enums.js';
import { Field } from '../typed-fields.js';
import { ClaimType } from './claim.js';
import { DocumentType } from './document.js';
import { NodeType, typeNameOf } from './node.js';
import { SourceType } from './source.js';
import { StatementType } from './statement.js';

@ObjectType('Rebuttal', {
  implements: NodeType,
  description: 'Somebody disputes a claim, a statement or another rebuttal.',
})
export class RebuttalType extends NodeType {
  @Field(() => String, { nullable: true })
  ref!: string | null;

  @Field(() => Direction, { nullable: true })
  direction!: RebuttalNode['direction'];

  @Field(() => String, { nullable: true })
  summary!: string | null;

  declare readonly standsFor: RebuttalNode;
}

@ObjectType('Concession', {
  implements: NodeType,
  description:
    'The disputed side grants the point of a rebuttal. Not an attack: it never reinstates the claim.',
})
export class ConcessionType extends NodeType {
  @Field(() => Extent)
  extent!: ConcessionNode['extent'];

  @Field(() => String, { nullable: true })
  summary!: string | null;

  declare readonly standsFor: ConcessionNode;
}

export const RebuttalTargetUnion = createUnionType({
  name: 'RebuttalTarget',
  description: 'What can be disputed.',
  types: () => [ClaimType, StatementType, RebuttalType] as const,
  resolveType: typeNameOf as (value: unknown) => string,
});

export const SearchResultUnion = createUnionType({
  name: 'SearchResult',
  description: 'What full-text search can find.',
  types: () => [ClaimType, SourceType, DocumentType, StatementType, RebuttalType] as const,
  resolveType: typeNameOf as (value: unknown) => string,
});
