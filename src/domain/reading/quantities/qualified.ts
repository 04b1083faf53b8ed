import type { Qualifier } from '../../vocabulary/qualifiers.js';
import { isOf, touches } from '../numbers/around.js';
import type { Word } from '../word.js';
import { phraseAt, phraseBefore, type PhraseFound } from './phrase-book.js';
import type { Qualifiers } from './qualifiers.js';

/** Words before or after a number that say how it is meant, in places of the text's words. */
export interface Qualified {
  readonly qualifier: Qualifier;
  readonly first: number;
  readonly after: number;
}

/** Marks that say how a number is meant, in any language. */
const MARKS: Readonly<Record<string, Qualifier>> = {
  '~': 'APPROXIMATE',
  '∼': 'APPROXIMATE',
  '≈': 'APPROXIMATE',
  '>': 'MORE_THAN',
  '<': 'FEWER_THAN',
  '≥': 'AT_LEAST',
  '⩾': 'AT_LEAST',
  '≤': 'AT_MOST',
  '⩽': 'AT_MOST',
};

/** "up to an estimated some 200": nobody writes more. */
const MOST_PHRASES = 4;

/**
 * What stands before a number and says how it is meant; of several the outermost: "at least some 200" is AT_LEAST.
 * @param start the place from which the number is written, its currency included
 * @param from the place before which nothing belongs to it
 */
export function qualifiedBefore(
  words: readonly Word[],
  start: number,
  from: number,
  rules: Qualifiers,
): Qualified | null {
  let outermost: Qualified | null = null;
  let at = start;
  for (let step = 0; step < MOST_PHRASES && at > from; step++) {
    const found = wordsBefore(words, at, rules) ?? marksBefore(words, at);
    const next = found ?? phraseBefore(words, at, rules.within);
    if (next === null || next.first < from || words[next.first]?.sentence !== words[start]?.sentence) break;
    at = next.first;
    if (found !== null) outermost = { ...found, after: start };
  }
  return outermost === null
    ? null
    : { ...outermost, first: beforeAdverbs(words, outermost.first, from, rules.adverbs) };
}

function wordsBefore(words: readonly Word[], at: number, rules: Qualifiers): Qualified | null {
  const found = phraseBefore(words, at, rules.before);
  if (found === null || meansOther(words, found, rules)) return null;
  return { qualifier: found.means, first: found.first, after: at };
}

function meansOther(words: readonly Word[], found: PhraseFound<Qualifier>, rules: Qualifiers): boolean {
  const others = rules.otherAfter.get(found.phrase.join(' '));
  return others !== undefined && isOf(words[found.first - 1], others);
}

/** "~", ">", ">=". */
function marksBefore(words: readonly Word[], at: number): Qualified | null {
  const orEqual = words[at - 1]?.folded === '=' && touches(words, at - 1);
  const first = orEqual ? at - 2 : at - 1;
  const mark = words[first];
  const qualifier = mark?.kind === 'MARK' ? MARKS[mark.folded] : undefined;
  if (qualifier === undefined) return null;
  if (!orEqual) return { qualifier, first, after: at };
  return { qualifier: qualifier === 'MORE_THAN' ? 'AT_LEAST' : 'AT_MOST', first, after: at };
}

/** Two at most: "a little" of "a little over". */
function beforeAdverbs(
  words: readonly Word[],
  first: number,
  from: number,
  adverbs: ReadonlySet<string>,
): number {
  let at = first;
  while (at > Math.max(from, first - 2) && isOf(words[at - 1], adverbs)) {
    if (words[at - 1]?.sentence !== words[first]?.sentence) break;
    at--;
  }
  return at;
}

/**
 * What stands after a number and says how it is meant: "or more", "-plus", "+".
 * @param at the place after the number
 * @param isNumber a number begins at a place: "500 plus 20" are two
 */
export function qualifiedAfter(
  words: readonly Word[],
  at: number,
  rules: Qualifiers,
  isNumber: (index: number) => boolean,
): Qualified | null {
  if (words[at]?.folded === '+' && touches(words, at) && !isNumber(at + 1))
    return { qualifier: 'AT_LEAST', first: at, after: at + 1 };
  const found = phraseAt(words, words[at]?.folded === '-' && touches(words, at) ? at + 1 : at, rules.after);
  if (found === null || words[found.first]?.sentence !== words[at - 1]?.sentence) return null;
  if (isNumber(found.after) || isOf(words[found.after], rules.otherBefore)) return null;
  return { qualifier: found.means, first: at, after: found.after };
}
