import type { Words } from './words.js';

/** How a speaker comes by what it says (semantics.md, Facts and time). */
export const BASES = {
  FIRST_HAND:
    'The speaker reports what it saw, counted or did itself. Such a statement passes nothing on: with relays it is refused (BAD_USER_INPUT, field basis).',
  ADOPTED:
    "The speaker takes over another's figure and stands by it as its own, so that the claim starts here too: its role is ORIGIN.",
  RELAYED: 'The speaker passes on what others said.',
  UNSTATED:
    'The statement does not say how the speaker knows. Such an origin does not count towards the least number of independent origins while there is another.',
} as const satisfies Words;

export type Basis = keyof typeof BASES;
