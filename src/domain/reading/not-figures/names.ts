import { inSentence, isOf } from '../numbers/around.js';
import type { Word } from '../word.js';
import { isFollowedByCounted } from './counted.js';
import { whole, type NotFigureRule, type NumberPlace } from './not-figure.js';

/**
 * The number of a thing: "Room 214", "Resolution 1770", "No. 5", "pages 5 and 7", "Phase 3", "10 Long Street"; not "in
 * this room 12 were", "building 12 schools".
 */
export const ofName: NotFigureRule = (place) =>
  isNumbered(place) ||
  isCoded(place) ||
  isOfHowMany(place) ||
  isListedNumber(place) ||
  isOfStreet(place) ||
  isOfStreetFirst(place)
    ? whole(place, 'It is the number of something.')
    : null;

/** "Channel Four", "the Big Five": a number in words with a capital, within a sentence whose other words have none. */
export const wordOfName: NotFigureRule = (place) => {
  const { words, low, high, sentence } = place;
  if (low !== high || low.written !== 'WORDS' || words[low.first]?.capital !== true) return null;
  const before = inSentence(words, low.first - 1, sentence);
  const begins = before === undefined || (before.kind === 'MARK' && before.folded !== ',');
  return begins || isInTitle(words, low.first) ? null : whole(place, 'It is a part of a name.');
};

/** "Photo 3 of 11", "part two of three". */
function isOfHowMany({ words, rules, low, sentence, numerals }: NumberPlace): boolean {
  const [thing, which] = [low.first - 3, low.first - 2].map((at) => inSentence(words, at, sentence));
  const { numbered, numberedLoosely } = rules.names;
  return (
    isOf(inSentence(words, low.first - 1, sentence), rules.dates.of) &&
    (which?.kind === 'NUMBER' || numerals.ones.has(which?.folded ?? '')) &&
    (isOf(thing, numbered) || isOf(thing, numberedLoosely))
  );
}

function isNumbered(place: NumberPlace): boolean {
  const { words, rules, low, sentence } = place;
  const at = words[low.first - 1]?.folded === '.' ? low.first - 2 : low.first - 1;
  const word = inSentence(words, at, sentence);
  if (word?.kind !== 'WORD' || low.written === 'GROUPED') return false;
  if (isOf(word, rules.names.makes)) return low.written === 'PLAIN';
  if (isCountAfter(place, word, at)) return false;
  const { numbered, numberedTogether, numberedLoosely } = rules.names;
  if (isOf(word, numbered) || isOf(word, numberedTogether)) return true;
  return isOf(word, numberedLoosely) && isLooselyNumbered(place, word, at);
}

/** Something else is counted after the name of a thing: "in this room 12 were", "building 12 schools". */
function isCountAfter({ words, rules, high, sentence }: NumberPlace, word: Word, at: number): boolean {
  const isName = word.capital && words[at - 1]?.sentence === sentence;
  if (isName) return false;
  if (isFollowedByCounted(words, high.after, rules.counted)) return true;
  const { determiners, auxiliaries, ofOne } = rules.names;
  const isOfMany = isOf(words[high.after], auxiliaries) && !isOf(words[high.after], ofOne);
  return isOf(words[at - 1], determiners) && isOfMany;
}

function isLooselyNumbered({ words, rules, low, high }: NumberPlace, word: Word, at: number): boolean {
  const number = high.value === null ? NaN : high.value / high.scale;
  const isSmall = number < 1000 && Number.isInteger(number) && low.written !== 'DECIMAL';
  return isSmall && !isOf(words[at - 1], rules.names.determiners) && (word.capital || number < 100);
}

/** How far before a number of several the word for what they number may stand. */
const REACH = 10;

/** "pages 5, 6 and 7", "flights A3 204 and A3 210". */
function isListedNumber({ words, rules, low, sentence }: NumberPlace): boolean {
  if (low.written !== 'PLAIN') return false;
  for (let at = low.first - 1; at >= low.first - REACH; at--) {
    const word = inSentence(words, at, sentence);
    if (isOf(word, rules.names.numberedTogether)) return true;
    const isOfList = word?.kind === 'NUMBER' || word?.folded === ',' || isOf(word, rules.dates.between);
    if (!isOfList && !isCode(word)) return false;
  }
  return false;
}

/** So many letters a code has: "IA". */
const LONGEST_CODE = 3;

/** "Flight IA 243": letters of a code stand between. */
function isCoded({ words, rules, low, high, sentence }: NumberPlace): boolean {
  const [word, code] = [low.first - 2, low.first - 1].map((at) => inSentence(words, at, sentence));
  const { numbered, numberedLoosely, numberedTogether } = rules.names;
  const isOfOne = [numbered, numberedLoosely, numberedTogether].some((list) => isOf(word, list));
  return low === high && low.written === 'PLAIN' && isCode(code) && isOfOne;
}

const isCode = (word: Word | undefined): boolean =>
  word?.kind === 'WORD' && word.capital && word.folded.length <= LONGEST_CODE;

/** A street's name has no more words. */
const LONGEST_STREET = 6;

/** "Rua do Ouro 88". */
function isOfStreetFirst({ words, rules, low, high, sentence }: NumberPlace): boolean {
  if (low !== high || low.written !== 'PLAIN') return false;
  for (let at = low.first - 1; at >= low.first - LONGEST_STREET; at--) {
    const word = inSentence(words, at, sentence);
    if (word?.folded === ',' && at === low.first - 1) continue;
    if (word?.kind !== 'WORD') return false;
    if (word.capital && isOf(word, rules.names.streetsFirst)) return at < low.first - 1;
    if (!word.capital && !isOf(word, rules.names.withinStreets)) return false;
  }
  return false;
}

/** "10 Long Street". */
function isOfStreet({ words, rules, low, high, sentence }: NumberPlace): boolean {
  if (low !== high || low.written !== 'PLAIN') return false;
  for (let at = low.after; at < low.after + 3; at++) {
    const word = inSentence(words, at, sentence);
    if (word?.kind !== 'WORD' || !word.capital) return false;
    if (at > low.after && isOf(word, rules.names.streets)) return true;
  }
  return false;
}

/** Words about a word, by which it is told whether all begin with a capital; short ones need not. */
const LOOKED_AT = 8;

function isInTitle(words: readonly Word[], index: number): boolean {
  const near = words
    .slice(Math.max(0, index - LOOKED_AT), index + LOOKED_AT + 1)
    .filter((word) => word.kind === 'WORD' && word.folded.length > 3 && word !== words[index]);
  return near.filter((word) => word.capital).length > near.length * 0.6;
}
