import type { Words } from './words.js';

/** How what one figure is about lies to what another is about (RCC-5; semantics.md, Scope). */
export const SCOPE_RELATIONS = {
  EQUAL: 'Both are about the same.',
  WITHIN: 'All that a is about, b is about too, and b is about more.',
  CONTAINS: 'All that b is about, a is about too, and a is about more.',
  OVERLAPS: 'They share something, and each is about something that the other is not.',
  DISJOINT: 'They share nothing.',
  UNKNOWN: 'One leaves a place, a period or a population unsaid that the other states, or is not a figure.',
} as const satisfies Words;

export type ScopeRelation = keyof typeof SCOPE_RELATIONS;
