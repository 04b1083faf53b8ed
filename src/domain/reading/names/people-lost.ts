import { keyOf } from './name-key.js';
import { piecesOf } from './piece.js';
import type { PiecedText } from './pieced-text.js';
import type { Synonyms } from './synonyms.js';

/** So many pieces at most stand between the verb and the people: the number, and how it is meant. */
const WIDEST = 8;

/** Verbs by which people of whom a number is told are dead: "lost 12 soldiers". */
export function* peopleLost({
  chains,
  naming,
  pieces,
}: PiecedText): Generator<{ readonly at: number; readonly means: Synonyms }> {
  const { verbs, people, between, means } = naming.losing;
  const [links] = chains;
  const [phrase] = naming.synonyms.phrases.get(keyOf(piecesOf(means), naming)) ?? [];
  for (let at = 0; phrase && links && at < links.length; at += 1)
    if (verbs.has(links[at]?.stem ?? '') && losesPeople(at)) yield { at, means: phrase.of };

  function losesPeople(verb: number): boolean {
    let hasNumber = false;
    for (let next = verb + 1; next <= verb + WIDEST; next += 1) {
      const piece = pieces[next];
      if (!piece || piece.sentence !== pieces[verb]?.sentence) return false;
      if (isNumeral(next) || (hasNumber && isNumeral(next + 1))) hasNumber = true;
      // "lost 12 Iraqi soldiers": a word beside them tells where they are from.
      else if (hasNumber) return isOfPeople(next) || isOfPeople(next + 1);
      else if (!between.has(piece.folded) && !naming.isFunctionWord(piece.folded)) return false;
      if (hasNumber && isOfPeople(next + 1)) return true;
    }
    return false;
  }

  function isNumeral(at: number): boolean {
    return naming.isNumeral(pieces[at]?.folded ?? '');
  }

  function isOfPeople(at: number): boolean {
    return people.has(pieces[at]?.folded ?? '');
  }
}
