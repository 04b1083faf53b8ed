import { Field, ID, InputType } from 'type-graphql';
import type * as inputs from '../../services/inputs.js';
import { Basis } from '../enums.js';
import { EDTF } from '../scalars.js';
import { PassageInput } from './passage.js';

@InputType('StatementInput', {
  description: 'Who said it, when and where. Names may be ids or refs; one of nothing is NOT_FOUND.',
})
export class StatementInput implements inputs.StatementInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Your own name for it, 1 to 200 characters, unique among statements. A known ref with the same content is the same statement; with other content it is CONFLICT.',
  })
  ref?: string | null;

  @Field(() => ID, { description: 'Who speaks.' })
  source!: string;

  @Field(() => ID, { nullable: true, description: 'Whom the speaker speaks for, when not itself.' })
  onBehalfOf?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Who says it together with the speaker, or with whom that speaks for (a joint statement, co-authors): each is a voice of it too. One that is a voice of it already is BAD_USER_INPUT.',
  })
  jointlyWith?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Where it was said.' })
  document?: string | null;

  @Field(() => EDTF, {
    description:
      'When it was said. What it passes on or is done to must not certainly have been said later, else it is OUT_OF_ORDER.',
  })
  saidOn!: string;

  @Field(() => String, { nullable: true, description: 'Its words, as the speaker said or wrote them.' })
  quote?: string | null;

  @Field(() => PassageInput, { nullable: true, description: 'Where in the document it stands.' })
  passage?: PassageInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'The language of the quote, as a BCP 47 code such as en or ar.',
  })
  language?: string | null;

  @Field(() => String, { nullable: true, description: "Caveats and method in the source's terms." })
  note?: string | null;

  @Field(() => Basis, {
    nullable: true,
    description: 'How the speaker comes by it. Left out: RELAYED where relays are given, UNSTATED otherwise.',
  })
  basis?: keyof typeof Basis | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Earlier statements that it passes on. None with a basis of FIRST_HAND.',
  })
  relays?: string[] | null;
}
