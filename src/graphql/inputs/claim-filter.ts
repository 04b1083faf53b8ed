import { Field, Float, ID, InputType } from 'type-graphql';
import { StandingState } from '../enums.js';
import { EDTF } from '../scalars.js';

@InputType('ClaimFilter', { description: 'All that is given must hold. Names may be ids or refs.' })
export class ClaimFilter {
  @Field(() => ID, { nullable: true })
  measure?: string | null;

  @Field(() => ID, { nullable: true, description: 'This place and everything within it.' })
  place?: string | null;

  @Field(() => ID, { nullable: true, description: 'This population and everything within it.' })
  population?: string | null;

  @Field(() => EDTF, { nullable: true, description: 'Overlapping this period.' })
  period?: string | null;

  @Field(() => ID, { nullable: true, description: 'Asserted by this source, as origin or relay.' })
  source?: string | null;

  @Field(() => [StandingState], { nullable: true })
  standing?: (keyof typeof StandingState)[] | null;

  @Field(() => Float, { nullable: true })
  valueAtLeast?: number | null;

  @Field(() => Float, { nullable: true })
  valueAtMost?: number | null;

  @Field(() => Boolean, { nullable: true })
  hasFigure?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only claims that go back to no other; false: only those that do.',
  })
  original?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Holding all these words.' })
  text?: string | null;
}
