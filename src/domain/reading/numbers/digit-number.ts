import type { Word, Words } from '../word.js';
import { follows, inSentence, isJoiningHyphen, isOf, touches } from './around.js';
import { digitsValue, type DigitsValue } from './digits-value.js';
import type { NumberAt } from './number-at.js';
import type { Numerals } from './numerals.js';
import { scaled } from './scaled.js';

const HALVES: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

/** Nobody writes larger ones; without an end, digits parted by spaces could be read over and over. */
const MOST_GROUPS = 5;

/**
 * The number in digits that begins at a place, with the groups that spaces part ("1 959", by a space of any width) and
 * its multiplier: "1.9k", "3.5 million", "2½ million". Without value where the digits are no number that people write.
 * @param taken places whose words are known to be something else: a day of a month goes into no number
 */
export function digitNumberAt(
  { text, words }: Words,
  first: number,
  numerals: Numerals,
  taken: (index: number) => boolean,
): NumberAt {
  const groups = groupsAfter(text, words, first, taken);
  const digits = words
    .slice(first, groups)
    .map((word) => word.folded)
    .join(groups > first + 1 ? "'" : '');
  const thousandths = followsAnyOf(words, groups, numerals) || scaleAt(words, groups, numerals) !== null;
  const plain = digitsValue(digits, thousandths);
  return plain === null
    ? { first, after: groups, value: null, written: 'PLAIN', multiplied: false, scale: 1 }
    : multiplied(words, first, groups, plain, numerals);
}

const followsAnyOf = (words: readonly Word[], at: number, { percent }: Numerals): boolean =>
  words[at]?.folded === '%' || percent.some((phrase) => follows(words, at, phrase));

/** The place after the groups of three digits that single spaces part from the first. */
function groupsAfter(
  text: string,
  words: readonly Word[],
  first: number,
  taken: (index: number) => boolean,
): number {
  if (!/^[1-9]\d{0,2}$/u.test(words[first]?.folded ?? '')) return first + 1;
  let after = first + 1;
  while (after < first + MOST_GROUPS && !taken(after) && isGroup(text, words, after)) {
    after++;
    if (/\D/u.test(words[after - 1]?.folded ?? '')) break;
  }
  return after;
}

function isGroup(text: string, words: readonly Word[], index: number): boolean {
  const [before, word] = [words[index - 1], words[index]];
  if (before === undefined || word?.kind !== 'NUMBER' || word.sentence !== before.sentence) return false;
  const isOneSpace = word.start - before.end === 1 && /[^\S\n\r\t]/u.test(text.charAt(before.end));
  return isOneSpace && /^\d{3}(?:[.,·٫]\d+)?$/u.test(word.folded);
}

function multiplied(
  words: readonly Word[],
  first: number,
  from: number,
  plain: DigitsValue,
  numerals: Numerals,
): NumberAt {
  const fraction = touches(words, from) ? HALVES[words[from]?.folded ?? ''] : undefined;
  const written = fraction === undefined ? plain.written : 'DECIMAL';
  let value = plain.value + (fraction ?? 0);
  let after = fraction === undefined ? from : from + 1;
  let isRound = false;
  let by = 1;
  for (let scale = scaleAt(words, after, numerals); scale !== null; scale = scaleAt(words, after, numerals)) {
    value = scaled(value, scale.by);
    by *= scale.by;
    after = scale.after;
    isRound ||= scale.isRound;
  }
  return { first, after, value, written, multiplied: isRound, scale: by };
}

interface Scale {
  readonly by: number;
  readonly after: number;
  readonly isRound: boolean;
}

/** The multiplier at a place: "million", "-million", "k" right after digits. */
function scaleAt(words: readonly Word[], at: number, numerals: Numerals): Scale | null {
  const start = isJoiningHyphen(words, at) ? at + 1 : at;
  const word = inSentence(words, start, words[at - 1]?.sentence);
  if (word?.kind !== 'WORD') return null;
  const set = numerals.sets.get(word.folded);
  if (set !== undefined) return { by: set, after: start + 1, isRound: false };
  const by = numerals.scales.get(word.folded) ?? letterAt(words, start, numerals);
  return by === undefined ? null : { by, after: start + 1, isRound: true };
}

function letterAt(words: readonly Word[], at: number, numerals: Numerals): number | undefined {
  const letters = words[at]?.folded ?? '';
  const isLoose = !touches(words, at);
  if ((isLoose && !numerals.looseLetters.has(letters)) || isOf(words[at + 1], numerals.lettersNotBefore))
    return undefined;
  const isMetres = letters === 'm' && isOf(words[at - 2], numerals.metresAfter);
  return isMetres || words[at + 1]?.folded === '/' ? undefined : numerals.letters.get(letters);
}
