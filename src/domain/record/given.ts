import type { Aspect } from '../vocabulary/aspects.js';
import type { Direction } from '../vocabulary/directions.js';
import type { Extent } from '../vocabulary/extents.js';
import type { Additivity } from '../vocabulary/additivities.js';
import type { Qualifier } from '../vocabulary/qualifiers.js';

/**
 * Records as they are given, by a file or by a mutation: the interchange format with names that may be ids or refs,
 * and with `ref` optional. Null and absent mean the same.
 */
type Maybe<T> = T | null | undefined;

export interface GivenSource {
  type: 'source';
  ref?: Maybe<string>;
  kind: string;
  name: string;
  short?: Maybe<string>;
  aliases?: Maybe<readonly string[]>;
  description?: Maybe<string>;
  partOf?: Maybe<string>;
  url?: Maybe<string>;
  wikidata?: Maybe<string>;
}

export interface GivenDocument {
  type: 'document';
  ref?: Maybe<string>;
  url?: Maybe<string>;
  title?: Maybe<string>;
  publisher?: Maybe<string>;
  publishedOn?: Maybe<string>;
  language?: Maybe<string>;
  text?: Maybe<string>;
}

export interface GivenMeasure {
  type: 'measure';
  ref: string;
  label: string;
  unit: string;
  additivity: Additivity;
  signed?: Maybe<boolean>;
  short?: Maybe<string>;
  aliases?: Maybe<readonly string[]>;
}

export interface GivenPlace {
  type: 'place';
  ref: string;
  name: string;
  within?: Maybe<string>;
  /** Of a region: what it is exactly made up of. */
  contains?: Maybe<readonly string[]>;
  aliases?: Maybe<readonly string[]>;
}

export interface GivenPopulation {
  type: 'population';
  ref: string;
  label: string;
  short?: Maybe<string>;
  within?: Maybe<string>;
  aliases?: Maybe<readonly string[]>;
}

export interface GivenCategory {
  type: 'category';
  ref: string;
  dimension: string;
  label: string;
  short?: Maybe<string>;
  within?: Maybe<string>;
  aliases?: Maybe<readonly string[]>;
}

export interface GivenExclusion {
  place?: Maybe<string>;
  period?: Maybe<string>;
  population?: Maybe<string>;
  categories?: Maybe<readonly string[]>;
  reason?: Maybe<string>;
}

export interface GivenFigure {
  measure: string;
  value?: Maybe<number>;
  low?: Maybe<number>;
  high?: Maybe<number>;
  qualifier?: Maybe<Qualifier>;
  asWritten?: Maybe<string>;
  place?: Maybe<string>;
  period?: Maybe<string>;
  population?: Maybe<string>;
  categories?: Maybe<readonly string[]>;
  exclusions?: Maybe<readonly GivenExclusion[]>;
}

/** `known` names a claim that is recorded; otherwise exactly one of figure and text, under the importer's `ref`. */
export interface GivenClaim {
  known?: Maybe<string>;
  ref?: Maybe<string>;
  figure?: Maybe<GivenFigure>;
  text?: Maybe<string>;
  /** Where in the statement's document it is said. */
  passage?: Maybe<GivenPassage>;
}

/** What is attacked or taken back: a name of a known kind, or `any` kind that can be named there. */
export type GivenTarget = { claim: string } | { statement: string } | { rebuttal: string } | { any: string };

export interface GivenRebuttal {
  ref?: Maybe<string>;
  target: GivenTarget;
  aspects: readonly Aspect[];
  direction?: Maybe<Direction>;
  summary?: Maybe<string>;
  counterClaim?: Maybe<GivenClaim>;
}

export interface GivenConcession {
  rebuttal: string;
  extent: Extent;
  summary?: Maybe<string>;
}

export interface GivenCorrection {
  claim: string;
  by: GivenClaim;
}

export interface GivenRetraction {
  target: GivenTarget;
  reason?: Maybe<string>;
}

export interface GivenWithdrawal {
  rebuttal: string;
  reason?: Maybe<string>;
}

export interface GivenAffirmation {
  claim: string;
  summary?: Maybe<string>;
}

/** What a statement does beside asserting and relaying: one list for each act (`domain/acts`). */
export interface GivenActs {
  rebuts?: Maybe<readonly GivenRebuttal[]>;
  concedes?: Maybe<readonly GivenConcession[]>;
  corrects?: Maybe<readonly GivenCorrection[]>;
  retracts?: Maybe<readonly GivenRetraction[]>;
  withdraws?: Maybe<readonly GivenWithdrawal[]>;
  affirms?: Maybe<readonly GivenAffirmation[]>;
}

/** A passage of a document (W3C TextQuoteSelector). */
export interface GivenPassage {
  exact: string;
  prefix?: Maybe<string>;
  suffix?: Maybe<string>;
}

export interface GivenStatement extends GivenActs {
  type: 'statement';
  ref?: Maybe<string>;
  source: string;
  onBehalfOf?: Maybe<string>;
  jointlyWith?: Maybe<readonly string[]>;
  document?: Maybe<string>;
  saidOn: string;
  quote?: Maybe<string>;
  passage?: Maybe<GivenPassage>;
  language?: Maybe<string>;
  note?: Maybe<string>;
  basis?: Maybe<string>;
  relays?: Maybe<readonly string[]>;
  claims?: Maybe<readonly GivenClaim[]>;
}

export interface GivenDerivation {
  type: 'derivation';
  claim: string;
  from: readonly string[];
  method?: Maybe<string>;
}

export type GivenRecord =
  | GivenSource
  | GivenDocument
  | GivenMeasure
  | GivenPlace
  | GivenPopulation
  | GivenCategory
  | GivenStatement
  | GivenDerivation;
