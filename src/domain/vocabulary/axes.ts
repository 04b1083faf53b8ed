import type { Words } from './words.js';

/** In what two figures can differ, in the order in which differences are told (semantics.md, Scope and Comparison). */
export const AXES = {
  MEASURE: 'What is counted or measured.',
  UNIT: 'The unit of the measure.',
  PLACE: 'The place it is about.',
  PERIOD: 'The period it is about.',
  POPULATION: 'Whom or what it is about.',
  CATEGORY: 'By what dimension it is cut, and which part of it: each dimension is an axis of its own.',
  EXCLUSIONS:
    'What is left out, compared as parts of each figure: leaving out all of an axis is the same however it is said.',
  QUALIFIER: 'How the number is meant: exactly, about, at least.',
  VALUE: 'The number, or the best estimate.',
  RANGE: 'low and high.',
} as const satisfies Words;

export type Axis = keyof typeof AXES;
