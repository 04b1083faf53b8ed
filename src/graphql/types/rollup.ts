import { Field, Float, ObjectType } from 'type-graphql';
import { RollupVerdict } from '../enums.js';
import { ClaimType, ExclusionType } from './claim.js';
import { PeriodType, PlaceType } from './vocabulary.js';

@ObjectType('Rollup', {
  description:
    'Do the parts add up to the whole, and does the whole own up to everything its parts leave out?',
})
export class RollupType {
  @Field(() => ClaimType)
  whole!: unknown;

  @Field(() => [ClaimType])
  parts!: unknown[];

  @Field(() => Float, {
    nullable: true,
    description: "The summed bounds of the parts, in the measure's unit; null where unbounded.",
  })
  low!: number | null;

  @Field(() => Float, { nullable: true })
  high!: number | null;

  @Field(() => Float, { nullable: true, description: 'whole - sum of parts.' })
  residual!: number | null;

  @Field(() => RollupVerdict)
  verdict!: string;

  @Field(() => [PeriodType], { description: "Stretches of the whole's period that no part covers." })
  missing!: unknown[];

  @Field(() => [PlaceType], {
    description: "Where the parts are places: the whole's subdivisions that no part covers.",
  })
  missingPlaces!: unknown[];

  @Field(() => [ExclusionType], { description: 'Exclusions of parts that the whole does not state.' })
  undeclaredExclusions!: unknown[];

  @Field(() => [ExclusionType], { description: 'Exclusions of the whole that some part covers.' })
  unmatchedExclusions!: unknown[];

  @Field(() => String)
  explanation!: string;
}
