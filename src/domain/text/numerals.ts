import { westernDigits } from '../reading/digits.js';

/** Digits of a text that stand together, with every number that they may mean. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  /** The likeliest first; empty where they are several numbers, or none that can be kept. */
  readonly readings: readonly number[];
  /** The runs of digits that are numbers of their own where they do not belong together. */
  readonly pieces: readonly Piece[];
}

interface Piece {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/** Digits of any script in groups with single marks between them. A space parts groups only where exactly three digits follow. */
export const GROUPED_DIGITS = String.raw`\p{Nd}+(?:(?:[.,'’٬٫،·˙]|[ \u00a0\u2009\u202f](?=\p{Nd}{3}(?![\p{Nd}\p{L}])))\p{Nd}+)+`;

/** Marks that part thousands and nothing else; the others may also begin decimals. */
const GROUPING = new Set(["'", '’', '٬', ' ', '\u00a0', '\u2009', '\u202f']);
const DECIMAL = new Set(['.', ',', '٫', '،', '·', '˙']);

/** More digits than a number of double precision gives back. */
const MOST_DIGITS = 15;

/**
 * What digits may mean that stand together: "1,959" and "1 959" are 1959, "1.959" is 1959 or 1.959, "12,5" is 12.5 or
 * two numbers, "3.2.1" is three.
 * @param exact a run of digits, or `GROUPED_DIGITS`
 */
export function numeralOf(exact: string, start: number): Numeral {
  const pieces = piecesOf(exact, start);
  const marks = pieces.slice(1).map((piece) => exact.charAt(piece.start - start - 1));
  const digits = pieces.map((piece) => piece.digits);
  const whole = grouped(digits, marks) ?? groupedWithDecimals(digits, marks);
  const fraction = whole !== undefined && marks[0] === ',' ? undefined : decimal(digits, marks);
  const readings = [whole, fraction].filter((reading) => reading !== undefined);
  const mayBeSeveral =
    readings.length === 0 || (whole === undefined ? marks[0] === ',' : marks.some(isSpace));
  return {
    start,
    end: start + exact.length,
    readings: [...new Set(readings)],
    pieces: mayBeSeveral || marks.length === 0 ? pieces : [],
  };
}

const isSpace = (mark: string): boolean => /\s/u.test(mark);

function piecesOf(exact: string, start: number): Piece[] {
  const western = westernDigits(exact);
  return [...exact.matchAll(/\p{Nd}+/gu)].map(({ 0: { length }, index }) => ({
    digits:
      western.length === exact.length
        ? western.slice(index, index + length)
        : westernDigits(exact.slice(index, index + length)),
    start: start + index,
    end: start + index + length,
  }));
}

function grouped(digits: readonly string[], marks: readonly string[]): number | undefined {
  if (marks.length === 0) return numberOf(digits.join(''));
  const [mark] = marks;
  return mark !== undefined && marks.every((one) => one === mark) && areGroups(digits, mark)
    ? numberOf(digits.join(''))
    : undefined;
}

/** Groups of three, or of two before the last as in the south of Asia. */
function areGroups(digits: readonly string[], mark: string): boolean {
  const [first = '', ...rest] = digits;
  if (first.length > 3 || first.startsWith('0')) return false;
  const [last = '', ...middle] = [...rest].reverse();
  if (last.length !== 3) return false;
  return (
    middle.every(({ length }) => length === 3) ||
    (mark === ',' && first.length <= 2 && middle.every(({ length }) => length === 2))
  );
}

function groupedWithDecimals(digits: readonly string[], marks: readonly string[]): number | undefined {
  const [mark, last] = [marks[0], marks.at(-1)];
  if (marks.length < 2 || mark === undefined || last === undefined) return undefined;
  const whole = digits.slice(0, -1);
  const before = marks.slice(0, -1);
  if (mark === last || !DECIMAL.has(last) || before.some((one) => one !== mark) || !areGroups(whole, mark))
    return undefined;
  return numberOf(`${whole.join('')}.${digits.at(-1) ?? ''}`);
}

function decimal(digits: readonly string[], marks: readonly string[]): number | undefined {
  const [mark] = marks;
  return marks.length === 1 && mark !== undefined && !GROUPING.has(mark)
    ? numberOf(digits.join('.'))
    : undefined;
}

const numberOf = (digits: string): number | undefined =>
  digits.replace(/^0+|\.|0+$/g, '').length > MOST_DIGITS ? undefined : Number(digits);

/** A number as a word of letters and digits, the same however it was written: "1959", "12p5", "m3". */
export const numberWord = (number: number): string =>
  String(number === 0 ? 0 : number)
    .replace('.', 'p')
    .replace('+', '')
    .replaceAll('-', 'm');
