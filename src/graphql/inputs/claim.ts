import { Field, ID, InputType } from 'type-graphql';
import type * as inputs from '../../services/inputs.js';
import { FigureInput } from './figure.js';
import { PassageInput } from './passage.js';

@InputType('ClaimInput', {
  description: 'Exactly one of id, figure and text; id passes on a claim that is known, word for word.',
})
export class ClaimInput implements inputs.ClaimInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The id or ref of a claim that is known, passed on word for word.',
  })
  id?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Your own name for it, 1 to 200 characters, unique among claims. A claim may have several.',
  })
  ref?: string | null;

  @Field(() => FigureInput, {
    nullable: true,
    description:
      'A number and what it counts. Where it says the same as a claim on record, it is that claim.',
  })
  figure?: FigureInput | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What is claimed, for a claim that is not a figure; not empty. Case, white space and quotation marks tell no two claims apart.',
  })
  text?: string | null;

  @Field(() => PassageInput, {
    nullable: true,
    description: "Where in the statement's document it is said.",
  })
  passage?: PassageInput | null;
}
