import { inSentence, isOf } from '../numbers/around.js';
import { whole, type NotFigureRule, type NumberPlace } from './not-figure.js';

/** A time of day: "3 pm", "10.30 a.m.", "at 10.30", "0900 GMT", "10 o'clock". With a colon it is a chain. */
export const ofClock: NotFigureRule = (place) => {
  const { words, rules, low, high, sentence } = place;
  const isClock =
    isOf(inSentence(words, high.after, sentence), rules.clock.after) ||
    (isHourAndMinute(place) && isOf(inSentence(words, low.first - 1, sentence), rules.clock.before)) ||
    isPast(place) ||
    isHourAlone(place);
  return isClock && low.written !== 'GROUPED' ? whole(place, 'It is a time of day.') : null;
};

/** "ten past four", "half past nine", "a quarter to five". */
function isPast({ words, rules, numerals, low, high, sentence }: NumberPlace): boolean {
  if (low !== high || low.value === null || low.value > 60 || !Number.isInteger(low.value)) return false;
  const isNumber = (index: number): boolean => {
    const word = inSentence(words, index, sentence);
    return (
      word?.kind === 'NUMBER' ||
      numerals.ones.has(word?.folded ?? '') ||
      numerals.tens.has(word?.folded ?? '')
    );
  };
  if (isOf(inSentence(words, high.after, sentence), rules.clock.past) && isNumber(high.after + 1))
    return true;
  const [lead, part] = [
    inSentence(words, low.first - 1, sentence),
    inSentence(words, low.first - 2, sentence),
  ];
  const isPart = isOf(part, numerals.half) || isOf(part, numerals.quarter);
  if (isOf(lead, rules.clock.past)) return isPart || isNumber(low.first - 2);
  const isQuarter =
    isOf(part, numerals.quarter) && isOf(inSentence(words, low.first - 3, sentence), numerals.articles);
  return isOf(lead, rules.clock.to) && isQuarter;
}

/** How far before "at" a word may stand with which a number is meant: "put the toll in Baghdad at seven". */
const REACH = 12;

/** "the ward opens at seven.", "I write this at 39, by candlelight": nothing of which the number is told stands before. */
function isHourAlone({ words, rules, low, high, sentence }: NumberPlace): boolean {
  if (low !== high || low.value === null || low.value > 110 || low.multiplied) return false;
  const next = inSentence(words, high.after, sentence);
  if (next?.kind === 'WORD' || !isOf(inSentence(words, low.first - 1, sentence), rules.clock.at))
    return false;
  if (low.value > 12 && next?.folded !== ',') return false;
  for (let back = 2; back <= REACH; back++) {
    const word = inSentence(words, low.first - back, sentence);
    if (word === undefined || /^[:;]$/u.test(word.folded)) return back > 2;
    if (isOf(word, rules.clock.telling) || word.kind === 'NUMBER') return false;
    if (isOf(word, rules.counted.states) || isOf(word, rules.counted.events)) return false;
  }
  return true;
}

/** "10.30", but not "10.30 per cent" or "10.30 dollars": nothing is counted or measured after it. */
function isHourAndMinute({ words, numerals, low, high, sentence }: NumberPlace): boolean {
  const isWritten = /^(?:[01]?\d|2[0-4])\.[0-5]\d$/u.test(words[low.first]?.folded ?? '');
  const next = inSentence(words, high.after, sentence);
  const isMeasured = next?.folded === '%' || numerals.percent.some(([first]) => first === next?.folded);
  return isWritten && low.after === low.first + 1 && !isMeasured && !isOf(next, numerals.currencies);
}
