/**
 * The sum of numbers as they are written in decimals, so that 1.1 and 2.2 make 3.3: figures are written by people.
 * Infinite when one of them is.
 */
export function sum(numbers: readonly number[]): number {
  if (!numbers.every(Number.isFinite) || areSmallWholes(numbers)) return added(numbers);
  const parts = numbers.map(decimal);
  const scale = Math.max(0, ...parts.map(({ places }) => places));
  const total = parts.reduce((digits, part) => digits + part.digits * 10n ** BigInt(scale - part.places), 0n);
  return Number(`${total}e-${scale}`);
}

const added = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Whole numbers that no order of adding takes beyond what a number holds exactly. */
const areSmallWholes = (numbers: readonly number[]): boolean =>
  numbers.every(
    (number) => Number.isInteger(number) && Math.abs(number) * numbers.length <= Number.MAX_SAFE_INTEGER,
  );

/** A tenth of a number, in decimals. */
export function tenth(number: number): number {
  const { digits, places } = decimal(number);
  return Number(`${digits}e-${places + 1}`);
}

/** The middle between two numbers, in decimals. */
export function middle(a: number, b: number): number {
  const { digits, places } = decimal(sum([a, b]));
  return Number(`${digits * 5n}e-${places + 1}`);
}

/** `a` less `b`, in decimals. */
export const difference = (a: number, b: number): number => sum([a, -b]);

/** A number as whole digits over a power of ten. */
function decimal(number: number): { digits: bigint; places: number } {
  const [mantissa = '0', exponent = '0'] = String(number).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const places = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return places < 0 ? { digits: digits * 10n ** BigInt(-places), places: 0 } : { digits, places };
}
