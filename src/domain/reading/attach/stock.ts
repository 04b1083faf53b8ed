import { UNTOLD } from './axis-reading.js';
import type { NumberReading } from './number-reading.js';
import type { Relations } from './relations.js';

/** What is counted as it stands on a day counts over no stretch of time: which day of it is meant, is not told. */
export function ofStock(number: NumberReading, { measure }: Relations): NumberReading {
  const [counted, period] = [number.measure.value, number.period.value];
  if (counted === null || !period?.edtf.includes('/')) return number;
  return measure(counted).additivity === 'SEMI_ADDITIVE'
    ? { ...number, period: { ...UNTOLD, side: number.period.side } }
    : number;
}
