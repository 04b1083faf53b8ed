import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

/**
 * Writes records as a file of the interchange format.
 * @param {string} path
 * @param {Iterable<object>} records
 * @returns {Promise<number>} how many there were
 */
export async function writeRecords(path, records) {
  const file = createWriteStream(path);
  let count = 0;
  for (const record of records) {
    if (!file.write(`${JSON.stringify(record)}\n`)) await once(file, 'drain');
    count += 1;
  }
  file.end();
  await once(file, 'close');
  return count;
}
