import type { Word } from '../word.js';

/** The word at an index, in the sentence of another; undefined beyond its ends. */
export function inSentence(
  words: readonly Word[],
  index: number,
  sentence: number | undefined,
): Word | undefined {
  const word = words[index];
  return word?.sentence === sentence ? word : undefined;
}

/** A word or mark of the list. */
export const isOf = (word: Word | undefined, list: ReadonlySet<string>): boolean =>
  word !== undefined && list.has(word.folded);

/** Nothing stands between a word and the one before it. */
export const touches = (words: readonly Word[], index: number): boolean => {
  const before = words[index - 1];
  return before !== undefined && before.end === words[index]?.start;
};

/** A hyphen, however long, that nothing parts from the words on both sides of it. */
export const isJoiningHyphen = (words: readonly Word[], index: number): boolean =>
  words[index]?.kind === 'MARK' &&
  HYPHENS.has(words[index].folded) &&
  touches(words, index) &&
  touches(words, index + 1);

const HYPHENS = new Set(['-', '‐', '‑']);

/** Marks that stand between the ends of a range. */
export const DASHES: ReadonlySet<string> = new Set([...HYPHENS, '–', '—', '‒', '−', '~', '〜', '～']);

/** Words one after another, in one sentence, from an index on. */
export const follows = (words: readonly Word[], index: number, phrase: readonly string[]): boolean =>
  phrase.every((folded, offset) => words[index + offset]?.folded === folded) &&
  words[index]?.sentence === words[index + phrase.length - 1]?.sentence;

/** Words one after another, in one sentence, up to an index. */
export const leads = (words: readonly Word[], index: number, phrase: readonly string[]): boolean =>
  index >= phrase.length && follows(words, index - phrase.length, phrase);
