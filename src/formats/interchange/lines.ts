/** One line of a file, or a record that begins on it; or why it cannot be read. */
export interface Line {
  readonly number: number;
  readonly text: string;
  readonly fault?: string;
  /** Which item of a list it is, from 1, where the file is one. */
  readonly item?: number | undefined;
}

/** A record of more bytes than this is taken for a file that has lost its line ends. */
export const LONGEST_LINE = 16 * 1024 * 1024;

const LINE_END = 0x0a;

/** The lines of a UTF-8 text, blank ones left out; memory does not grow with the length of the text. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  const take = (): Line | undefined => {
    const line = length > LONGEST_LINE ? { number, text: '', fault: tooLong(length) } : lineOf(number, parts);
    parts = [];
    length = 0;
    number += 1;
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, start)) {
      length += end - start;
      if (length <= LONGEST_LINE) parts.push(chunk.subarray(start, end));
      const line = take();
      if (line) yield line;
      start = end + 1;
    }
    length += chunk.length - start;
    if (length <= LONGEST_LINE) parts.push(chunk.subarray(start));
    else parts = [];
  }
  const last = length > 0 ? take() : undefined;
  if (last) yield last;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Says that a record is too long; bytes. */
export const tooLong = (length: number): string =>
  `The line has ${length} bytes, more than the ${LONGEST_LINE} that a record may have: is each record on a line of its own?`;

/** Bytes as a line; undefined for a blank one. */
export function lineOf(number: number, parts: readonly Uint8Array[]): Line | undefined {
  const bytes = Buffer.concat(parts);
  // In JSON a NUL is written as an escape: bare ones are halves of the characters of UTF-16.
  if (bytes.includes(0)) return { number, text: '', fault: notUtf8(', the file seems to be UTF-16') };
  try {
    const text = UTF8.decode(bytes)
      .replace(number === 1 ? /^\ufeff/ : /^$/, '')
      .trim();
    return text === '' ? undefined : { number, text };
  } catch {
    return { number, text: bytes.toString('latin1'), fault: notUtf8('') };
  }
}

const notUtf8 = (guess: string): string => `The line is not UTF-8${guess}: save the file as UTF-8.`;
