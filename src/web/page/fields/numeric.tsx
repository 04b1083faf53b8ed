import { numeral } from '../words/count.ts';
import { readNumber } from '../words/read-number.ts';
import { Text, type TypedProps } from './text.tsx';

/** A number as it is written, with what it is understood as where that may surprise. */
export function Numeric({ hint, ...field }: TypedProps) {
  const read = readNumber(field.value);
  const told = read.value === null || read.value === undefined ? undefined : numeral(read.value);
  const isPlain = told === undefined || told === field.value.trim();
  return <Text {...field} hint={isPlain ? hint : `Understood as ${told}`} inputMode="decimal" />;
}
