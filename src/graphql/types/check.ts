import { ObjectType } from 'type-graphql';
import type { Candidate, CheckFinding } from '../../domain/check/finding.js';
import type { ClaimNode } from '../../services/read/nodes.js';
import { AxisEnum, CheckOutcomeEnum, SpeakerMatchEnum } from '../enums.js';
import { Field } from '../typed-fields.js';
import { ClaimType } from './claim.js';
import { AxisDifferenceType } from './comparison.js';

@ObjectType('Candidate', { description: 'A figure on record that may be meant by one that somebody gives.' })
export class CandidateType {
  @Field(() => ClaimType, { description: 'The figure on record.' })
  claim!: ClaimNode;

  @Field(() => [AxisDifferenceType], {
    description:
      'Where it differs from what was given: only axes on which something was given. a: as given; b: on record.',
  })
  differences!: readonly AxisDifferenceType[];

  @Field(() => [AxisEnum], {
    description:
      'Axes of the claim on which nothing was given: what the one who gave the figure leaves out. CATEGORY stands for every dimension that was not given; UNIT comes with MEASURE.',
  })
  unsaid!: readonly (keyof typeof AxisEnum)[];

  @Field(() => SpeakerMatchEnum, {
    nullable: true,
    description:
      'Whether the speaker that was given is on record as having said it, or an original or a rewording of it; null when none was given.',
  })
  speaker!: keyof typeof SpeakerMatchEnum | null;

  @Field(() => String, {
    description:
      'Who said it first, in what it differs from what was given, what that leaves unsaid, and how it stands, in sentences that a reporter could print.',
  })
  explanation!: string;

  declare readonly standsFor: Candidate;
}

@ObjectType('Check', { description: 'What is on record about a figure that somebody gives.' })
export class CheckType {
  @Field(() => CheckOutcomeEnum, { description: 'Whether it is on record, and whether as it was given.' })
  outcome!: keyof typeof CheckOutcomeEnum;

  @Field(() => [CandidateType], {
    description:
      'Nearest first, at most ten: fewest differing axes, equal value, nearest value, originals before rewordings, more statements first.',
  })
  candidates!: readonly Candidate[];

  @Field(() => String, { description: 'Why this outcome, in one sentence that a reporter could print.' })
  explanation!: string;

  declare readonly standsFor: CheckFinding;
}
