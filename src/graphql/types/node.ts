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
  statement: 'Statement',
  claim: 'Claim',
  rebuttal: 'Rebuttal',
  concession: 'Concession',
};

/** The GraphQL type of a node. */
export const typeNameOf = ({ node }: AnyNode): string => TYPE_NAMES[node];

@InterfaceType('Node', { description: 'Anything that has an id.', resolveType: typeNameOf })
export abstract class NodeType {
  @Field(() => ID, { description: 'Opaque, sortable, and says its type.' })
  id!: string;
}
