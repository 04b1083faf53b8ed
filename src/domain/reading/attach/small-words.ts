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

/** A word that is known to tell no figure from another. */
export function tellsNothing(word: string, words: AttachWords): boolean {
  const { grammar, speech, degrees } = words;
  if (grammar.elsewheres.has(word)) return false;
  if (grammar.isAdverb(word)) return degrees.plainAdverbs.has(word);
  return (
    isSmall(word, words) ||
    grammar.topics.has(word) ||
    grammar.nameless.has(word) ||
    grammar.wholes.has(word) ||
    grammar.staying.has(word) ||
    grammar.areas.has(word) ||
    grammar.ofAnyCause.has(word) ||
    speech.madeBy.has(word) ||
    speech.verbs.has(word)
  );
}
