import type { Words } from './words.js';

/** What a text can say of a figure, each found in words of its own (semantics.md, A figure in front of you). */
export const READ_AXES = {
  VALUE: 'The number.',
  QUALIFIER: 'How the number is meant: about, at least, more than.',
  RANGE: 'The two numbers between which it lies.',
  MEASURE: 'What is counted or measured.',
  PLACE: 'The place it is about.',
  PERIOD: 'The stretch of time it counts over.',
  POPULATION: 'Whom or what it is about.',
  CATEGORY: 'Which part of them, by some dimension.',
  EXCLUSIONS: 'What it leaves out.',
  SPEAKER: 'Who asserts it; never who denies or disputes it.',
  SAID_ON: 'When the speaker said it, or the day on which the count stood.',
} as const satisfies Words;

export type ReadAxis = keyof typeof READ_AXES;
