import { Int, ObjectType } from 'type-graphql';
import type { StatementNode } from '../../services/read/nodes.js';
import { Basis } from '../enums.js';
import { Field } from '../typed-fields.js';
import { NodeType } from './node.js';

@ObjectType('TextQuote', {
  description:
    'A passage in a document (W3C TextQuoteSelector). found is false when the captured text no longer holds it, null when no text was captured.',
})
export class TextQuoteType {
  @Field(() => String)
  exact!: string;

  @Field(() => String, { nullable: true })
  prefix!: string | null;

  @Field(() => String, { nullable: true })
  suffix!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Where it begins in the captured text, in UTF-16 code units.',
  })
  start!: number | null;

  @Field(() => Int, { nullable: true, description: 'Where it ends, exclusive.' })
  end!: number | null;

  @Field(() => Boolean, { nullable: true })
  found!: boolean | null;
}

@ObjectType('Statement', {
  implements: NodeType,
  description:
    'One source saying something on one occasion, on one footing: what an article says itself and what it passes on from each of several others are statements of their own in one document.',
})
export class StatementType extends NodeType {
  @Field(() => String, { nullable: true })
  ref!: string | null;

  @Field(() => String, { nullable: true })
  quote!: string | null;

  @Field(() => String, { nullable: true })
  language!: string | null;

  @Field(() => String, { nullable: true, description: "Caveats and method in the source's terms." })
  note!: string | null;

  @Field(() => Basis)
  basis!: StatementNode['basis'];

  declare readonly standsFor: StatementNode;
}

@ObjectType('Relay', { description: 'One hop of an attribution chain.' })
export class RelayType {
  @Field(() => StatementType)
  downstream!: StatementNode;

  @Field(() => StatementType)
  upstream!: StatementNode;
}
