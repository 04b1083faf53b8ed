import { inSentence, isJoiningHyphen, isOf } from '../numbers/around.js';
import { phraseAt } from '../quantities/phrase-book.js';
import { whole, type NotFigureRule, type NumberPlace } from './not-figure.js';

/** How many words may stand between a number and its unit: "five long hard years". */
const MOST_BETWEEN = 3;

/** "19 of 24 hours": of so much time. */
function isOfTime({ words, rules, high, sentence }: NumberPlace): boolean {
  if (!isOf(inSentence(words, high.after, sentence), rules.dates.of)) return false;
  const number = isOf(words[high.after + 1], rules.names.determiners) ? high.after + 2 : high.after + 1;
  return (
    inSentence(words, number, sentence)?.kind === 'NUMBER' &&
    isOf(inSentence(words, number + 1, sentence), rules.units.time)
  );
}

/** A number of days, kilometres or times: "for 3 days", "two and a half years", "a six-month siege", "three times". */
export const ofUnit: NotFigureRule = (place) => {
  const { units } = place.rules;
  const { words, high } = place;
  if (isOfTime(place)) return whole(place, 'It counts time.');
  const isJoined = isJoiningHyphen(words, high.after);
  const start = isJoined ? high.after + 1 : (phraseAt(words, high.after, units.between)?.after ?? high.after);
  for (let at = start; at <= start + MOST_BETWEEN; at++) {
    const word = inSentence(words, at, place.sentence);
    if (isOf(word, units.onlyJoined) && !isJoined && high.value !== 1) return null;
    if (isOf(word, units.time)) return whole(place, 'It counts time.');
    if (isOf(word, units.times) && (high.written === 'WORDS' || isOf(words[at + 1], units.asMuch)))
      return whole(place, 'It says how many times, or how many times as much.');
    if (isOf(word, units.measures)) return whole(place, 'It is a length, a weight or another measurement.');
    if (at === start && isOf(word, units.measureLetters) && isLetterUnit(place, at))
      return whole(place, 'It is a length, a weight or another measurement.');
    if (!isOf(word, units.adjectives)) return null;
  }
  return null;
};

/** "5 km", "12 °C"; not "5 in Baghdad", where "in" stands apart. */
const isLetterUnit = ({ words, rules, high }: NumberPlace, at: number): boolean =>
  high.written !== 'WORDS' &&
  !rules.parts.in.has(words[at]?.folded ?? '') &&
  (words[at]?.folded.length ?? 0) > 1;

/** What a number says of something within a word: "a 15-member council", "three-storey"; not "200-strong", "20-odd". */
export const compound: NotFigureRule = (place) => {
  const { words, high, rules } = place;
  if (!isJoiningHyphen(words, high.after)) return null;
  const word = words[high.after + 1];
  if (
    word?.kind !== 'WORD' ||
    isPercent(place, high.after + 1) ||
    rules.units.countCompounds.has(word.folded)
  )
    return null;
  return { ...whole(place, 'It describes something, within a word.'), after: high.after + 2 };
};

const isPercent = ({ words, numerals }: NumberPlace, at: number): boolean =>
  numerals.percent.some((phrase) => words[at]?.folded === phrase[0]);
