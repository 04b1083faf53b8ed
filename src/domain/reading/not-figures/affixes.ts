import { inSentence, isJoiningHyphen, isOf, touches } from '../numbers/around.js';
import { whole, type NotFigure, type NotFigureRule, type NumberPlace } from './not-figure.js';

/** Digits that people do not write as a number: "007", "1.2.3", more than 15 of them. */
export const unreadable: NotFigureRule = (place) =>
  place.low.value === null && place.low.written !== 'WORDS'
    ? whole(place, 'These digits are a code, a date or a list, no number.')
    : null;

/** "dozens", "several hundred"; "nineteen eighty-four". */
export const open: NotFigureRule = (place) =>
  place.low.value === null && place.low.written === 'WORDS'
    ? { ...whole(place, 'The words give no number.'), ...(isVague(place) ? { isVague: true } : {}) }
    : null;

/** "dozens", "several hundred", and not "nineteen eighty-four". */
const isVague = ({ words, numerals, low }: NumberPlace): boolean =>
  words
    .slice(low.first, low.after)
    .some(({ folded }) => numerals.indefinite.has(folded) || numerals.vague.has(folded));

/** Letters right after digits: "9th", "3pm", "52yo", "5km", "1990s", "3D"; "twenty-first". */
export const withLetters: NotFigureRule = (place) => {
  const { words, rules, high } = place;
  const at = isJoiningHyphen(words, high.after) ? high.after + 1 : high.after;
  const letters = inSentence(words, at, place.sentence);
  if (letters?.kind !== 'WORD' || !touches(words, at)) return degrees(place);
  const found = (why: string): NotFigure => ({ ...whole(place, why), after: at + 1 });
  if (isOf(letters, rules.dates.ordinalEndings) || isOf(letters, rules.dates.ordinals))
    return found('It tells a place in an order, or a part.');
  if (isOf(letters, rules.clock.after)) return found('It is a time of day.');
  if (isOf(letters, rules.ages.endings)) return found('It is an age.');
  if (isOf(letters, rules.units.measureLetters) || isOf(letters, rules.units.measures))
    return found('It is a length, a weight or another measurement.');
  if (isOf(letters, rules.units.times)) return found('It says how many times as much.');
  if (at > high.after || high.written === 'WORDS' || !/^\p{Script=Latin}/u.test(letters.folded)) return null;
  if (letters.folded === 's') return found('It is a decade, or an age.');
  return found('It is a part of a name.');
};

/** "33°", "33.3° N", "6′"; "36.34 N". */
function degrees(place: NumberPlace): NotFigure | null {
  const mark = place.words[place.high.after];
  const isCoordinate =
    place.high.written === 'DECIMAL' && mark?.capital === true && /^[nsew]$/u.test(mark.folded);
  if (isCoordinate && mark.sentence === place.sentence) return whole(place, 'It is a number of degrees.');
  if (mark === undefined || !touches(place.words, place.high.after)) return null;
  if (mark.folded === "'" && inSentence(place.words, place.high.after + 1, place.sentence)?.folded === 's')
    return null;
  return /^[°º′″℃℉]$/u.test(mark.folded) ? whole(place, 'It is a number of degrees.') : null;
}

/** What stands right before digits: "F-16", "Covid-19", "#5", "@24", "№ 5", "§ 7". */
export const withPrefix: NotFigureRule = (place) => {
  const { words, low } = place;
  if (low.written === 'WORDS') return null;
  const [mark, before] = [words[low.first - 1], words[low.first - 2]];
  if (mark?.kind !== 'MARK') return touchedByWord(place);
  if (/^[№§¶]$/u.test(mark.folded)) return whole(place, 'It is the number of something.');
  if (!touches(words, low.first)) return null;
  if (
    /^['’‘]$/u.test(mark.folded) &&
    /^\d\d$/u.test(words[low.first]?.folded ?? '') &&
    !touches(words, low.first - 1)
  )
    return whole(place, 'It is a year in two digits.');
  if (mark.folded === '(' && before?.kind === 'NUMBER' && touches(words, low.first - 1))
    return whole(place, 'It is a part of the number of something.');
  if (/^[#@_/=&^*\\]$/u.test(mark.folded))
    return whole(place, 'It is a part of a name, an address or a mark.');
  if (isJoiningHyphen(words, low.first - 1) && before?.kind === 'WORD')
    return { ...whole(place, 'It is a part of a name.'), first: low.first - 2 };
  return null;
};

/** Letters of an alphabet with capitals, marks between left out: "v2" is one word, "Q.5" is not. */
function touchedByWord(place: NumberPlace): NotFigure | null {
  const before = place.words[place.low.first - 1];
  const isTouching = before?.kind === 'WORD' && touches(place.words, place.low.first);
  return isTouching && /[\p{Script=Latin}\d]$/u.test(before.folded)
    ? whole(place, 'It is a part of a name.')
    : null;
}

/** "1. ", "2) ", "(3) " at the beginning of a sentence; "[4]"; "…town.12" at the end of one. */
export const ofList: NotFigureRule = (place) => {
  const { words, low, high } = place;
  if (low !== high || low.written !== 'PLAIN' || !isShort(low.value)) return null;
  const [before, after] = [words[low.first - 1], words[low.after]];
  if (before?.folded === '[' && after?.folded === ']') return whole(place, 'It is the mark of a note.');
  if (isNote(place)) return whole(place, 'It is the mark of a note.');
  const isOpened = before?.folded === '(' && words[low.first - 2]?.sentence !== place.sentence;
  if (before?.sentence === place.sentence && !isOpened) return null;
  const isClosed =
    after?.kind === 'MARK' &&
    touches(words, low.after) &&
    (after.folded === ')' || (after.folded === '.' && !isOpened));
  const goesOn = inSentence(words, low.after + 1, place.sentence) !== undefined;
  return isClosed && goesOn ? whole(place, 'It numbers a list.') : null;
};

const isShort = (value: number | null): boolean => value !== null && value < 1000;

/** Right after the end of a sentence or quotation: its mark touches a word before it, and digits touch the mark. */
function isNote({ words, low }: NumberPlace): boolean {
  const isAfterMark = /^[.”’"')\]]$/u.test(words[low.first - 1]?.folded ?? '');
  const isMarkAfterWord = words[low.first - 2]?.kind === 'WORD' && touches(words, low.first - 1);
  const next = words[low.after];
  const isLoose = next === undefined || next.spaced || next.sentence !== words[low.first]?.sentence;
  return isAfterMark && touches(words, low.first) && isMarkAfterWord && isLoose;
}
