import type { Words } from '../word.js';
import type { Naming } from './naming.js';
import { chainsOf, type Chain } from './runs.js';
import { textPieces, type TextPiece } from './text-pieces.js';

/** A text in the pieces that names are compared by. */
export interface PiecedText {
  readonly pieces: readonly TextPiece[];
  readonly chains: readonly Chain[];
  readonly naming: Naming;
}

/** A text is pieced for what to look for, and again for what was found: it is done once. */
const pieced = new WeakMap<Words, PiecedText>();

export function piecedText(words: Words, naming: Naming): PiecedText {
  const known = pieced.get(words);
  if (known?.naming === naming) return known;
  const pieces = textPieces(words);
  const text = { pieces, chains: chainsOf(pieces, naming), naming };
  pieced.set(words, text);
  return text;
}
