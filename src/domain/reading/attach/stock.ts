import { UNTOLD } from './axis-reading.js';
import type { NumberReading } from './number-reading.js';
import type { Relations } from './relations.js';

/**
 * What is counted as it stands on a day counts over no stretch of time: which day of it is meant, is not told. A quarter of
 * a year is a time of its own, as a month and a year are.
 */
export function ofStock(number: NumberReading, { measure }: Relations): NumberReading {
  const [counted, period] = [number.measure.value, number.period.value];
  if (counted === null || !period?.edtf.includes('/') || isQuarter(period.edtf)) return number;
  return measure(counted).additivity === 'SEMI_ADDITIVE'
    ? { ...number, period: { ...UNTOLD, side: number.period.side } }
    : number;
}

/** "2024-04/2024-06". */
function isQuarter(edtf: string): boolean {
  const [, year, first, same, last] = /^(\d{4})-(\d\d)\/(\d{4})-(\d\d)$/.exec(edtf) ?? [];
  return year !== undefined && year === same && Number(first) % 3 === 1 && Number(last) - Number(first) === 2;
}
