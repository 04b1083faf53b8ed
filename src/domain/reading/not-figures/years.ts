import { inSentence, isOf } from '../numbers/around.js';
import type { Word } from '../word.js';
import { phraseBefore } from '../quantities/phrase-book.js';
import { countedAt } from './counted.js';
import { whole, type NotFigureRule, type NumberPlace } from './not-figure.js';

/**
 * Four bare digits from 1900 to 2100 are a year, but where they count: where they are the whole text; before a word for
 * more of something ("2016 people were killed"), at the beginning, after a mark, or after a word that leads to a count
 * ("left 2016 civilians dead"). In a search without sentences they stay a year after the name of a place or a thing:
 * "iraq 2016 civilians killed".
 */
export const ofYear: NotFigureRule = (place) => {
  if (!looksLikeYear(place, place.low) || !looksLikeYear(place, place.high)) return null;
  const isPair = place.low !== place.high;
  return isPair || !counts(place) ? whole(place, isPair ? 'These are years.' : 'It is a year.') : null;
};

const looksLikeYear = ({ words }: NumberPlace, { first, after, value }: NumberPlace['low']): boolean =>
  after === first + 1 &&
  /^\d{4}$/u.test(words[first]?.folded ?? '') &&
  value !== null &&
  value >= 1900 &&
  value <= 2100;

function counts(place: NumberPlace): boolean {
  const { words, low, rules, sentence } = place;
  if (isAlone(place)) return true;
  if (isOfNumbered(place)) return false;
  if (isMeasured(place)) return true;
  const before = inSentence(words, low.first - 1, sentence);
  if (isOf(before, rules.years.before) || isOf(before, rules.dates.months)) return false;
  const counted = countedAt(words, low.after, rules.counted);
  if (isOf(words[low.after], rules.counted.person)) return false;
  if (counted === null) return isOfState(place, before);
  if (rules.counted.person.has(counted.folded) || rules.counted.event.has(counted.folded)) return false;
  return before === undefined || before.kind === 'MARK' || leadsToCount(place, before);
}

/** "Law No. 13 of 2005". */
function isOfNumbered({ words, low, rules, sentence }: NumberPlace): boolean {
  const [number, of] = [low.first - 2, low.first - 1].map((at) => inSentence(words, at, sentence));
  const thing = inSentence(words, low.first - (words[low.first - 3]?.folded === '.' ? 4 : 3), sentence);
  const { numbered, numberedLoosely } = rules.names;
  return (
    isOf(of, rules.dates.of) &&
    number?.kind === 'NUMBER' &&
    (isOf(thing, numbered) || isOf(thing, numberedLoosely))
  );
}

/** "more than 2000", "~2000", "2000+"; not "since at least 2016". */
function isMeasured({ words, low, rules }: NumberPlace): boolean {
  const phrase = phraseBefore(words, low.first, rules.years.onlyCounts);
  if (phrase !== null && !isOf(words[phrase.first - 1], rules.years.before)) return true;
  return /^[~≈<>≥≤]$/u.test(words[low.first - 1]?.folded ?? '') || words[low.after]?.folded === '+';
}

/** A longer text says more than a number. */
const MOST_MARKS = 6;

/** The text is a number and marks, as one types it to search for it. */
const isAlone = ({ words, low }: NumberPlace): boolean =>
  words.length <= MOST_MARKS && words.every((word, index) => index === low.first || word.kind === 'MARK');

/** "Killed: 2016". */
const isOfState = ({ words, low, rules }: NumberPlace, before: Word | undefined): boolean =>
  before?.folded === ':' && isOf(words[low.first - 2], rules.counted.states);

function leadsToCount({ words, low, rules }: NumberPlace, before: Word): boolean {
  const { counting, countingEndings } = rules.years;
  if (before.kind !== 'WORD') return false;
  if (counting.has(before.folded) || countingEndings.some((ending) => before.folded.endsWith(ending)))
    return true;
  return !before.capital && isProse(words, low.first);
}

/** How far around a number a capital is looked for. */
const REACH = 20;

/** A search is typed without capitals. */
function isProse(words: readonly Word[], index: number): boolean {
  const near = words.slice(Math.max(0, index - REACH), index + REACH);
  return near.some((word) => word.capital && word.sentence === words[index]?.sentence);
}
