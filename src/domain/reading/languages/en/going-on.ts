import { ENGLISH_GRAMMAR } from './grammar.js';
import { listedWords } from './listed-words.js';

const { prepositions, coordinators, contrasts, relatives, auxiliaries } = ENGLISH_GRAMMAR;

/** English words with which no sentence ends, nor a line that was not broken within one. */
export const ENGLISH_GOING_ON: ReadonlySet<string> = new Set([
  ...[prepositions, coordinators, contrasts, relatives, auxiliaries].flatMap((words) => [...words]),
  ...listedWords(
    'the a an its their his her our last northern southern eastern western central some nearly almost',
  ),
]);
