/** A number in digits. */
export interface DigitsValue {
  readonly value: number;
  /** In digits alone, parted in groups, or with a fraction. */
  readonly written: 'PLAIN' | 'GROUPED' | 'DECIMAL';
}

/** Separators that part nothing but groups, and such as part nothing but a fraction. */
const GROUPS_ONLY = /['’٬،]/u;
const FRACTION_ONLY = /[٫·˙]/u;

const GROUPS = /^[1-9]\d{0,2}(?:SEP\d{3})+$/u.source;
const INDIAN_GROUPS = /^[1-9]\d?(?:SEP\d{2})+SEP\d{3}$/u.source;

/** A number of more digits is refused as a figure (semantics.md, Claim identity). */
const MOST_SIGNIFICANT = 15;

/**
 * What a number in digits 0 to 9 with separators is worth; null where these are no number that people write: "01.08.2016",
 * "1,2,3", "007", or one of more than 15 significant digits.
 *
 * After one point or comma a group of exactly three digits is a group of thousands, and every other is a fraction: so
 * "1.959" is 1959, "12,5" is 12.5, and "0.125" and "1234.567" have fractions, for no group stands before them.
 * Where two separators stand, the last parts the fraction. Indian groups are read: "1,00,000".
 * @param thousandths one point before three digits parts a fraction: "1.125 million", "3.125 per cent"
 */
export function digitsValue(digits: string, thousandths = false): DigitsValue | null {
  if (digits.length > 60) return null;
  const separators = [...digits.matchAll(/\D/gu)].map(([separator]) => separator);
  const last = separators.at(-1);
  if (last === undefined) return /^0\d/u.test(digits) ? null : valued(digits, 'PLAIN');
  if (isGrouped(digits, separators) && !(thousandths && last === '.' && separators.length === 1))
    return valued(digits.replaceAll(/\D/gu, ''), 'GROUPED');
  return withFraction(digits, separators.slice(0, -1), last);
}

function isGrouped(digits: string, separators: readonly string[]): boolean {
  const [separator = ''] = separators;
  if (FRACTION_ONLY.test(separator) || separators.some((other) => other !== separator)) return false;
  const escaped = separator === '.' ? '\\.' : separator;
  return [GROUPS, INDIAN_GROUPS].some((groups) =>
    new RegExp(groups.replaceAll('SEP', escaped), 'u').test(digits),
  );
}

function withFraction(digits: string, before: readonly string[], last: string): DigitsValue | null {
  const at = digits.lastIndexOf(last);
  const whole = digits.slice(0, at);
  if (GROUPS_ONLY.test(last) || before.includes(last) || /^0\d/u.test(whole)) return null;
  if (before.length > 0 && !isGrouped(whole, before)) return null;
  return valued(`${whole.replaceAll(/\D/gu, '')}.${digits.slice(at + 1)}`, 'DECIMAL');
}

function valued(plain: string, written: DigitsValue['written']): DigitsValue | null {
  const significant = plain.replace('.', '').replace(/^0+/u, '').replace(/0+$/u, '');
  return significant.length > MOST_SIGNIFICANT ? null : { value: Number(plain), written };
}
