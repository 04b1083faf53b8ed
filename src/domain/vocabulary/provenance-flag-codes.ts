import type { Words } from './words.js';

/** What there can be to know about where a claim came from, in order (semantics.md, Provenance and independence). */
export const PROVENANCE_FLAG_CODES = {
  SINGLE_ORIGIN: 'Several parties reported it, and all of it goes back to one.',
  CIRCULAR_REPORTING: 'Parties pass one another on in a circle.',
  NO_PRIMARY_DOCUMENT: 'None of the statements where it starts has a document on record.',
  UNSTATED_BASIS: 'Where it starts, it is not recorded how a speaker came by it.',
  ANONYMOUS_ORIGIN: 'It starts with somebody who is not named.',
  DRIFT: 'Something of the figure changed on the way.',
  DISPUTE_OMITTED:
    'A statement passed over what had been said against the claim by then: nothing on record shows that it mentioned it, which does not prove that it did not.',
} as const satisfies Words;

export type ProvenanceFlagCode = keyof typeof PROVENANCE_FLAG_CODES;
