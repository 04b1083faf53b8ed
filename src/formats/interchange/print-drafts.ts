import { compact } from './compact.js';

/** Records that a person is to complete, each as one line; what is not known is left out. */
export function* printDrafts(records: readonly object[]): Generator<string> {
  for (const record of records) yield `${JSON.stringify(compact(record))}\n`;
}
