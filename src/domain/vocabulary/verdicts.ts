import type { Words } from './words.js';

/** How two claims lie to one another, in the order in which comparisons are listed (semantics.md, Comparison). */
export const VERDICTS = {
  CONFLICTS: 'They are about the same, and no number fits both.',
  INCONSISTENT: 'One is part of the other and yet more than it.',
  ALTERNATIVES: 'They are about the same, no number fits both, and one statement gives both.',
  REVISES:
    'One was put in the place of the other by a correction; or they are about the same, no number fits both, and one side gave both.',
  COMPATIBLE: 'They are about the same, and some number fits both.',
  CONSISTENT: 'One is part of the other, and their numbers allow that.',
  AGREES: 'They are about the same, and both are exactly the same number.',
  NOT_COMPARABLE:
    'Nothing follows from one about the other: another measure, scopes that do not lie one within the other, no number, or a part of what does not add up.',
} as const satisfies Words;

export type Verdict = keyof typeof VERDICTS;
