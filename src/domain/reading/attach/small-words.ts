import type { AttachWords } from './sentence.js';

/** A word that says nothing of what is counted, of whom, where or by whom. */
export const isSmall = (word: string, { grammar, people, units, speech, naming }: AttachWords): boolean =>
  grammar.coordinators.has(word) ||
  grammar.contrasts.has(word) ||
  grammar.relatives.has(word) ||
  grammar.comparers.has(word) ||
  grammar.auxiliaries.has(word) ||
  grammar.determiners.has(word) ||
  grammar.pronouns.has(word) ||
  grammar.prepositions.has(word) ||
  grammar.movements.has(word) ||
  grammar.isAdverb(word) ||
  people.neutral.has(word) ||
  people.partitives.has(word) ||
  units.has(word) ||
  speech.nouns.has(word) ||
  naming.isFunctionWord(word);
