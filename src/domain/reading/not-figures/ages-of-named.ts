import { inSentence, isOf } from '../numbers/around.js';
import type { Word } from '../word.js';
import { isFollowedByCounted } from './counted.js';
import type { NumberPlace } from './not-figure.js';

/** The longest list of ages, in words and marks, behind those who are of them. */
const REACH = 8;

/** How many words may stand between "her" and "sons". */
const MOST_BETWEEN = 2;

/** "Hana, 41, fled with her sons": behind one name that begins the sentence, which says "her" of whom it names. */
export function isOfOneNamed({ words, low, high, rules, sentence }: NumberPlace): boolean {
  const name = inSentence(words, low.first - 2, sentence);
  const isBetweenCommas = words[low.first - 1]?.folded === ',' && words[high.after]?.folded === ',';
  if (low !== high || !isBetweenCommas || name?.kind !== 'WORD' || !name.capital) return false;
  const before = inSentence(words, low.first - 3, sentence);
  if (isOf(before, rules.ages.onePerson)) return true;
  const isBeginning = before === undefined || (before.kind === 'MARK' && before.folded !== ',');
  return isBeginning && isSpokenOf(words, high.after, sentence, rules.ages.ofOne);
}

/** What goes on is told of the same person no further than so many numbers, of which one may be of a date. */
const MOST_NUMBERS = 2;

/** A word for one person stands in what goes on. */
function isSpokenOf(
  words: readonly Word[],
  from: number,
  sentence: number,
  ofOne: ReadonlySet<string>,
): boolean {
  let numbers = 0;
  for (let at = from; ; at++) {
    const word = inSentence(words, at, sentence);
    if (word?.kind === 'NUMBER') numbers += 1;
    if (word === undefined || numbers === MOST_NUMBERS) return false;
    if (isOf(word, ofOne)) return true;
  }
}

/** "her sons, 9 and 12.": behind those who are somebody's, and nothing is counted after them. */
export function isOfKin(place: NumberPlace): boolean {
  const { words, low, high, rules, sentence } = place;
  if (!isOver(place)) return false;
  let at = low.first - 1;
  while (at > low.first - REACH && isOfList(inSentence(words, at, sentence), place)) at -= 1;
  const isParted = inSentence(words, at + 1, sentence)?.folded === ',';
  if (!isParted || !isOf(inSentence(words, at, sentence), rules.ages.kin)) return false;
  const owners = Array.from({ length: MOST_BETWEEN + 1 }, (_, back) =>
    inSentence(words, at - 1 - back, sentence),
  );
  return (
    owners.some((word) => isOf(word, rules.ages.ofOne)) &&
    !isFollowedByCounted(words, high.after, rules.counted)
  );
}

/** The list of numbers ends with its clause. */
function isOver(place: NumberPlace): boolean {
  const { words, high, sentence } = place;
  let at = high.after;
  while (at < high.after + REACH && isOfList(inSentence(words, at, sentence), place)) at += 1;
  const next = inSentence(words, at, sentence);
  return next === undefined || next.kind === 'MARK' || words[at - 1]?.folded === ',';
}

const isOfList = (word: Word | undefined, { rules }: NumberPlace): boolean =>
  word?.kind === 'NUMBER' || word?.folded === ',' || isOf(word, rules.dates.between);
