import type {
  GivenActs,
  GivenCategory,
  GivenDocument,
  GivenFigure,
  GivenMeasure,
  GivenPassage,
  GivenPlace,
  GivenPopulation,
  GivenSource,
  GivenStatement,
} from '../domain/record/given.js';
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

/** A record as it is given, without its type: a mutation says of what type it is. */
type Input<Given> = Omit<Given, 'type'>;

export type SourceInput = Input<GivenSource> & { kind: SourceKind };
export type DocumentInput = Input<GivenDocument>;
export type MeasureInput = Input<GivenMeasure>;
export type PopulationInput = Input<GivenPopulation>;
export type CategoryInput = Input<GivenCategory>;
export type PlaceInput = Input<GivenPlace>;

/** Exactly one of id, figure and text. */
export interface ClaimInput {
  id?: Maybe<string>;
  ref?: Maybe<string>;
  figure?: Maybe<GivenFigure>;
  text?: Maybe<string>;
  passage?: Maybe<GivenPassage>;
}

/** Who says something, and when; what is said and done comes with each mutation. */
export type StatementInput = Omit<Input<GivenStatement>, 'claims' | keyof GivenActs> & {
  basis?: Maybe<Basis>;
};

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
  figure: GivenFigure;
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

export interface AffirmInput extends Repeatable {
  claim: string;
  statement: StatementInput;
  summary?: Maybe<string>;
}

export interface DeriveInput extends Repeatable {
  claim: string;
  from: string[];
  method?: Maybe<DerivationMethod>;
}
