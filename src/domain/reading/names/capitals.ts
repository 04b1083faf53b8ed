import { grouped } from '../../../kernel/grouped.js';
import type { Naming } from './naming.js';
import type { TextPiece } from './text-pieces.js';

/**
 * How a sentence is written, and so what its capitals tell. PLAIN: names have them. LOUD: all letters are capitals.
 * TITLED: all words of weight begin with one. QUIET: the whole text has none
 * but those of letters that stand for words, as what is typed to search.
 */
export type Writing = 'PLAIN' | 'LOUD' | 'TITLED' | 'QUIET';

/** Fewer words in capitals than these may be names, one after another. */
const LEAST_LOUD = 3;
const LEAST_TITLED = 4;

/** How each sentence of a text is written, by its number. */
export function writingsOf(pieces: readonly TextPiece[], naming: Naming): Map<number, Writing> {
  const sentences = grouped(
    pieces.filter(({ written }) => /\p{L}/u.test(written)),
    ({ sentence }) => sentence,
  );
  const capitals = pieces.filter(({ written }) => /\p{Lu}/u.test(written));
  const isQuiet =
    capitals.length === 0 || (capitals.every(({ written }) => isSpelled(written)) && areSmall(pieces));
  return new Map(
    [...sentences].map(([sentence, some]) => [sentence, isQuiet ? 'QUIET' : writingOf(some, naming)]),
  );
}

const areSmall = (pieces: readonly TextPiece[]): boolean =>
  pieces.filter(({ written }) => /^\p{Ll}/u.test(written)).length > pieces.length / 2;

/** "UN", "NGOs", "I": who types without capitals writes it so nevertheless. */
export const isSpelled = (written: string): boolean => /^(?:\p{Lu}[\p{Lu}\p{N}.&]+s?|I)$/u.test(written);

function writingOf(pieces: readonly TextPiece[], naming: Naming): Writing {
  if (pieces.length >= LEAST_LOUD && !pieces.some(({ written }) => /\p{Ll}/u.test(written))) return 'LOUD';
  const weighty = pieces.filter(({ folded }) => !naming.isFunctionWord(folded) && folded.length > 2);
  const isTitled =
    weighty.length >= LEAST_TITLED && weighty.every(({ written }) => /^\p{Lu}|^\p{N}/u.test(written));
  return isTitled ? 'TITLED' : 'PLAIN';
}
