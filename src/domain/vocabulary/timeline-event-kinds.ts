import type { Words } from './words.js';

/** What can happen to a claim; of one statement, in this order (semantics.md, Disputes). */
export const TIMELINE_EVENT_KINDS = {
  REPORTED: 'A statement asserted the claim as its origin.',
  RELAYED: 'A statement passed the claim on.',
  REBUTTED: 'Somebody disputed the claim, or a statement with which it entered.',
  COUNTERED: 'Somebody disputed a rebuttal of it, or a rebuttal of that, at any distance.',
  CONCEDED: 'The attacked side granted the point of a rebuttal.',
  CORRECTED: 'A side of the claim put another figure in its place.',
  RETRACTED: 'A voice took the claim back, or took back a statement that asserts or affirms it.',
  WITHDRAWN: 'A voice took back its own rebuttal, or the statement in which it was made.',
  AFFIRMED: 'Somebody looked into the claim and found it right; that is no report of it.',
} as const satisfies Words;

export type TimelineEventKind = keyof typeof TIMELINE_EVENT_KINDS;
