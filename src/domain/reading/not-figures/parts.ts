import { DASHES, inSentence, isOf } from '../numbers/around.js';
import { phraseBefore } from '../quantities/phrase-book.js';
import { whole, type NotFigureRule, type NumberPlace } from './not-figure.js';

/** How far before its numbers the word for a contest may stand. */
const REACH = 5;

/** A score or a count of votes on two sides: "won 20-25", "voted 10 to 5". */
export const ofContest: NotFigureRule = (place) => {
  const { words, rules, low, high, sentence } = place;
  if (low === high || !isSmall(place)) return null;
  for (let back = 1; back <= REACH; back++) {
    const word = inSentence(words, low.first - back, sentence);
    if (word === undefined) return null;
    if (isOf(word, rules.parts.contests)) return whole(place, 'It is a score, or votes on two sides.');
  }
  return null;
};

const isSmall = ({ low, high, words }: NumberPlace): boolean =>
  isOf(words[low.after], DASHES) &&
  low.written === 'PLAIN' &&
  high.written === 'PLAIN' &&
  (high.value ?? 0) < 1000;

/** "two thirds", "three quarters"; with a hyphen it is told by its letters. */
export const ofFraction: NotFigureRule = (place) =>
  place.high.written === 'WORDS' &&
  isOf(inSentence(place.words, place.high.after, place.sentence), place.rules.parts.fractions)
    ? whole(place, 'It is a part of something.')
    : null;

/** How far a number may be off: "plus or minus 3 points", "±3". */
export const ofMargin: NotFigureRule = (place) =>
  phraseBefore(place.words, place.low.first, place.rules.parts.margins) === null
    ? null
    : whole(place, 'It is how far a number may be off.');

/** What a rate is given for: "12 per 100,000", "one in every 20". */
export const ofRate: NotFigureRule = (place) =>
  isOf(inSentence(place.words, place.low.first - 1, place.sentence), place.rules.parts.per)
    ? whole(place, 'It is what a rate is given for.')
    : null;

/** The largest number of which people say that so many in it are something. */
const LARGEST_OF = 1000;

/** "one in five", "9 out of 10": the smaller before, a round number or one up to ten after, and neither a date. */
export const ofRatio: NotFigureRule = (place) => {
  const { words, rules, low, high, sentence } = place;
  if (low !== high || low.value === null || low.multiplied) return null;
  const link = linkAt(place);
  const next = link === null ? undefined : inSentence(words, link, sentence);
  if (next === undefined || low.value > 20) return null;
  const of =
    next.kind === 'NUMBER'
      ? Number(next.folded)
      : (place.numerals.ones.get(next.folded) ?? place.numerals.tens.get(next.folded));
  if (of === undefined || !(of > low.value && of <= LARGEST_OF) || (of > 10 && of % 5 !== 0)) return null;
  if (isOf(words[(link ?? 0) + 1], rules.units.time)) return null;
  return isOf(words[low.first - 1], rules.dates.months)
    ? null
    : { ...whole(place, 'It is a part of something.'), after: (link ?? low.after) + 1 };
};

/** The place of the second number of a ratio: after "in", "in every", "out of", "out of every". */
function linkAt({ words, rules, low, numerals }: NumberPlace): number | null {
  let at = low.after;
  if (isOf(words[at], rules.parts.out) && isOf(words[at + 1], numerals.of)) at += 2;
  else if (isOf(words[at], rules.parts.in)) at += 1;
  else return null;
  return isOf(words[at], rules.parts.per) ? at + 1 : at;
}
