import type { Verdict } from '../../generated/graphql.ts';

/** What a verdict comes to, as the headline of a comparison. */
export const HEADLINES: Readonly<Record<Verdict, string>> = {
  AGREES: 'They say the same',
  COMPATIBLE: 'Both can be right: what they allow for meets',
  CONSISTENT: 'Both can be right: one is a part of what the other counts',
  CONFLICTS: 'They cannot both be right',
  INCONSISTENT: 'They cannot both be right: the part is more than the whole',
  ALTERNATIVES: 'One and the same statement gives both, one beside the other',
  REVISES: 'The same source gave both, one after the other',
  NOT_COMPARABLE: 'They cannot be set against each other: they do not count the same thing',
};
