import { slipDistance } from '../text/nearest.js';
import type { Token } from '../text/tokens.js';

/** A word on record that a word of a query may be a slip of, and how much is called so or holds it. */
export interface WordOnRecord {
  readonly word: string;
  readonly entries: number;
}

/** In shorter words a slip makes another word too often. */
const SHORTEST = 5;

/** From so many letters on, two of them may be wrong. */
const LONG = 9;

/** More words of one query are not looked up, and of those that are nowhere no more are looked for. */
const MOST_LOOKED_UP = 10;
export const MOST_SLIPS = 3;

/** So many letters at the beginning of a slip are right. */
const RIGHT = 2;

/** The words of a query that may be slips: of letters alone, long enough, and none that says what it is by itself. */
export function maySlip(tokens: readonly Token[], isKnown: (token: Token) => boolean): Token[] {
  return tokens
    .filter((token) => /^[a-z]+$/.test(token.token) && token.token.length >= SHORTEST && !isKnown(token))
    .slice(0, MOST_LOOKED_UP);
}

/**
 * What was most likely meant by a word that is nowhere on record: the word nearest to it, of several the one that stands
 * in most. Its first letters are right, and a slip is no other ending of a word.
 */
export function meantBySlip(slip: string, words: Iterable<WordOnRecord>): string | undefined {
  let best: (WordOnRecord & { readonly distance: number }) | undefined;
  for (const one of words) {
    const distance = distanceOf(slip, one.word);
    if (distance === undefined) continue;
    const order = best ? distance - best.distance || best.entries - one.entries : -1;
    if (order < 0) best = { ...one, distance };
  }
  return best?.word;
}

/** With what begins whatever may be meant by a slip. */
export const beginningOf = (slip: string): string => slip.slice(0, RIGHT);

function distanceOf(slip: string, word: string): number | undefined {
  if (!word.startsWith(beginningOf(slip)) || slip.at(-1) !== word.at(-1) || word.length < SHORTEST)
    return undefined;
  const distance = slipDistance(slip, word);
  return distance !== undefined && distance <= (slip.length < LONG ? 1 : 2) ? distance : undefined;
}

/** A query with words put in the place of others. */
export function withMeant(query: string, meant: ReadonlyMap<Token, string>): string {
  let written = '';
  let from = 0;
  for (const [{ start, end }, word] of [...meant].sort(([a], [b]) => a.start - b.start)) {
    written += query.slice(from, start) + word;
    from = end;
  }
  return written + query.slice(from);
}
