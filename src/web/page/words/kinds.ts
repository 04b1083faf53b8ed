import type { Aspect, Basis, Direction, RebuttalState, SourceKind } from '../generated/graphql.ts';

/** The contract's words in a reader's words. */
export const SOURCE_KINDS: Readonly<Record<SourceKind, string>> = {
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  GOVERNMENT_BODY: 'Government body',
  NEWS_OUTLET: 'News outlet',
  DATASET: 'Dataset',
  ANONYMOUS: 'Anonymous source',
  UNKNOWN: 'Source of unknown kind',
};

export const ASPECTS: Readonly<Record<Aspect, string>> = {
  VALUE: 'the number',
  METHOD: 'how it was counted',
  SCOPE: 'what it covers',
  DEFINITION: 'how it is defined',
  VERIFICATION: 'whether it was verified',
  ATTRIBUTION: 'who said it',
  MOTIVE: 'why it was said',
};

export const DIRECTIONS: Readonly<Record<Direction, string>> = {
  TOO_HIGH: 'says it is too high',
  TOO_LOW: 'says it is too low',
};

export const REBUTTAL_STATES: Readonly<Record<RebuttalState, string>> = {
  OPEN: 'Open',
  ANSWERED: 'Answered',
  CONCEDED: 'Conceded',
  WITHDRAWN: 'Withdrawn',
};

export const BASES: Readonly<Record<Basis, string>> = {
  FIRST_HAND: 'first-hand',
  ADOPTED: 'adopted as its own',
  RELAYED: 'passed on',
  UNSTATED: 'basis not stated',
};
