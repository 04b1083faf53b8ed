import { inSentence, isOf } from '../numbers/around.js';
import { countedAt, isFollowedByCounted, isPluralAlone } from './counted.js';
import { whole, type NotFigureRule, type NumberPlace } from './not-figure.js';

/** How far after "one" a word of speech may stand: "one senior police officer said". */
const REACH = 4;

/**
 * "one" and "zero" in words where they count nothing: "one of them", "no one", "at one point", "one official said", "zero
 * tolerance". They are figures where people, events or a state of people are counted: "one civilian", "one dead",
 * "killing one".
 */
export const ofOne: NotFigureRule = (place) => {
  const { words, rules, low, high, sentence } = place;
  if (low !== high || low.written !== 'WORDS' || low.after !== low.first + 1) return null;
  if (low.value !== 0 && low.value !== 1) return null;
  const { counted } = rules;
  const next = inSentence(words, low.after, sentence);
  const before = inSentence(words, low.first - 1, sentence);
  if (isOf(before, counted.oneNotAfter) || isSpeaker(place)) return whole(place, 'It counts nothing.');
  if (isOf(before, counted.states) || isHarming(place)) return null;
  if (isOf(next, counted.oneNotBefore)) return whole(place, 'It counts nothing.');
  if (low.value === 1 && next?.kind === 'WORD' && isPluralAlone(next, counted))
    return whole(place, 'It counts nothing.');
  if (isListed(place)) return null;
  return countedAt(words, low.after, counted) === null ? whole(place, 'It counts nothing.') : null;
};

/** How far before "one" another number of a list may stand: "two older sons and one daughter". */
const LIST_REACH = 6;

/** "two sons and one daughter", "12 houses, one bridge": another number is counted before, in one list. */
function isListed({ words, rules, numerals, low, sentence }: NumberPlace): boolean {
  const joint = inSentence(words, low.first - 1, sentence);
  if (joint?.folded !== ',' && !isOf(joint, numerals.and)) return false;
  if (words[low.after]?.kind !== 'WORD') return false;
  for (let at = low.first - 2; at >= low.first - LIST_REACH; at--) {
    const word = inSentence(words, at, sentence);
    if (word?.kind === 'NUMBER' || numerals.ones.has(word?.folded ?? '')) return true;
    if (isOf(word, rules.counted.speech)) return false;
  }
  return false;
}

/** "killing one and wounding three": before it stands what is done to people. */
const isHarming = ({ words, rules, low, sentence }: NumberPlace): boolean =>
  isOf(inSentence(words, low.first - 1, sentence), rules.counted.harming);

function isSpeaker({ words, rules, low, sentence }: NumberPlace): boolean {
  for (let at = low.after; at < low.after + REACH; at++) {
    const word = inSentence(words, at, sentence);
    if (word?.kind !== 'WORD') return false;
    if (isOf(word, rules.counted.speech)) return true;
  }
  return false;
}

/** The largest number that "the two", "these three" is said of. */
const LARGEST_KNOWN = 10;

/** "the two sides", "both", "between the two": they were named before, and are not counted here. */
export const ofKnown: NotFigureRule = (place) => {
  const { words, rules, low, high, sentence } = place;
  if (low !== high || low.written !== 'WORDS' || low.value === null || low.value > LARGEST_KNOWN) return null;
  if (!isOf(inSentence(words, low.first - 1, sentence), rules.counted.definite)) return null;
  const isKnown =
    isOf(inSentence(words, low.after, sentence), rules.counted.knownBefore) ||
    !isFollowedByCounted(words, low.after, rules.counted);
  return isKnown ? whole(place, 'It stands for what was named before.') : null;
};
