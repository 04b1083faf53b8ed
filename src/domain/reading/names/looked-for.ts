import type { Words } from '../word.js';
import { demonymsIn } from './demonym-names.js';
import { leavingOut } from './exclusion-names.js';
import type { Naming } from './naming.js';
import { piecedText, type PiecedText } from './pieced-text.js';
import { peopleLost } from './people-lost.js';
import { splitPhrases } from './split-phrases.js';
import { openingsOf, runsOf } from './runs.js';
import { keysOfSpread, spreadPhrases } from './spread-phrases.js';

/** What of the vocabulary on record must be looked for to find the names in a text. */
export interface LookedFor {
  /** First (`openingOf`): how names may begin. */
  readonly openings: readonly string[];
  /** ISO codes of countries that the text may name by what comes from them. */
  readonly codes: readonly string[];
  /**
   * Then: by what names may be looked for (`keyOf`).
   * @param pieces by opening, how many pieces the names on record have that begin so
   */
  keys(pieces: ReadonlyMap<string, readonly number[]>): readonly string[];
}

/** What must be looked for to find the names in a text. It goes by the length of the text. */
export function lookedFor(words: Words, naming: Naming): LookedFor {
  const text = piecedText(words, naming);
  return {
    openings: [...openingsOf(text.chains)],
    codes: [...new Set([...demonymsIn(text)].flatMap(({ codes }) => codes))],
    keys: (known) => [...new Set(keysOf(text, known))],
  };
}

function* keysOf(text: PiecedText, known: ReadonlyMap<string, readonly number[]>): Generator<string> {
  for (const { key } of runsOf(text.chains, known)) yield key;
  for (const { key } of leavingOut(text, known)) yield key;
  for (const { keys } of splitPhrases(text)) yield* keys;
  const { synonyms } = text.naming;
  const sets = new Set(
    [...runsOf(text.chains, synonyms.pieces)].flatMap(({ key }) =>
      (synonyms.phrases.get(key) ?? []).map(({ of }) => of),
    ),
  );
  for (const { keys } of sets) yield* keys;
  if (!spreadPhrases(text).next().done) yield* keysOfSpread(text.naming);
  for (const { means } of peopleLost(text)) yield* means.keys;
}
