import { lastOf } from '../certain.js';

const NUMBER = new Intl.NumberFormat('en-GB');
/** As exactly as figures are kept. */
const EXACT_NUMBER = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 15 });

/** "1 report", "1,204 reports". */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${NUMBER.format(number)} ${number === 1 ? one : many}`;

export const numeral = (value: number): string => EXACT_NUMBER.format(value);

/** How many independent origins, as a number or a range. */
export const originCount = ({ min, max }: { readonly min: number; readonly max: number }): string =>
  min === max ? count(max, 'origin') : `${min} to ${count(max, 'origin')}`;

/** "A", "A and B", "A, B and 3 others". */
export function listed(names: readonly string[], most = 3): string {
  if (names.length <= 1) return names[0] ?? '';
  const shown = names.length > most ? names.slice(0, most - 1) : names.slice(0, -1);
  const rest = names.length > most ? count(names.length - shown.length, 'other') : lastOf(names);
  return `${shown.join(', ')} and ${rest}`;
}
