import { formOf } from './file-form.js';
import { readLines, type Line } from './lines.js';
import { readListItems } from './list-items.js';
import { putTogether } from './spread-records.js';

/** So many bytes show what a file is. */
const BEGINNING = 4_096;

/**
 * The records of a file as text, each with the line on which it begins: objects on lines of their own, objects spread
 * over several lines, or a list of objects. A file of another form is one fault, and is read no further.
 */
export async function* readRecords(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const reading = chunks[Symbol.asyncIterator]();
  const read: Uint8Array[] = [];
  let length = 0;
  for (let next = await reading.next(); next.done !== true; next = await reading.next()) {
    read.push(next.value);
    length += next.value.length;
    if (length >= BEGINNING) break;
  }
  const form = formOf(Buffer.concat(read).subarray(0, BEGINNING));
  if ('fault' in form) {
    await reading.return?.();
    yield { number: 1, text: '', fault: form.fault };
    return;
  }
  const whole = from(read, reading);
  yield* form.form === 'list' ? readListItems(whole) : putTogether(readLines(whole));
}

async function* from(
  read: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* read;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
