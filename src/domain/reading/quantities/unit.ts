import { follows, inSentence, isJoiningHyphen, isOf, touches } from '../numbers/around.js';
import type { NumberAt } from '../numbers/number-at.js';
import type { Numerals } from '../numbers/numerals.js';
import type { Word } from '../word.js';

/** What is written with a number, in places of the words: its sign, its currency, per cent. */
export interface WithUnit {
  readonly of: 'COUNT' | 'PERCENT' | 'MONEY';
  readonly negative: boolean;
  readonly start: number;
  readonly after: number;
}

const CURRENCY = /^\p{Sc}$/u;
const PERCENT = /^[%٪﹪％]$/u;

/** What is written with a number: "$5m", "Rs 500", "5 US dollars", "58 per cent", "-3.2 %", "minus 5". */
export function withUnit(words: readonly Word[], number: NumberAt, numerals: Numerals): WithUnit {
  const percent = percentAfter(words, number.after, numerals);
  const money = percent === null ? moneyAround(words, number, numerals) : null;
  const of = percent !== null ? 'PERCENT' : money !== null ? 'MONEY' : 'COUNT';
  const start = money?.start ?? number.first;
  const sign = signBefore(words, start, of !== 'COUNT' || number.written === 'DECIMAL', numerals);
  return {
    of,
    negative: sign !== null,
    start: sign ?? start,
    after: percent ?? money?.after ?? number.after,
  };
}

/** The place after "per cent"; null where it does not stand there. */
function percentAfter(words: readonly Word[], after: number, { percent }: Numerals): number | null {
  const sentence = words[after - 1]?.sentence;
  const at = isJoiningHyphen(words, after) ? after + 1 : after;
  if (PERCENT.test(inSentence(words, at, sentence)?.folded ?? '')) return at + 1;
  if (inSentence(words, at, sentence) === undefined) return null;
  const bare = words.slice(at, at + 4).filter((word) => word.folded !== '-');
  const phrase = percent.find((each) => follows(bare, 0, each));
  if (phrase === undefined) return null;
  const last = bare[phrase.length - 1];
  return last === undefined ? null : words.indexOf(last, at) + 1;
}

interface Money {
  readonly start: number;
  readonly after: number;
}

function moneyAround(words: readonly Word[], number: NumberAt, numerals: Numerals): Money | null {
  const before = currencyBefore(words, number.first, numerals);
  const after = currencyAfter(words, number.after, numerals);
  if (before === null && after === null) return null;
  return { start: before ?? number.first, after: after ?? number.after };
}

/** "$", "US$", "Rs", "Rs.". */
function currencyBefore(
  words: readonly Word[],
  first: number,
  { currencyPrefixes }: Numerals,
): number | null {
  const sentence = words[first]?.sentence;
  if (CURRENCY.test(inSentence(words, first - 1, sentence)?.folded ?? ''))
    return words[first - 2]?.kind === 'WORD' && touches(words, first - 1) ? first - 2 : first - 1;
  const at = words[first - 1]?.folded === '.' ? first - 2 : first - 1;
  const word = inSentence(words, at, sentence);
  return word?.capital === true && isOf(word, currencyPrefixes) ? at : null;
}

/** "€", "euros", "US dollars". */
function currencyAfter(words: readonly Word[], after: number, numerals: Numerals): number | null {
  const sentence = words[after - 1]?.sentence;
  if (CURRENCY.test(inSentence(words, after, sentence)?.folded ?? '') && touches(words, after))
    return after + 1;
  let at = isJoiningHyphen(words, after) ? after + 1 : after;
  while (at < after + 3 && isOf(inSentence(words, at, sentence), numerals.currencyAdjectives)) at++;
  return isOf(inSentence(words, at, sentence), numerals.currencies) ? at + 1 : null;
}

/** The place of a minus; a hyphen is one where no list or pause begins with it. */
function signBefore(
  words: readonly Word[],
  start: number,
  isMeasured: boolean,
  numerals: Numerals,
): number | null {
  const at = start - 1;
  const sign = inSentence(words, at, words[start]?.sentence);
  if (isOf(sign, numerals.negative)) return at;
  if (sign?.kind !== 'MARK' || !/^[-−]$/u.test(sign.folded) || !touches(words, start) || touches(words, at))
    return null;
  const before = inSentence(words, at - 1, sign.sentence);
  return sign.folded === '−' || isMeasured || isOf(before, numerals.mayBeNegative) ? at : null;
}
