import type { Piece } from './piece.js';
import type { Stems } from './stems.js';

/** More pieces than these nobody writes as a name in a text. */
export const LONGEST_NAME = 16;

/** What a name, or a run of words in a text, is looked for by in a language: the stems of its pieces. */
export const keyOf = (pieces: readonly Piece[], naming: Stems): string =>
  pieces.map((piece, at) => stemOf(piece, pieces[at + 1], naming)).join(' ');

/** The stem of a piece, given what comes after it. */
export function stemOf(piece: Piece, next: Piece | undefined, naming: Stems): string {
  const article = naming.joinedArticles.get(piece.folded);
  return article !== undefined && isJoined(piece, next) ? article : naming.stem(piece.folded);
}

/** "al-Fashir" or "Al Fashir", where both begin with a capital and neither is one all through. */
const isJoined = (piece: Piece, next: Piece | undefined): boolean =>
  next?.parting === 'HYPHEN' ||
  (next?.parting === 'SPACE' && /^\p{Lu}\p{Ll}+$/u.test(piece.written) && /^\p{Lu}/u.test(next.written));

/** Of a key its first two pieces, or the one: what tells whether a name may begin so. */
export function openingOf(key: string): string {
  const second = key.indexOf(' ', key.indexOf(' ') + 1);
  return second < 0 ? key : key.slice(0, second);
}

/** How many pieces a key has. */
export const lengthOf = (key: string): number => key.split(' ').length;
