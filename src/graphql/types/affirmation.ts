import { ObjectType } from 'type-graphql';
import type { AffirmationNode } from '../../services/read/nodes.js';
import { Field } from '../typed-fields.js';
import { NodeType } from './node.js';

@ObjectType('Affirmation', {
  implements: NodeType,
  description:
    'Its voice looked into the claim and found it right. Neither a report nor an origin: it changes no standing.',
})
export class AffirmationType extends NodeType {
  @Field(() => String, {
    nullable: true,
    description: "What was found, in the recorder's words; null where none were given.",
  })
  summary!: string | null;

  declare readonly standsFor: AffirmationNode;
}
