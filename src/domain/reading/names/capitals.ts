import { grouped } from '../../../kernel/grouped.js';
import type { Naming } from './naming.js';
import type { TextPiece } from './text-pieces.js';

/**
 * How a sentence is written, and so what its capitals tell. PLAIN: names have them. LOUD: all letters are capitals.
 * TITLED: all words of weight begin with one. QUIET: the whole text has none, as what is typed to search.
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
  const isQuiet = !pieces.some(({ written }) => /\p{Lu}/u.test(written));
  return new Map(
    [...sentences].map(([sentence, some]) => [sentence, isQuiet ? 'QUIET' : writingOf(some, naming)]),
  );
}

function writingOf(pieces: readonly TextPiece[], naming: Naming): Writing {
  if (pieces.length >= LEAST_LOUD && !pieces.some(({ written }) => /\p{Ll}/u.test(written))) return 'LOUD';
  const weighty = pieces.filter(({ folded }) => !naming.isFunctionWord(folded) && folded.length > 2);
  const isTitled =
    weighty.length >= LEAST_TITLED && weighty.every(({ written }) => /^\p{Lu}|^\p{N}/u.test(written));
  return isTitled ? 'TITLED' : 'PLAIN';
}
