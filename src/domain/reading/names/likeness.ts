import type { Naming } from './naming.js';
import type { Piece } from './piece.js';

/**
 * How words with the key of a name are like it: its very letters, whatever parts them, or other forms of its words; null
 * for words that only share their stems, as "attacked" does with "attacks".
 */
export function likenessOf(
  words: readonly Piece[],
  name: readonly Piece[],
  naming: Naming,
): 'SAME' | 'FORM' | null {
  const said = words.filter(({ folded }) => !naming.helpers.has(folded));
  const called = name.filter(({ folded }) => !naming.helpers.has(folded));
  if (lettersOf(said, naming) === lettersOf(called, naming)) return 'SAME';
  const areForms =
    said.length !== called.length ||
    called.every((piece, at) => isForm(said[at]?.folded ?? '', piece.folded, called.length > 1, naming));
  return areForms ? 'FORM' : null;
}

const lettersOf = (pieces: readonly Piece[], naming: Naming): string =>
  pieces
    .map(({ folded }, at) =>
      at + 1 < pieces.length ? (naming.joinedArticles.get(folded) ?? folded) : folded,
    )
    .join('');

/** @param isOneOfMany other words tell what is meant: "living below the line" is said of who lives there */
function isForm(said: string, called: string, isOneOfMany: boolean, naming: Naming): boolean {
  if (said === called) return true;
  const ending = naming.ending(said);
  switch (naming.ending(called)) {
    case 'BASE':
    case 'PLURAL':
      return ending === 'BASE' || ending === 'PLURAL';
    case 'GOING':
      return ending === 'GOING' || isOneOfMany;
    case 'PAST':
      return true;
  }
}
