import { follows, leads } from '../numbers/around.js';
import type { Word } from '../word.js';

/** Phrases of folded words with what each means, by the word that is next to what they are about. */
export type PhraseBook<M> = ReadonlyMap<string, readonly Entry<M>[]>;

interface Entry<M> {
  readonly phrase: readonly string[];
  readonly means: M;
}

/** A phrase in a text, in places of its words. */
export interface PhraseFound<M> extends Entry<M> {
  readonly first: number;
  readonly after: number;
}

/** A book of phrases that stand before, or after, what they are about; each with its words parted by spaces. */
export function phraseBook<M>(
  stand: 'BEFORE' | 'AFTER',
  phrases: Iterable<readonly [phrase: string, means: M]>,
): PhraseBook<M> {
  const book = new Map<string, Entry<M>[]>();
  for (const [written, means] of phrases) {
    const phrase = written.split(' ');
    const next = phrase.at(stand === 'BEFORE' ? -1 : 0) ?? '';
    const entries = book.get(next) ?? [];
    book.set(
      next,
      [...entries, { phrase, means }].sort((a, b) => b.phrase.length - a.phrase.length),
    );
  }
  return book;
}

/** The longest phrase that ends right before a place. */
export function phraseBefore<M>(
  words: readonly Word[],
  at: number,
  book: PhraseBook<M>,
): PhraseFound<M> | null {
  const found = book.get(words[at - 1]?.folded ?? '')?.find(({ phrase }) => leads(words, at, phrase));
  return found === undefined ? null : { ...found, first: at - found.phrase.length, after: at };
}

/** The longest phrase of a book of those that stand after that begins at an index of what has words, however it is parted. */
export function phraseFrom<M>(
  parts: readonly { readonly folded: string }[],
  at: number,
  book: PhraseBook<M>,
): Entry<M> | undefined {
  return book
    .get(parts[at]?.folded ?? '')
    ?.find(({ phrase }) => phrase.every((word, step) => parts[at + step]?.folded === word));
}

/** The longest phrase that begins at a place. */
export function phraseAt<M>(words: readonly Word[], at: number, book: PhraseBook<M>): PhraseFound<M> | null {
  const found = book.get(words[at]?.folded ?? '')?.find(({ phrase }) => follows(words, at, phrase));
  return found === undefined ? null : { ...found, first: at, after: at + found.phrase.length };
}
