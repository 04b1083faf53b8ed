import type { Rollup } from '../../domain/rollup/rollup.js';
import { Float, ObjectType } from 'type-graphql';
import type { ClaimNode, PlaceNode } from '../../services/read/nodes.js';
import { RollupVerdict } from '../enums.js';
import type { ExclusionNode } from '../figure.js';
import { Field } from '../typed-fields.js';
import { ClaimType, ExclusionType } from './claim.js';
import { PeriodType, PlaceType } from './codelists.js';

@ObjectType('Rollup', {
  description:
    'Do the parts add up to the whole, and does the whole own up to everything its parts leave out?',
})
export class RollupType {
  @Field(() => ClaimType, { description: 'The figure that is looked into.' })
  whole!: ClaimNode;

  @Field(() => [ClaimType], {
    description: 'The figures that are added up, each once: those given, or those chosen for it.',
  })
  parts!: readonly ClaimNode[];

  @Field(() => Float, {
    nullable: true,
    description:
      "The summed lower bounds of the parts, in the measure's unit; null where unbounded, where nothing adds up or without parts.",
  })
  low!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "The summed upper bounds of the parts, in the measure's unit; null where unbounded, where nothing adds up or without parts.",
  })
  high!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The value of the whole less the sum of the values of the parts; null where one is missing or without parts.',
  })
  residual!: number | null;

  @Field(() => RollupVerdict, { description: 'Whether the parts add up to the whole.' })
  verdict!: Rollup['verdict'];

  @Field(() => [PeriodType], {
    description: "Stretches of the whole's period that no part covers, in order of time.",
  })
  missing!: readonly PeriodType[];

  @Field(() => [PlaceType], {
    description: "Where the parts are places: the whole's direct subdivisions that no part covers.",
  })
  missingPlaces!: readonly PlaceNode[];

  @Field(() => [ExclusionType], {
    description: 'What parts leave out, no other part covers and the whole does not say it leaves out.',
  })
  undeclaredExclusions!: readonly ExclusionNode[];

  @Field(() => [ExclusionType], { description: 'What the whole says it leaves out and some part covers.' })
  unmatchedExclusions!: readonly ExclusionNode[];

  @Field(() => String, { description: 'Why this verdict, in one sentence that a reporter could print.' })
  explanation!: string;

  declare readonly standsFor: Rollup;
}
