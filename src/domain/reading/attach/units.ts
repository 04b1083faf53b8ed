import type { Quantity } from '../quantity.js';

const PERCENT = /^(?:%|per\s?cent|pct|percentage)/iu;
const COUNTED = /person|people|case|death|head|household|child|women|men\b/iu;

/** Whether a number, by what is written with it, can be of a measure with such a unit. */
export function isMeasuredIn(of: Quantity['of'], unit: string): boolean {
  switch (of) {
    case 'COUNT':
      return true;
    case 'PERCENT':
      return PERCENT.test(unit.trim());
    case 'MONEY':
      return !PERCENT.test(unit.trim()) && !COUNTED.test(unit);
  }
}
