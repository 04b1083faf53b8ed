import { inSentence } from '../numbers/around.js';
import type { Word } from '../word.js';
import type { CountedWords } from './not-figures.js';

/** How many words may stand between a number and what it counts: "27 more young Iraqi civilians". */
const MOST_BETWEEN = 3;

/**
 * People, events or a state of people are counted from a place on, or something else by a word for more of it: "people",
 * "Iraqi civilians", "killed", "houses".
 */
export function isFollowedByCounted(words: readonly Word[], at: number, counted: CountedWords): boolean {
  const word = countedAt(words, at, counted);
  return word !== null && !counted.person.has(word.folded);
}

/** The word that says what is counted from a place on; null where none does. */
export function countedAt(words: readonly Word[], at: number, counted: CountedWords): Word | null {
  const sentence = words[at - 1]?.sentence;
  let last: Word | null = null;
  for (let index = at; index <= at + MOST_BETWEEN; index++) {
    const word = inSentence(words, index, sentence);
    if (word?.kind === 'MARK' && word.folded === '-') continue;
    if (word?.kind !== 'WORD') break;
    if (isCounted(word, counted)) last = word;
    if (!word.capital && !counted.adjectives.has(word.folded)) break;
  }
  return last;
}

const isCounted = (word: Word, counted: CountedWords): boolean =>
  isListed(word, counted) || isPlural(word, counted);

const isListed = ({ folded }: Word, counted: CountedWords): boolean =>
  [counted.people, counted.person, counted.states, counted.events, counted.event].some((list) =>
    list.has(folded),
  );

/** A word told by its plural alone: behind "one" it is a verb, "one believes". */
export const isPluralAlone = (word: Word, counted: CountedWords): boolean =>
  isPlural(word, counted) && !isListed(word, counted);

const isPlural = ({ folded, capital }: Word, { pluralEndings, noPlurals }: CountedWords): boolean =>
  !capital &&
  folded.length > 3 &&
  !noPlurals.has(folded) &&
  pluralEndings.some((ending) => folded.endsWith(ending));
