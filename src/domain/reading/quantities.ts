import { atOnce, type InTurns } from '../../kernel/turns.js';
import { present } from '../../kernel/certain.js';
import type { NotFigure, NumberPlace } from './not-figures/not-figure.js';
import type { NotFigures } from './not-figures/not-figures.js';
import { notFigureAt } from './not-figures/rules.js';
import { writtenOtherwise } from './not-figures/written-otherwise.js';
import { numbersIn } from './numbers/numbers-in.js';
import type { Numerals } from './numbers/numerals.js';
import { estimateAfter, type Estimate } from './quantities/best-estimate.js';
import { nonesIn } from './quantities/nones.js';
import type { Qualifiers } from './quantities/qualifiers.js';
import {
  plainQuantity,
  rangeQuantity,
  spanOf,
  type Around,
  type QuantityAt,
} from './quantities/quantity-of.js';
import { joined, rangeOf, type NumberWithUnit, type Range } from './quantities/ranges.js';
import { withUnit } from './quantities/unit.js';
import type { NoFigure, Quantity } from './quantity.js';
import type { Span } from './span.js';
import type { Word, Words } from './word.js';

/** The rules of a language by which numbers are read. */
export interface NumberRules {
  readonly numerals: Numerals;
  readonly qualifiers: Qualifiers;
  readonly notFigures: NotFigures;
}

/** The numbers of a text: those that may be figures, and those that are none. Both in order. */
export interface NumbersRead {
  readonly quantities: readonly Quantity[];
  readonly noFigures: readonly NoFigure[];
}

/**
 * The numbers of a text, with how they are meant, and what looks like one and is none (semantics.md, A figure in front
 * of you). First what is told by how digits are written together (dates, telephone numbers) is set aside; then each
 * number, or two that are joined, is asked what stands around it; what no rule sets aside is a quantity. Every rule looks
 * at some words around a number and no further, so that the steps grow as the text does.
 * @param enough reading ends once more quantities than these are found
 */
export const quantitiesIn = (text: Words, rules: NumberRules, enough = Infinity): NumbersRead =>
  atOnce(readingQuantities(text, rules, enough));

/** The same in turns. */
export function* readingQuantities(text: Words, rules: NumberRules, enough: number): InTurns<NumbersRead> {
  const apart = writtenOtherwise(text, rules.notFigures);
  yield;
  const isTaken = takenBy(text, apart);
  const numbers = numbersIn(text, rules.numerals, isTaken).map((number) => ({
    ...number,
    unit: withUnit(text.words, number, rules.numerals),
  }));
  yield;
  const { quantities, noFigures } = yield* told(text, rules, numbers, enough);
  return {
    quantities: [...quantities, ...nonesIn(text, rules.notFigures.counted)].sort(byStart),
    noFigures: [...apart, ...noFigures]
      .map(({ first, after, ...told }) => ({ ...spanOf(text.words, first, after), ...told }))
      .sort(byStart),
  };
}

const byStart = (a: Span, b: Span): number => a.start - b.start;

function takenBy(text: Words, apart: readonly NotFigure[]): (index: number) => boolean {
  const taken = new Uint8Array(text.words.length);
  for (const { first, after } of apart) taken.fill(1, first, after);
  return (index) => taken[index] === 1;
}

/** So many numbers are told before others have their turn. */
const NUMBERS_AT_ONCE = 500;

interface Told {
  readonly quantities: readonly Quantity[];
  readonly noFigures: readonly NotFigure[];
}

function* told(
  text: Words,
  rules: NumberRules,
  numbers: readonly NumberWithUnit[],
  enough: number,
): InTurns<Told> {
  const begin = new Set(numbers.map((number) => number.first));
  const isNumber = (index: number): boolean => begin.has(index);
  const quantities: Quantity[] = [];
  const noFigures: NotFigure[] = [];
  let from = 0;
  for (const [at, number] of numbers.entries()) {
    if (quantities.length > enough) break;
    if (at % NUMBERS_AT_ONCE === NUMBERS_AT_ONCE - 1) yield;
    if (number.first < from) continue;
    const next = nextTold(text, rules, numbers, at, {
      words: text.words,
      rules: rules.qualifiers,
      from,
      isNumber,
    });
    if ('why' in next) noFigures.push(next);
    else quantities.push(next.quantity);
    from = next.after;
  }
  return { quantities, noFigures };
}

/** What the number at a place among the numbers is, with the next where the two are joined. */
function nextTold(
  text: Words,
  rules: NumberRules,
  numbers: readonly NumberWithUnit[],
  at: number,
  around: Around,
): NotFigure | QuantityAt {
  const low = present(numbers[at]);
  const pair = pairAt(text.words, rules.qualifiers, low, numbers[at + 1]);
  const none = pair === null ? null : notFigureAt(placeOf(text, rules, low, pair.high));
  if (none !== null) return none;
  if (pair?.range) return rangeQuantity(around, low, pair.high, pair.range);
  const estimate = estimateAfter(text.words, numbers, at, rules.qualifiers);
  return (
    notFigureAt(placeOf(text, rules, low, low)) ?? withEstimate(text, plainQuantity(around, low), estimate)
  );
}

interface Pair {
  readonly high: NumberWithUnit;
  /** Null where the two are joined, and yet are two figures. */
  readonly range: Range | null;
}

/** Two numbers that are joined; a dash joins none that are no range. */
function pairAt(
  words: readonly Word[],
  rules: Qualifiers,
  low: NumberWithUnit,
  high: NumberWithUnit | undefined,
): Pair | null {
  const by = high === undefined ? null : joined(words, low, high, rules);
  if (high === undefined || by === null) return null;
  const range = rangeOf(words, low, high, by, rules);
  return by === 'DASH' && range === null ? null : { high, range };
}

const placeOf = (
  text: Words,
  { numerals, notFigures }: NumberRules,
  low: NumberWithUnit,
  high: NumberWithUnit,
): NumberPlace => ({
  ...text,
  numerals,
  rules: notFigures,
  low,
  high,
  sentence: text.words[low.first]?.sentence ?? 0,
});

/** A best estimate with its range, which is BETWEEN with a value (semantics.md, Bounds). */
function withEstimate(
  { words }: Words,
  { quantity, after }: QuantityAt,
  estimate: Estimate | null,
): QuantityAt {
  if (estimate === null) return { quantity, after };
  const { range, close } = estimate;
  const end = words[close]?.end ?? quantity.end;
  return { quantity: { ...quantity, ...range, end, qualifier: 'BETWEEN' }, after: close + 1 };
}
