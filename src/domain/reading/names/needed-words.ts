import type { Entry } from './lexicon.js';
import type { NamedText } from './named-text.js';

/** So many pieces before and after words are beside them. */
const BESIDE = { before: 4, after: 6 };

/** How near to some words the text says what a name needs beside them. */
export type Nearness = 'BESIDE' | 'NOTHING_NEEDED' | 'IN_SENTENCE' | 'IN_PARAGRAPH';

/**
 * How near to some words the text says what a name needs beside them: "cholera" of "died of cholera"; undefined where it
 * does not say it.
 * @param at the number of the first piece of the words
 */
export function nearnessOfNeeded({ needs, how }: Entry, at: number, text: NamedText): Nearness | undefined {
  if (needs === '') return 'NOTHING_NEEDED';
  const stems = needs.split(' ');
  const piece = text.pieces[at];
  if (!piece) return undefined;
  const has = (said: ReadonlySet<string> | undefined): boolean => stems.every((stem) => said?.has(stem));
  if (has(stemsBeside(at, text))) return 'BESIDE';
  if (how === 'HEAD') return undefined;
  if (has(text.stemsOfSentences.get(piece.sentence))) return 'IN_SENTENCE';
  return has(text.stemsOfParagraphs.get(piece.paragraph)) ? 'IN_PARAGRAPH' : undefined;
}

/** Commas part what is beside. */
function stemsBeside(at: number, { pieces, chains }: NamedText): Set<string> {
  const [plain] = chains;
  const piece = pieces[at];
  const beside = new Set<string>();
  for (let other = Math.max(0, at - BESIDE.before); other <= at + BESIDE.after; other += 1) {
    const [link, that] = [plain?.[other], pieces[other]];
    if (link && that?.stretch === piece?.stretch && that?.commas === piece?.commas) beside.add(link.stem);
  }
  return beside;
}

/** What the nearness adds to the rank of a name: said beside the words it goes before any name that needs nothing. */
export const FARTHER: Readonly<Record<Nearness, number>> = {
  BESIDE: -10,
  NOTHING_NEEDED: 0,
  IN_SENTENCE: 0.1,
  IN_PARAGRAPH: 0.2,
};
