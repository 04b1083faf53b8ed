import { Field, Float, ID, InputType } from 'type-graphql';
import { StandingState } from '../enums.js';
import { EDTF } from '../scalars.js';

@InputType('ClaimFilter', {
  description:
    'Which claims: all that is given must hold. Names may be ids or refs; one of nothing is NOT_FOUND.',
})
export class ClaimFilter {
  @Field(() => ID, { nullable: true, description: 'Figures of this measure.' })
  measure?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Figures about this place or one within it, by id, ref, code or a name that is that of one place only.',
  })
  place?: string | null;

  @Field(() => ID, { nullable: true, description: 'Figures about this population or one within it.' })
  population?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Figures of every one of these categories, or of one within it; at most 20.',
  })
  categories?: string[] | null;

  @Field(() => EDTF, {
    nullable: true,
    description: 'Figures about a period that shares something with this one.',
  })
  period?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Asserted by this source or on its behalf, as origin or relay.',
  })
  source?: string | null;

  @Field(() => [StandingState], {
    nullable: true,
    description: 'Standing in one of these ways, as of the instant.',
  })
  standing?: (keyof typeof StandingState)[] | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Figures whose value is this or more, in the unit of the measure; one without a value does not match.',
  })
  valueAtLeast?: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Figures whose value is this or less, in the unit of the measure; one without a value does not match.',
  })
  valueAtMost?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is a figure.' })
  hasFigure?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: only claims that go back to no other; false: only those that do, whatever asOf.',
  })
  original?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Whose sentence holds all these words, case and accents folded.',
  })
  text?: string | null;
}
