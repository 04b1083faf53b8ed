const DIGIT = /\p{Nd}/u;

const ANY_DIGIT = /\p{Nd}/gu;

/** The digits of every script as 0 to 9: "١٩٥٩" and "１９５９" are "1959". All else stays as it is. */
export const westernDigits = (text: string): string =>
  /^[ -~]*$/.test(text) ? text : text.replaceAll(ANY_DIGIT, (digit) => String(valueOf(digit)));

const known = new Map<string, number>();

function valueOf(digit: string): number {
  const value = known.get(digit) ?? distanceFromZero(digit);
  known.set(digit, value);
  return value;
}

/** Unicode puts the digits of a script one after another from its zero; some of these runs touch (tens of them). */
function distanceFromZero(digit: string): number {
  const at = digit.codePointAt(0) ?? 0;
  let first = at;
  while (DIGIT.test(String.fromCodePoint(first - 1))) first--;
  return (at - first) % 10;
}
