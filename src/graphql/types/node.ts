import { ID, InterfaceType } from 'type-graphql';
import type { NodeKind } from '../../kernel/ids.js';
import type { AnyNode } from '../../services/read/nodes.js';
import { Field } from '../typed-fields.js';

const TYPE_NAMES: Readonly<Record<NodeKind, string>> = {
  source: 'Source',
  document: 'Document',
  measure: 'Measure',
  place: 'Place',
  population: 'Population',
  category: 'Category',
  statement: 'Statement',
  claim: 'Claim',
  rebuttal: 'Rebuttal',
  concession: 'Concession',
  affirmation: 'Affirmation',
};

/** The GraphQL type of a node. */
export const typeNameOf = ({ node }: AnyNode): string => TYPE_NAMES[node];

@InterfaceType('Node', { resolveType: typeNameOf, description: 'Anything that has an id.' })
export abstract class NodeType {
  @Field(() => ID, { description: 'Opaque, sortable by when it was recorded, and says its type (TypeID).' })
  id!: string;
}
