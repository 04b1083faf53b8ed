import { Field, Float, ID, InputType } from 'type-graphql';
import type * as inputs from '../services/inputs.js';
import {
  Aspect,
  Basis,
  DerivationMethod,
  Direction,
  Extent,
  Qualifier,
  SourceKind,
  StandingState,
} from './enums.js';
import { EDTF, URLScalar } from './scalars.js';

const optional = { nullable: true } as const;

const key = {
  nullable: true,
  description:
    'The same key with the same input answers as the first time; with other input it is a conflict.',
} as const;

@InputType('ClaimFilter', { description: 'All that is given must hold. Names may be ids or refs.' })
export class ClaimFilter {
  @Field(() => ID, optional)
  measure?: string | null;

  @Field(() => ID, { nullable: true, description: 'This place and everything within it.' })
  place?: string | null;

  @Field(() => ID, { nullable: true, description: 'This population and everything within it.' })
  population?: string | null;

  @Field(() => EDTF, { nullable: true, description: 'Overlapping this period.' })
  period?: string | null;

  @Field(() => ID, { nullable: true, description: 'Asserted by this source, as origin or relay.' })
  source?: string | null;

  @Field(() => [StandingState], optional)
  standing?: (keyof typeof StandingState)[] | null;

  @Field(() => Float, optional)
  valueAtLeast?: number | null;

  @Field(() => Float, optional)
  valueAtMost?: number | null;

  @Field(() => Boolean, optional)
  hasFigure?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only claims that go back to no other; false: only those that do.',
  })
  original?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Holding all these words.' })
  text?: string | null;
}

@InputType('SourceInput', { description: 'A party that can say something.' })
export class SourceInput implements inputs.SourceInput {
  @Field(() => String, optional)
  ref?: string | null;

  @Field(() => SourceKind)
  kind!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, optional)
  short?: string | null;

  @Field(() => [String], optional)
  aliases?: string[] | null;

  @Field(() => String, optional)
  description?: string | null;

  @Field(() => ID, optional)
  partOf?: string | null;

  @Field(() => URLScalar, optional)
  url?: string | null;

  @Field(() => String, optional)
  wikidata?: string | null;
}

@InputType('DocumentInput', { description: 'A publication.' })
export class DocumentInput implements inputs.DocumentInput {
  @Field(() => String, optional)
  ref?: string | null;

  @Field(() => URLScalar, optional)
  url?: string | null;

  @Field(() => String, optional)
  title?: string | null;

  @Field(() => ID, optional)
  publisher?: string | null;

  @Field(() => EDTF, optional)
  publishedOn?: string | null;

  @Field(() => String, optional)
  language?: string | null;

  @Field(() => String, optional)
  text?: string | null;
}

@InputType('ExclusionInput', {
  description: "A part that a figure leaves out; an absent axis is the figure's own.",
})
export class ExclusionInput implements inputs.ExclusionInput {
  @Field(() => ID, optional)
  place?: string | null;

  @Field(() => EDTF, optional)
  period?: string | null;

  @Field(() => ID, optional)
  population?: string | null;

  @Field(() => String, optional)
  reason?: string | null;
}

@InputType('FigureInput', { description: 'A number and what it counts.' })
export class FigureInput implements inputs.FigureInput {
  @Field(() => ID)
  measure!: string;

  @Field(() => Float, optional)
  value?: number | null;

  @Field(() => Float, optional)
  low?: number | null;

  @Field(() => Float, optional)
  high?: number | null;

  @Field(() => Qualifier, { nullable: true, defaultValue: 'EXACT' })
  qualifier?: keyof typeof Qualifier | null;

  @Field(() => String, optional)
  asWritten?: string | null;

  @Field(() => ID, optional)
  place?: string | null;

  @Field(() => EDTF, optional)
  period?: string | null;

  @Field(() => ID, optional)
  population?: string | null;

  @Field(() => [ExclusionInput], optional)
  exclusions?: ExclusionInput[] | null;
}

@InputType('ClaimInput', {
  description: 'Exactly one of id, figure and text; id passes on a claim that is known, word for word.',
})
export class ClaimInput implements inputs.ClaimInput {
  @Field(() => ID, optional)
  id?: string | null;

  @Field(() => String, optional)
  ref?: string | null;

  @Field(() => FigureInput, optional)
  figure?: FigureInput | null;

  @Field(() => String, optional)
  text?: string | null;
}

@InputType('PassageInput', { description: 'A passage of the document (W3C TextQuoteSelector).' })
export class PassageInput {
  @Field(() => String)
  exact!: string;

  @Field(() => String, optional)
  prefix?: string | null;

  @Field(() => String, optional)
  suffix?: string | null;
}

@InputType('StatementInput', { description: 'Who said it, when and where.' })
export class StatementInput implements inputs.StatementInput {
  @Field(() => String, optional)
  ref?: string | null;

  @Field(() => ID)
  source!: string;

  @Field(() => ID, optional)
  onBehalfOf?: string | null;

  @Field(() => ID, optional)
  document?: string | null;

  @Field(() => EDTF)
  saidOn!: string;

  @Field(() => String, optional)
  quote?: string | null;

  @Field(() => PassageInput, optional)
  passage?: PassageInput | null;

  @Field(() => String, optional)
  language?: string | null;

  @Field(() => String, optional)
  note?: string | null;

  @Field(() => Basis, {
    nullable: true,
    description: 'Left out: RELAYED where relays are given, UNSTATED otherwise.',
  })
  basis?: string | null;

  @Field(() => [ID], optional)
  relays?: string[] | null;
}

@InputType('ReportInput', { description: 'A source says one or more things.' })
export class ReportInput implements inputs.ReportInput {
  @Field(() => StatementInput)
  statement!: StatementInput;

  @Field(() => [ClaimInput])
  claims!: ClaimInput[];

  @Field(() => String, key)
  idempotencyKey?: string | null;
}

@InputType('RebutInput', { description: 'target: a claim, a statement or a rebuttal.' })
export class RebutInput implements inputs.RebutInput {
  @Field(() => String, optional)
  ref?: string | null;

  @Field(() => ID)
  target!: string;

  @Field(() => StatementInput)
  statement!: StatementInput;

  @Field(() => [Aspect])
  aspects!: (keyof typeof Aspect)[];

  @Field(() => Direction, optional)
  direction?: keyof typeof Direction | null;

  @Field(() => String, optional)
  summary?: string | null;

  @Field(() => ClaimInput, optional)
  counterClaim?: ClaimInput | null;

  @Field(() => String, key)
  idempotencyKey?: string | null;
}

@InputType('ConcedeInput', { description: 'The attacked side grants the point of a rebuttal.' })
export class ConcedeInput implements inputs.ConcedeInput {
  @Field(() => ID)
  rebuttal!: string;

  @Field(() => StatementInput)
  statement!: StatementInput;

  @Field(() => Extent)
  extent!: keyof typeof Extent;

  @Field(() => String, optional)
  summary?: string | null;

  @Field(() => String, key)
  idempotencyKey?: string | null;
}

@InputType('CorrectInput', { description: "A claim's side puts another figure in its place." })
export class CorrectInput implements inputs.CorrectInput {
  @Field(() => ID)
  claim!: string;

  @Field(() => StatementInput)
  statement!: StatementInput;

  @Field(() => FigureInput)
  figure!: FigureInput;

  @Field(() => String, key)
  idempotencyKey?: string | null;
}

@InputType('RetractInput', {
  description: 'target: a claim, by a source that originated it; or a statement, by the source that made it.',
})
export class RetractInput implements inputs.RetractInput {
  @Field(() => ID)
  target!: string;

  @Field(() => StatementInput)
  statement!: StatementInput;

  @Field(() => String, optional)
  reason?: string | null;

  @Field(() => String, key)
  idempotencyKey?: string | null;
}

@InputType('WithdrawInput', { description: 'A rebuttal is taken back by the voice that made it.' })
export class WithdrawInput implements inputs.WithdrawInput {
  @Field(() => ID)
  rebuttal!: string;

  @Field(() => StatementInput)
  statement!: StatementInput;

  @Field(() => String, optional)
  reason?: string | null;

  @Field(() => String, key)
  idempotencyKey?: string | null;
}

@InputType('DeriveInput', { description: 'claim was computed from the claims in from.' })
export class DeriveInput implements inputs.DeriveInput {
  @Field(() => ID)
  claim!: string;

  @Field(() => [ID])
  from!: string[];

  @Field(() => DerivationMethod, optional)
  method?: string | null;

  @Field(() => String, key)
  idempotencyKey?: string | null;
}
