import type { Aspect, Basis, Direction, RebuttalState, SourceKind } from '../generated/graphql.ts';

/** The contract's words in a reader's words. */
export const SOURCE_KINDS = {
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  GOVERNMENT_BODY: 'Government body',
  NEWS_OUTLET: 'News outlet',
  DATASET: 'Dataset',
  ANONYMOUS: 'Anonymous source',
  UNKNOWN: 'Source of unknown kind',
} as const satisfies Readonly<Record<SourceKind, string>>;

export const ASPECTS = {
  VALUE: 'the number',
  METHOD: 'how it was counted',
  SCOPE: 'what it covers',
  DEFINITION: 'how it is defined',
  VERIFICATION: 'whether it was verified',
  ATTRIBUTION: 'who said it',
  MOTIVE: 'why it was said',
} as const satisfies Readonly<Record<Aspect, string>>;

export const DIRECTIONS = {
  TOO_HIGH: 'says it is too high',
  TOO_LOW: 'says it is too low',
} as const satisfies Readonly<Record<Direction, string>>;

export const REBUTTAL_STATES = {
  OPEN: 'Open',
  ANSWERED: 'Answered',
  CONCEDED: 'Conceded',
  WITHDRAWN: 'Withdrawn',
} as const satisfies Readonly<Record<RebuttalState, string>>;

export const BASES = {
  FIRST_HAND: 'first-hand',
  ADOPTED: 'adopted as its own',
  RELAYED: 'passed on',
  UNSTATED: 'basis not stated',
} as const satisfies Readonly<Record<Basis, string>>;
