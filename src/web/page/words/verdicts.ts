import type { Verdict } from '../generated/graphql.ts';

/** How two figures lie to one another, in a reader's words. */
export const VERDICTS = {
  AGREES: 'The same number',
  COMPATIBLE: 'Both can be right',
  ALTERNATIVES: 'Two numbers from one statement',
  REVISES: 'One replaces the other',
  CONFLICTS: 'They cannot both be right',
  CONSISTENT: 'They fit together',
  INCONSISTENT: 'The part is more than the whole',
  NOT_COMPARABLE: 'They cannot be compared',
} as const satisfies Readonly<Record<Verdict, string>>;
