import { inSentence, isOf, touches } from '../numbers/around.js';
import { countedAt } from './counted.js';
import type { NumberPlace } from './not-figure.js';
import type { Word } from '../word.js';

/** The words of an age with its bound, in places of the words. */
interface Bounded {
  readonly first: number;
  readonly after: number;
}

/** How many words may stand between a number and the people it counts, who are of an age. */
const MOST_BETWEEN = 3;

/**
 * An age told by its bounds behind those who are of it: "60 or older", "older than 65"; and behind people who are counted
 * "65 and over", "65+", "15 to 60". Null where it is none.
 */
export function boundedAge(place: NumberPlace): Bounded | null {
  const { words, low, high, rules, sentence } = place;
  const after = afterBound(place);
  if (isOf(inSentence(words, low.first - 1, sentence), rules.ages.than)) {
    if (isOf(inSentence(words, low.first - 2, sentence), rules.ages.older))
      return { first: low.first - 2, after };
  }
  if (after > high.after && isOf(words[after - 1], rules.ages.older)) return { first: low.first, after };
  const isBounded = after > high.after || low !== high;
  return isBounded && isBehindCounted(place, after) ? { first: low.first, after } : null;
}

/** Past "and over", "or older", "+" behind an age; not "aged 7 and | over 20 others". */
export function afterBound({ words, high, rules, sentence }: NumberPlace): number {
  const at = high.after;
  if (words[at]?.folded === '+' && touches(words, at)) return at + 1;
  const isJoined = isOf(inSentence(words, at, sentence), rules.ages.joining);
  if (!isJoined || !isOf(inSentence(words, at + 1, sentence), rules.ages.after)) return at;
  return inSentence(words, at + 2, sentence)?.kind === 'NUMBER' ? at : at + 2;
}

/** "926 civilians | 65 and over", "12 of them | between 15 and 60", "926 civilians (| 65+ |)". */
function isBehindCounted({ words, low, rules, sentence }: NumberPlace, after: number): boolean {
  const { ages, counted, dates, names } = rules;
  let at = low.first - 1;
  if (isOf(inSentence(words, at, sentence), ages.rangeBetween)) at -= 1;
  const mark = inSentence(words, at, sentence);
  const isParted = mark?.folded === ',' || mark?.folded === '(';
  if (isParted || isOf(mark, dates.of)) at -= 1;
  const people = inSentence(words, at, sentence);
  const isOver = inSentence(words, after, sentence)?.kind !== 'WORD';
  if (isParted ? !isOver : countedAt(words, after, { ...counted, states: NONE }) !== null) return false;
  if (isOf(people, ages.ofThem)) return isOf(inSentence(words, at - 1, sentence), dates.of);
  // "926 were 65 and over".
  const isVerb = isOf(people, names.auxiliaries) && !isOf(people, counted.people);
  if (isVerb && inSentence(words, at - 1, sentence)?.kind === 'NUMBER') return isOver;
  return isOf(people, counted.people) && (isNumbered(words, at) || isLedByOf(words, at, dates.of));
}

const NONE: ReadonlySet<string> = new Set();

/** "39 | elderly | people": a number before them counts them. */
export const isNumbered = (words: readonly Word[], noun: number): boolean =>
  lastAhead(words, noun, (word) => word.kind === 'NUMBER');

/** "the number of civilians": what counts them stands before "of". */
const isLedByOf = (words: readonly Word[], noun: number, ofs: ReadonlySet<string>): boolean =>
  lastAhead(words, noun, (word) => isOf(word, ofs));

/** A word is such, with nothing but some words between. */
function lastAhead(words: readonly Word[], noun: number, is: (word: Word) => boolean): boolean {
  for (let before = noun - 1; before >= noun - 1 - MOST_BETWEEN; before--) {
    const word = inSentence(words, before, words[noun]?.sentence);
    if (word === undefined) return false;
    if (is(word)) return true;
    if (word.kind !== 'WORD') return false;
  }
  return false;
}
