import { SaysoError } from '../kernel/errors.js';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** Before or in front of a value: a comma, a bracket, a brace. */
const OF_VALUES: readonly number[] = [0x2c, 0x5b, 0x7b];

/** The most values that one JSON text may hold. */
export const MOST_VALUES = 100_000;

/** So few values are no trouble to read, and need not be counted. */
const FEW_BYTES = 2_000;

/** How many values a JSON text holds, about, without reading it: 0 of a short one. */
export function valuesIn(json: Uint8Array): number {
  if (json.length <= FEW_BYTES) return 0;
  let values = 0;
  let isInText = false;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at];
    if (byte === QUOTE) isInText = !isInText;
    else if (!isInText) values += byte !== undefined && OF_VALUES.includes(byte) ? 1 : 0;
    else if (byte === BACKSLASH) at += 1;
  }
  return values;
}

export const tooManyValues = (values: number): SaysoError =>
  new SaysoError(
    'QUERY_TOO_COMPLEX',
    `This holds about ${values.toLocaleString('en-US')} values, and ${MOST_VALUES.toLocaleString('en-US')} is the most: send less at once.`,
  );
