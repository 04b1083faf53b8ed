/** What the text of a JSON value shows and its parsed value does not. Fields are dotted: `claims.0.figure.value`. */
export interface JsonText {
  /** The fields that an object gives twice, where the second time begins, in characters from the start of the text. */
  readonly givenTwice: readonly { readonly field: string; readonly at: number }[];
  /** The numbers as they are written. */
  readonly numbers: readonly { readonly field: string; readonly literal: string; readonly at: number }[];
}

/** An object or a list that is being read: the keys so far of an object, the place reached in either. */
interface Open {
  readonly keys: Set<string> | null;
  step: string | number;
}

/** The shortest number that could have more digits than are kept. */
const LONG_NUMBER = 16;

/**
 * Goes through the text of a JSON value for what parsing passes over in silence: of a key given twice it takes the
 * last (RFC 7493, 2.3), and a long number it rounds. Only numbers of 16 characters and more are told.
 * @param text that `JSON.parse` takes
 */
export function readJsonText(text: string): JsonText {
  const givenTwice: { field: string; at: number }[] = [];
  const numbers: { field: string; literal: string; at: number }[] = [];
  const open: Open[] = [];
  const field = (): string => open.map(({ step }) => step).join('.');
  let expectsKey = false;
  for (let at = 0; at < text.length; at += 1) {
    const inner = open.at(-1);
    switch (text[at]) {
      case '{':
        open.push({ keys: new Set(), step: '' });
        expectsKey = true;
        break;
      case '[':
        open.push({ keys: null, step: 0 });
        expectsKey = false;
        break;
      case '}':
      case ']':
        open.pop();
        expectsKey = false;
        break;
      case ',':
        if (inner && typeof inner.step === 'number') inner.step += 1;
        expectsKey = inner?.keys !== null;
        break;
      case '"': {
        const end = endOfString(text, at);
        if (expectsKey && inner?.keys) {
          inner.step = JSON.parse(text.slice(at, end)) as string;
          if (inner.keys.has(inner.step)) givenTwice.push({ field: field(), at });
          inner.keys.add(inner.step);
          expectsKey = false;
        }
        at = end - 1;
        break;
      }
      default: {
        const length = lengthOfNumber(text, at);
        if (length >= LONG_NUMBER) numbers.push({ field: field(), literal: text.slice(at, at + length), at });
        if (length > 0) at += length - 1;
      }
    }
  }
  return { givenTwice, numbers };
}

/** Where the string that begins at `start` is over. */
export function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

const isOfNumber = (character: string | undefined): boolean =>
  character !== undefined && ((character >= '0' && character <= '9') || '-+.eE'.includes(character));

function lengthOfNumber(text: string, start: number): number {
  const first = text[start];
  if (first === undefined || (first !== '-' && (first < '0' || first > '9'))) return 0;
  let end = start + 1;
  while (isOfNumber(text[end])) end += 1;
  return end - start;
}
