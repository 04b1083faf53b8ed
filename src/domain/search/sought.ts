import { firstOf } from '../../kernel/certain.js';
import type { AnyNameRead } from '../reading/name-read.js';
import type { Quantity } from '../reading/quantity.js';
import type { Span } from '../reading/span.js';
import { numberWord } from '../text/numerals.js';
import { tokensIn, type Token } from '../text/tokens.js';
import { soughtNumber, type SoughtNumber } from './sought-number.js';

/** One thing that a query looks for: a word, or a number however it is written. */
export interface Sought extends Span {
  /** What stands for it in a text: any of these, each with all of its words. */
  readonly words: readonly (readonly string[])[];
  /** It is still being typed: what begins so stands for it too. */
  readonly isOpen: boolean;
  /** What its words name, alone or with others. */
  readonly names: readonly AnyNameRead[];
  readonly number: SoughtNumber | null;
  /** It says little by itself: "the", "were". */
  readonly isCommon: boolean;
}

/** What is read of a query before it is told what it looks for. */
export interface QueryRead {
  readonly names: readonly AnyNameRead[];
  readonly quantities: readonly Quantity[];
  /** Numbers that are none of anything: years, days, ages. */
  readonly noFigures: readonly Span[];
  /** Tells of a word that it says little by itself. */
  isCommon(word: string): boolean;
}

/** More is not looked for: what follows says little more of what is meant. */
const MOST_SOUGHT = 30;

/** A word of so few letters that is a name is no beginning of another: "AP" is not "April". */
const SHORTEST_BEGUN = 3;

/** A query is read so far, in code units. */
export const LONGEST_QUERY = 10_000;

/**
 * What a query looks for, each thing once, in order. Operators, quotation marks and minus signs mean nothing. Its last
 * word is open, as it may still be being typed; common words are looked for where there is room.
 */
export function soughtIn(query: string, read: QueryRead): Sought[] {
  const all = new Map<string, Omit<Sought, 'names'>>();
  const each = [...tokensOfEach(query.slice(0, LONGEST_QUERY), read)];
  for (const tokens of each) {
    const sought = soughtOf(tokens, each.length === 1 ? { ...read, noFigures: [] } : read, query.length);
    const key = sought.words.map((words) => words.join(' ')).join('|');
    if (!all.has(key)) all.set(key, sought);
  }
  const saying = [...all.values()].filter(({ isCommon }) => !isCommon).slice(0, MOST_SOUGHT);
  const common = [...all.values()].filter(({ isCommon }) => isCommon);
  return [...saying, ...common.slice(0, MOST_SOUGHT - saying.length)]
    .sort((a, b) => a.start - b.start)
    .map((sought) => ({ ...sought, names: read.names.filter((name) => isWithin(sought, name)) }));
}

/** The readings of the same digits belong together, and so do the words of one number: "two thousand". */
function* tokensOfEach(text: string, { quantities }: QueryRead): Generator<readonly Token[], void> {
  const numbers = [...quantities].map(({ number }) => number).sort((a, b) => a.start - b.start);
  let tokens: Token[] = [];
  let end = 0;
  for (const token of tokensIn(text)) {
    if (tokens.length > 0 && token.start >= end) {
      yield tokens;
      tokens = [];
      end = 0;
    }
    tokens.push(token);
    while (numbers[0] && numbers[0].end <= token.start) numbers.shift();
    const number = numbers[0] && isWithin(token, numbers[0]) ? numbers[0] : token;
    end = Math.max(end, number.end);
  }
  if (tokens.length > 0) yield tokens;
}

const isWithin = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

function soughtOf(tokens: readonly Token[], read: QueryRead, length: number): Omit<Sought, 'names'> {
  const span = { start: firstOf(tokens).start, end: Math.max(...tokens.map(({ end }) => end)) };
  const quantity = read.quantities.find(({ number }) => isWithin(span, number));
  const isNone = read.noFigures.some((none) => isWithin(span, none));
  const number = isNone ? null : soughtNumber(quantity, tokens);
  return {
    ...span,
    words: [...numbersInWords(quantity, number), ...asWritten(tokens, quantity, number)],
    isOpen: span.end === length && !/^\d/.test(firstOf(tokens).token) && !isShortName(span, read),
    number,
    isCommon: number === null && tokens.every(({ token }) => read.isCommon(token)),
  };
}

const isShortName = ({ start, end }: Span, { names }: QueryRead): boolean =>
  end - start < SHORTEST_BEGUN &&
  names.some((name) => name.by === 'NAME' && name.start === start && name.end === end);

/** How a number stands in texts; of a range without a best estimate, both its ends. */
function numbersInWords(quantity: Quantity | undefined, number: SoughtNumber | null): string[][] {
  if (!number) return [];
  const { low = null, high = null } = quantity ?? {};
  const range = low === null || high === null ? [] : [[numberWord(low), numberWord(high)]];
  return [...number.values.map((value) => [numberWord(value)]), ...range];
}

/** The words as they are written; none of digits that are one number and nothing else. */
function asWritten(
  tokens: readonly Token[],
  quantity: Quantity | undefined,
  number: SoughtNumber | null,
): string[][] {
  const isDivided = (whole: Token): boolean =>
    tokens.some((piece) => piece.number === undefined && isWithin(piece, whole));
  const words = tokens.filter(
    (token) =>
      token.number === undefined || ((quantity !== undefined || number === null) && !isDivided(token)),
  );
  const apart = words.filter(({ start }, at) => start >= (words[at - 1]?.end ?? 0));
  const isNumberAlone = number !== null && apart.length === 1 && apart[0]?.number !== undefined;
  return apart.length === 0 || isNumberAlone ? [] : [apart.map(({ token }) => token)];
}
