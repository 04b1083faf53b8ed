import type { Words } from '../word.js';
import { writingsOf, type Writing } from './capitals.js';
import type { Lexicon } from './lexicon.js';
import type { Naming } from './naming.js';
import { piecedText, type PiecedText } from './pieced-text.js';
import type { Chain } from './runs.js';
import type { TextPiece } from './text-pieces.js';

/** A text as names are looked for in it. */
export interface NamedText extends PiecedText {
  readonly writings: ReadonlyMap<number, Writing>;
  /** The stems of the pieces of each sentence, and of each paragraph. */
  readonly stemsOfSentences: ReadonlyMap<number, ReadonlySet<string>>;
  readonly stemsOfParagraphs: ReadonlyMap<number, ReadonlySet<string>>;
  readonly lexicon: Lexicon;
}

export function namedText(words: Words, lexicon: Lexicon, naming: Naming): NamedText {
  const pieced = piecedText(words, naming);
  return {
    ...pieced,
    writings: writingsOf(pieced.pieces, naming),
    stemsOfSentences: stemsBy(({ sentence }) => sentence, pieced),
    stemsOfParagraphs: stemsBy(({ paragraph }) => paragraph, pieced),
    lexicon,
  };
}

function stemsBy(
  part: (piece: TextPiece) => number,
  { pieces, chains }: PiecedText,
): Map<number, Set<string>> {
  const [plain = []]: readonly Chain[] = chains;
  const stems = new Map<number, Set<string>>();
  for (const { stem, first } of plain) {
    const piece = pieces[first];
    if (!piece) continue;
    const some = stems.get(part(piece));
    if (some) some.add(stem);
    else stems.set(part(piece), new Set([stem]));
  }
  return stems;
}

/** How the sentence of a piece is written. */
export const writingAt = ({ writings }: NamedText, piece: TextPiece): Writing =>
  writings.get(piece.sentence) ?? 'PLAIN';

/** The pieces of a text from one to another, both inclusive. */
export const piecesFrom = (
  { pieces }: NamedText,
  { first, last }: { readonly first: number; readonly last: number },
): readonly TextPiece[] => pieces.slice(first, last + 1);
