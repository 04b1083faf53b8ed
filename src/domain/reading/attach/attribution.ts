import type { TimeRead } from '../time-read.js';
import type { Stretch } from './clauses.js';
import type { Grammar } from './grammar.js';
import type { Part } from './line.js';
import type { Party } from './party.js';
import type { Speech } from './speech.js';

/** Words that say who says something, and when. They say nothing else of a figure. */
export interface Attribution extends Stretch {
  readonly by: Party;
  /** On which side stands what is said; where nothing tells, on both. NOTHING: it only tells that something is denied. */
  readonly said: 'AFTER' | 'BEFORE' | 'AROUND' | 'NOTHING';
  /** Whoever it is, says that it is not so. */
  readonly isDenial?: boolean;
}

export interface SpeechReader {
  readonly parts: readonly Part[];
  readonly grammar: Grammar;
  readonly speech: Speech;
  /** Some word of the sentence has a capital: one without is then no name. */
  readonly hasCapitals: boolean;
}

export type SpeechRule = (reader: SpeechReader, index: number) => Attribution | null;

export const isOfADay = ({ length }: TimeRead): boolean => length === 'DAY' || length === 'INSTANT';
