import { keyOf, lengthOf, openingOf } from './name-key.js';
import type { Stems } from './stems.js';
import { piecesOf, type Piece } from './piece.js';

/** Words by which texts mean the same: the same count, or the same people. */
export interface SynonymSet {
  readonly kind: 'measure' | 'people';
  readonly phrases: readonly string[];
  /** With nothing on record of that name nothing is said, but by words within it: "people", "new cases". */
  readonly isGeneral: boolean;
}

/** A set with its phrases as they are compared. */
export interface Synonyms extends Omit<SynonymSet, 'phrases'> {
  readonly keys: readonly string[];
}

/** A phrase, and the set that it is of. */
export interface Phrase {
  readonly pieces: readonly Piece[];
  readonly of: Synonyms;
}

/** All sets of a language, to be looked for in texts. */
export interface SynonymIndex {
  /** By how phrases begin (`openingOf`), how many pieces such have. */
  readonly pieces: ReadonlyMap<string, readonly number[]>;
  /** By what phrases are looked for by (`keyOf`). */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}

/** Sets of synonyms as they are looked for in texts. */
export function synonymIndex(sets: readonly SynonymSet[], stems: Stems): SynonymIndex {
  const pieces = new Map<string, Set<number>>();
  const phrases = new Map<string, Phrase[]>();
  for (const { phrases: written, ...rest } of sets) {
    const keyed = written.map((phrase) => ({
      pieces: piecesOf(phrase),
      key: keyOf(piecesOf(phrase), stems),
    }));
    const of = { ...rest, keys: [...new Set(keyed.map(({ key }) => key))] };
    for (const { key, pieces: some } of keyed) {
      phrases.set(key, [...(phrases.get(key) ?? []), { pieces: some, of }]);
      pieces.set(openingOf(key), (pieces.get(openingOf(key)) ?? new Set()).add(lengthOf(key)));
    }
  }
  return { pieces: new Map([...pieces].map(([opening, some]) => [opening, [...some]])), phrases };
}
