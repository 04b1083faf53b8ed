import type { Rollup } from '../../domain/rollup/rollup.js';
import { Float, ObjectType } from 'type-graphql';
import type { ClaimNode, PlaceNode } from '../../services/read/nodes.js';
import { RollupVerdict } from '../enums.js';
import type { ExclusionNode } from '../figure.js';
import { Field } from '../typed-fields.js';
import { ClaimType, ExclusionType } from './claim.js';
import { PeriodType, PlaceType } from './vocabulary.js';

@ObjectType('Rollup', {
  description:
    'Do the parts add up to the whole, and does the whole own up to everything its parts leave out?',
})
export class RollupType {
  @Field(() => ClaimType)
  whole!: ClaimNode;

  @Field(() => [ClaimType])
  parts!: readonly ClaimNode[];

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
  verdict!: Rollup['verdict'];

  @Field(() => [PeriodType], { description: "Stretches of the whole's period that no part covers." })
  missing!: readonly PeriodType[];

  @Field(() => [PlaceType], {
    description: "Where the parts are places: the whole's subdivisions that no part covers.",
  })
  missingPlaces!: readonly PlaceNode[];

  @Field(() => [ExclusionType], { description: 'Exclusions of parts that the whole does not state.' })
  undeclaredExclusions!: readonly ExclusionNode[];

  @Field(() => [ExclusionType], { description: 'Exclusions of the whole that some part covers.' })
  unmatchedExclusions!: readonly ExclusionNode[];

  @Field(() => String)
  explanation!: string;

  declare readonly standsFor: Rollup;
}
