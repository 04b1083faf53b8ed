import type { Quantity } from '../reading/quantity.js';
import type { Qualifier } from '../vocabulary/qualifiers.js';
import type { Token } from '../text/tokens.js';

/** A number that is looked for. */
export interface SoughtNumber {
  /** What it may be, the likeliest first; none for a range without a best estimate. */
  readonly values: readonly number[];
  /** Numbers from `low` to `high` are near it. */
  readonly low: number;
  readonly high: number;
  /** Every number that is near is meant: "nearly 2,000", "between 140 and 160". */
  readonly isRound: boolean;
}

/** How numbers are given that are round. */
const ROUND: readonly Qualifier[] = ['APPROXIMATE', 'MORE_THAN', 'FEWER_THAN'];

/** A number and what is near it: of a range what lies in it, else what differs by a tenth at most. */
export function soughtNumber(quantity: Quantity | undefined, tokens: readonly Token[]): SoughtNumber | null {
  const readings = tokens.flatMap(({ number }) => number ?? []);
  if (!quantity) return readings.length === 0 ? null : { ...near(readings), isRound: false };
  const { value, low, high, qualifier, number } = quantity;
  const isOneNumeral = tokens.every(({ start, end }) => start === number.start && end === number.end);
  const values = [...new Set([...(value === null ? [] : [value]), ...(isOneNumeral ? readings : [])])];
  if (low !== null && high !== null) return { values, low, high, isRound: true };
  return values.length === 0 ? null : { ...near(values), isRound: ROUND.includes(qualifier) };
}

function near(values: readonly number[]): Pick<SoughtNumber, 'values' | 'low' | 'high'> {
  const [likeliest = 0] = values;
  const reach = Math.abs(likeliest) / 10;
  return { values, low: likeliest - reach, high: likeliest + reach };
}

/** How far a value is from a number that is looked for, by its size; 0 where it is that number. */
export function distanceFrom({ values, low, high }: SoughtNumber, value: number): number {
  const meant = values.length > 0 ? values : [Math.min(Math.max(value, low), high)];
  return Math.min(...meant.map((one) => Math.abs(value - one) / Math.max(1, Math.abs(one))));
}

/** How much of a number a value near it is, from 0 to 1: the nearer, the more; a round number is met by what it may be. */
export function nearness(number: SoughtNumber, value: number): number {
  const distance = distanceFrom(number, value);
  if (distance === 0) return 1;
  if (value < number.low || value > number.high) return 0;
  return (number.isRound ? 0.9 : 0.5) * (1 - distance * (number.isRound ? 2 : 5));
}
