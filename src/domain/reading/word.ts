import type { Span } from './span.js';

/** A word, a number or a mark of a text. */
export interface Word extends Span {
  /** As it is compared: case, accents and variants of letters folded away; a mark is itself. */
  readonly folded: string;
  readonly kind: 'WORD' | 'NUMBER' | 'MARK';
  /** Begins with a capital, or is all capitals. */
  readonly capital: boolean;
  /** White space stands before it. */
  readonly spaced: boolean;
  /** The number of its sentence in the text, from 0. */
  readonly sentence: number;
  /** The number of its paragraph in the text, from 0. */
  readonly paragraph: number;
}

/** So many words are gone through before others have their turn: some milliseconds. */
export const WORDS_AT_ONCE = 1_000;

/** A text in its words, in order. */
export interface Words {
  readonly text: string;
  readonly words: readonly Word[];
}
