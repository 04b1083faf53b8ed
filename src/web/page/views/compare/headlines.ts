import type { Verdict } from '../../generated/graphql.ts';
import type { Comparison } from './axes.ts';

/** What a verdict comes to, as the headline of a comparison. */
const HEADLINES: Readonly<Record<Verdict, string>> = {
  AGREES: 'They say the same',
  COMPATIBLE: 'Both can be right: what they allow for meets',
  CONSISTENT: 'Both can be right: one is a part of what the other counts',
  CONFLICTS: 'They cannot both be right',
  INCONSISTENT: 'They cannot both be right: the part is more than the whole',
  ALTERNATIVES: 'One and the same statement gives both, one beside the other',
  REVISES: 'The same source gave both, one after the other',
  NOT_COMPARABLE: 'They cannot be set against each other: they do not count the same thing',
};

const ONE_IS_A_COPY = 'One is a copy of the other, in other words';

/** The same where one was copied from the other: what does not fit is not a dispute between two sources. */
const COPIED: Partial<Readonly<Record<Verdict, string>>> = {
  CONFLICTS: 'They cannot both be right: one is a copy of the other, changed in copying',
  INCONSISTENT: 'They cannot both be right: one is a copy of the other, changed in copying',
};

/** What a comparison comes to: the headline, and the sentence under it. */
export interface Lead {
  readonly headline: string;
  readonly explanation: string;
}

export function leadOf({ verdict, explanation, rewording, a, b }: Comparison): Lead {
  if (a.id === b.id)
    return {
      headline: 'Both sides hold one and the same figure',
      explanation:
        'The same number for the same thing is one figure here, whoever says it. Put another on one side to set the two against each other.',
    };
  if (!a.figure || !b.figure)
    return { headline: 'They cannot be set against each other: not both are figures', explanation };
  if (rewording) return { headline: COPIED[verdict] ?? ONE_IS_A_COPY, explanation };
  return { headline: HEADLINES[verdict], explanation };
}
