import type { Reader } from '../../src/storage/reader.js';

/** A reader that counts the SQL statements it is asked. */
export interface Counting {
  readonly reader: Reader;
  /** How many since it was made, or since it began anew. */
  count(): number;
  beginAnew(): void;
}

export function counting(reader: Reader): Counting {
  let statements = 0;
  return {
    reader: {
      ...reader,
      all: (sql, params, signal) => {
        statements += 1;
        return reader.all(sql, params, signal);
      },
    },
    count: () => statements,
    beginAnew: () => {
      statements = 0;
    },
  };
}
