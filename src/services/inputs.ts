import type { Additivity } from '../domain/vocabulary/additivities.js';
import type { Qualifier } from '../domain/vocabulary/qualifiers.js';
import type { Aspect } from '../domain/vocabulary/aspects.js';
import type { Basis } from '../domain/vocabulary/bases.js';
import type { DerivationMethod } from '../domain/vocabulary/derivation-methods.js';
import type { Direction } from '../domain/vocabulary/directions.js';
import type { Extent } from '../domain/vocabulary/extents.js';
import type { SourceKind } from '../domain/vocabulary/source-kinds.js';

/** Inputs of the mutations, as the contract has them: names may be ids or refs; null and absent mean the same. */
type Maybe<T> = T | null | undefined;

interface Repeatable {
  /** The same key with the same input answers as the first time. */
  idempotencyKey?: Maybe<string>;
}

export interface SourceInput {
  ref?: Maybe<string>;
  kind: SourceKind;
  name: string;
  short?: Maybe<string>;
  aliases?: Maybe<string[]>;
  description?: Maybe<string>;
  partOf?: Maybe<string>;
  url?: Maybe<string>;
  wikidata?: Maybe<string>;
}

export interface DocumentInput {
  ref?: Maybe<string>;
  url?: Maybe<string>;
  title?: Maybe<string>;
  publisher?: Maybe<string>;
  publishedOn?: Maybe<string>;
  language?: Maybe<string>;
  text?: Maybe<string>;
}

export interface MeasureInput {
  ref: string;
  label: string;
  unit: string;
  additivity: Additivity;
  short?: Maybe<string>;
  aliases?: Maybe<string[]>;
}

export interface PopulationInput {
  ref: string;
  label: string;
  short?: Maybe<string>;
  within?: Maybe<string>;
  aliases?: Maybe<string[]>;
}

export interface PlaceInput {
  ref: string;
  name: string;
  within?: Maybe<string>;
  aliases?: Maybe<string[]>;
}

export interface ExclusionInput {
  place?: Maybe<string>;
  period?: Maybe<string>;
  population?: Maybe<string>;
  reason?: Maybe<string>;
}

export interface FigureInput {
  measure: string;
  value?: Maybe<number>;
  low?: Maybe<number>;
  high?: Maybe<number>;
  qualifier?: Maybe<Qualifier>;
  asWritten?: Maybe<string>;
  place?: Maybe<string>;
  period?: Maybe<string>;
  population?: Maybe<string>;
  exclusions?: Maybe<ExclusionInput[]>;
}

/** Exactly one of id, figure and text. */
export interface ClaimInput {
  id?: Maybe<string>;
  ref?: Maybe<string>;
  figure?: Maybe<FigureInput>;
  text?: Maybe<string>;
}

export interface StatementInput {
  ref?: Maybe<string>;
  source: string;
  onBehalfOf?: Maybe<string>;
  document?: Maybe<string>;
  saidOn: string;
  quote?: Maybe<string>;
  passage?: Maybe<{ exact: string; prefix?: Maybe<string>; suffix?: Maybe<string> }>;
  language?: Maybe<string>;
  note?: Maybe<string>;
  basis?: Maybe<Basis>;
  relays?: Maybe<string[]>;
}

export interface ReportInput extends Repeatable {
  statement: StatementInput;
  claims: ClaimInput[];
}

export interface RebutInput extends Repeatable {
  ref?: Maybe<string>;
  /** A claim, a statement or a rebuttal. */
  target: string;
  statement: StatementInput;
  aspects: Aspect[];
  direction?: Maybe<Direction>;
  summary?: Maybe<string>;
  counterClaim?: Maybe<ClaimInput>;
}

export interface ConcedeInput extends Repeatable {
  rebuttal: string;
  statement: StatementInput;
  extent: Extent;
  summary?: Maybe<string>;
}

export interface CorrectInput extends Repeatable {
  claim: string;
  statement: StatementInput;
  figure: FigureInput;
}

export interface RetractInput extends Repeatable {
  /** A claim or a statement. */
  target: string;
  statement: StatementInput;
  reason?: Maybe<string>;
}

export interface WithdrawInput extends Repeatable {
  rebuttal: string;
  statement: StatementInput;
  reason?: Maybe<string>;
}

export interface DeriveInput extends Repeatable {
  claim: string;
  from: string[];
  method?: Maybe<DerivationMethod>;
}
