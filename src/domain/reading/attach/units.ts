import type { Quantity } from '../quantity.js';

const PERCENT = /^(?:%|per\s?cent|pct|percentage)/iu;
/** "EUR", "$". */
const CODE_OF_CURRENCY = /\b[A-Z]{3}\b|\p{Sc}/u;
const CURRENCIES =
  'dollar euro pound sterling franc yen yuan renminbi rupee rupiah rouble ruble peso dinar dirham rial riyal real reais ' +
  'krona krone koruna lira rand shilling naira cedi birr kwacha taka baht won hryvnia zloty forint shekel sol soles ' +
  'bolivar guarani quetzal lempira afghani kip kyat ringgit dong tenge som manat lari dram leu lei lev money';
const CURRENCY = new RegExp(`\\b(?:${CURRENCIES.replaceAll(' ', '|')})s?\\b`, 'iu');
const COUNTED = /person|people|case|death|head|household|child|women|men\b/iu;

/** A measure with such a unit counts people, or what happened to them. */
export const countsPeople = (unit: string): boolean => COUNTED.test(unit);

/** Whether a number, by what is written with it, can be of a measure with such a unit. */
export function isMeasuredIn(of: Quantity['of'], unit: string): boolean {
  switch (of) {
    case 'COUNT':
      return true;
    case 'PERCENT':
      return PERCENT.test(unit.trim());
    case 'MONEY':
      return !PERCENT.test(unit.trim()) && (CODE_OF_CURRENCY.test(unit) || CURRENCY.test(unit));
  }
}
