import { inOrder, RANKS, type FoundName } from './found-name.js';
import { piecesFrom, writingAt, type NamedText } from './named-text.js';
import type { PiecedText } from './pieced-text.js';
import type { Naming } from './naming.js';
import type { TextPiece } from './text-pieces.js';

/** Pieces of a text that say from which country something comes. */
interface Demonym {
  readonly first: number;
  readonly last: number;
  readonly codes: readonly string[];
}

/** The words of a text that name countries by what comes from them: "Iraqi", "South Africans". */
export function* demonymNames(text: NamedText): Generator<FoundName> {
  for (const { first, last, codes } of demonymsIn(text)) {
    const [word] = piecesFrom(text, { first, last });
    if (!word || !isWrittenAsName(word, text)) continue;
    const means = codes.flatMap((code) => text.lexicon.places.get(code) ?? []);
    if (means.length > 0)
      yield { kind: 'place', first, last, means: inOrder(means), by: 'DEMONYM', rank: RANKS.OTHER_WORDS };
  }
}

const isWrittenAsName = (word: TextPiece, text: NamedText): boolean =>
  writingAt(text, word) === 'QUIET'
    ? !text.naming.isOrdinaryWord(word.folded)
    : /^\p{Lu}/u.test(word.written);

/** More pieces no demonym has. */
const LONGEST = 3;

/** What may be demonyms, the longer before the shorter. */
export function* demonymsIn({ pieces, naming }: PiecedText): Generator<Demonym> {
  for (let first = 0; first < pieces.length; first += 1) {
    if (!naming.demonymOpenings.has(pieces[first]?.folded ?? '') || isPartOfWider(pieces[first - 1], naming))
      continue;
    for (let last = Math.min(first + LONGEST, pieces.length) - 1; last >= first; last -= 1) {
      const some = pieces.slice(first, last + 1);
      if (some.some(({ stretch }) => stretch !== some[0]?.stretch)) continue;
      const codes = naming.demonyms.get(some.map(({ folded }) => folded).join(' '));
      if (codes) yield { first, last, codes };
    }
  }
}

/** "Latin American", "West African": of a part of the world. */
const isPartOfWider = (before: TextPiece | undefined, naming: Naming): boolean =>
  before !== undefined && /^\p{Lu}/u.test(before.written) && naming.widening.has(before.folded);
