import { badInput, type SaysoError } from '../../kernel/errors.js';

/** As many as a number of double precision always gives back. */
const MOST_DIGITS = 15;

/** The significant digits of a number as it is written; leading and trailing zeros do not count. */
export function significantDigits(literal: string): number {
  const [mantissa = ''] = literal.toLowerCase().split('e');
  const digits = mantissa.replaceAll(/[^0-9]/g, '');
  return digits.replace(/^0+/, '').replace(/0+$/, '').length;
}

/** The refusal of a number that cannot be kept as it is written; undefined for one that can. */
export function tooManyDigits(literal: string, field: string): SaysoError | undefined {
  const digits = significantDigits(literal);
  return digits <= MOST_DIGITS
    ? undefined
    : badInput(
        `${literal} has ${digits} significant digits, more than the ${MOST_DIGITS} that are kept: round it, and give the digits as they stood in asWritten.`,
        field,
      );
}
