import type { Words } from './words.js';

/**
 * What a rebuttal attacks, and what an explanation calls it: "disputed the method". VALUE rebuts; METHOD, SCOPE and
 * DEFINITION undercut; VERIFICATION, ATTRIBUTION and MOTIVE undermine (ASPIC+).
 */
export const ASPECTS = {
  VALUE: { means: 'The number is said to be wrong. This rebuts the claim.', inSentence: 'the number' },
  METHOD: {
    means: 'How it was counted or estimated is said to be wrong. This undercuts the claim.',
    inSentence: 'the method',
  },
  SCOPE: {
    means:
      'What it covers is said to be wrong: the place, the time, the people, or what is left out. This undercuts the claim.',
    inSentence: 'what it covers',
  },
  DEFINITION: {
    means:
      'What its words are taken to mean is said to be wrong, such as who counts as a civilian. This undercuts the claim.',
    inSentence: 'the definition',
  },
  VERIFICATION: {
    means: 'It is said not to have been verified, or not to be verifiable. This undermines the claim.',
    inSentence: 'whether it was verified',
  },
  ATTRIBUTION: {
    means: 'Whoever is named as having said it is said not to have said it. This undermines the claim.',
    inSentence: 'who is said to have said it',
  },
  MOTIVE: {
    means: 'Why it was said is attacked: an interest, a bias. This undermines the claim.',
    inSentence: 'the motive',
  },
} as const satisfies Words;

export type Aspect = keyof typeof ASPECTS;
