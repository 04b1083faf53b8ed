import type { PiecedText } from './pieced-text.js';
import { keyOf } from './name-key.js';
import type { Naming } from './naming.js';
import { piecesOf } from './piece.js';
import type { Synonyms } from './synonyms.js';

/** So many pieces at most stand between the verb and the noun. */
const WIDEST = 10;

/** Nouns of a text that a verb before them makes mean something, with others between: "cost 12 people their lives". */
export function* spreadPhrases(
  text: PiecedText,
): Generator<{ readonly at: number; readonly means: Synonyms }> {
  const [links] = text.chains;
  for (const { verbs, noun, butNotAfter, means } of text.naming.spread) {
    const [phrase] = text.naming.synonyms.phrases.get(keyOf(piecesOf(means), text.naming)) ?? [];
    for (let at = 0; phrase && links && at < links.length; at += 1) {
      if (links[at]?.stem !== noun || links[at - 1]?.stem === butNotAfter) continue;
      const before = links.slice(Math.max(0, at - WIDEST), at);
      const isSpread = before.some(
        ({ stem, first }) => verbs.has(stem) && text.pieces[first]?.sentence === text.pieces[at]?.sentence,
      );
      if (isSpread) yield { at, means: phrase.of };
    }
  }
}

/** The keys of what spread phrases may mean. */
export const keysOfSpread = (naming: Naming): string[] =>
  naming.spread.flatMap(({ means }) =>
    (naming.synonyms.phrases.get(keyOf(piecesOf(means), naming)) ?? []).flatMap(({ of }) => of.keys),
  );
