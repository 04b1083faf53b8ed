import { NO_CHOICE, type Choice, type Option } from '../../../fields/choice.ts';
import type { Basis, Qualifier } from '../../../generated/graphql.ts';
import { unique } from '../../../parts/unique.ts';

/** What the fields of a statement hold, as typed. */
export interface StatementDraft {
  readonly source: Choice;
  readonly onBehalfOf: Choice;
  /** With whom it is said jointly. */
  readonly jointlyWith: readonly Option[];
  /** What one more of them is looked up by. */
  readonly lookedWith: Choice;
  readonly saidOn: string;
  readonly document: Choice;
  readonly quote: string;
  readonly note: string;
  readonly basis: Basis | '';
  readonly language: string;
  readonly relays: readonly Option[];
  /** What one more statement is looked up by. */
  readonly looked: Choice;
}

/** A category as it is chosen. */
export interface CategoryOption extends Option {
  /** A figure names at most one of each. */
  readonly dimension: string;
}

export interface ExclusionDraft {
  readonly key: string;
  readonly place: Choice;
  readonly period: string;
  readonly population: Choice;
  readonly categories: readonly CategoryOption[];
  /** What one more of them is looked up by. */
  readonly lookedCategory: Choice<CategoryOption>;
  readonly reason: string;
}

/** What the fields of a figure hold, as typed. */
export interface FigureDraft {
  readonly measure: Choice;
  readonly qualifier: Qualifier;
  readonly value: string;
  readonly low: string;
  readonly high: string;
  readonly asWritten: string;
  readonly place: Choice;
  readonly period: string;
  readonly population: Choice;
  /** By what it is cut, at most one of each dimension. */
  readonly categories: readonly CategoryOption[];
  /** What one more of them is looked up by. */
  readonly lookedCategory: Choice<CategoryOption>;
  readonly exclusions: readonly ExclusionDraft[];
}

export type ClaimKind = 'figure' | 'text' | 'known';

/** A claim in the making: a figure, a sentence, or one that is recorded and passed on word for word. */
export interface ClaimDraft {
  readonly key: string;
  readonly kind: ClaimKind;
  readonly figure: FigureDraft;
  readonly text: string;
  readonly known: Choice;
  /** Where in its document it is said, when it was read there. */
  readonly passage?: { readonly exact: string; readonly prefix: string; readonly suffix: string } | undefined;
}

export const newKey = unique;

export const NO_STATEMENT: StatementDraft = {
  source: NO_CHOICE,
  onBehalfOf: NO_CHOICE,
  jointlyWith: [],
  lookedWith: NO_CHOICE,
  saidOn: '',
  document: NO_CHOICE,
  quote: '',
  note: '',
  basis: '',
  language: '',
  relays: [],
  looked: NO_CHOICE,
};

export const NO_FIGURE: FigureDraft = {
  measure: NO_CHOICE,
  qualifier: 'EXACT',
  value: '',
  low: '',
  high: '',
  asWritten: '',
  place: NO_CHOICE,
  period: '',
  population: NO_CHOICE,
  categories: [],
  lookedCategory: NO_CHOICE,
  exclusions: [],
};

export const newExclusion = (): ExclusionDraft => ({
  key: newKey(),
  place: NO_CHOICE,
  period: '',
  population: NO_CHOICE,
  categories: [],
  lookedCategory: NO_CHOICE,
  reason: '',
});

export const newClaim = (): ClaimDraft => ({
  key: newKey(),
  kind: 'figure',
  figure: NO_FIGURE,
  text: '',
  known: NO_CHOICE,
});

/** One more claim of the same statement: most often another number of the same thing. */
export const claimAfter = ({ kind, figure }: ClaimDraft): ClaimDraft => ({
  ...newClaim(),
  kind,
  figure: { ...figure, value: '', low: '', high: '', asWritten: '', exclusions: [] },
});
