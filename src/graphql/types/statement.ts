import { Int, ObjectType } from 'type-graphql';
import type { StatementNode } from '../../services/read/nodes.js';
import { Basis } from '../enums.js';
import { Field } from '../typed-fields.js';
import { NodeType } from './node.js';

@ObjectType('TextQuote', { description: 'A passage in a document (W3C TextQuoteSelector).' })
export class TextQuoteType {
  @Field(() => String, { description: 'The passage, word for word.' })
  exact!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The words before it, which tell it from the same words elsewhere; null where none were given.',
  })
  prefix!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The words after it, which tell it from the same words elsewhere; null where none were given.',
  })
  suffix!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Where it begins in the captured text, in UTF-16 code units; null where it is not found.',
  })
  start!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Where it ends in the captured text, exclusive; null where it is not found.',
  })
  end!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the captured text of the document holds it; null where no text was captured.',
  })
  found!: boolean | null;
}

@ObjectType('Statement', {
  implements: NodeType,
  description:
    'One source saying something on one occasion, on one footing: what an article says itself and what it passes on from each of several others are statements of their own in one document.',
})
export class StatementType extends NodeType {
  @Field(() => String, {
    nullable: true,
    description:
      "An importer's own name for it, unique among statements; null where none was given. It is accepted wherever an ID names a statement.",
  })
  ref!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its words, as the speaker said or wrote them; null where they were not recorded.',
  })
  quote!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The language of the quote, as a BCP 47 code such as en or ar; null where that is not on record.',
  })
  language!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Caveats and method in the source's terms; null where none were recorded.",
  })
  note!: string | null;

  @Field(() => Basis, { description: 'How the speaker comes by what it says.' })
  basis!: StatementNode['basis'];

  declare readonly standsFor: StatementNode;
}

@ObjectType('Relay', { description: 'One hop of an attribution chain, and what changed on the way.' })
export class RelayType {
  @Field(() => StatementType, { description: 'The statement that passes the other on.' })
  downstream!: StatementNode;

  @Field(() => StatementType, { description: 'The statement that is passed on.' })
  upstream!: StatementNode;
}
