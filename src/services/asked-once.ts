import type { Param } from '../storage/reader.js';
import type { Reading } from './services.js';

/** An answer of more rows is not kept: it is asked again. */
const MOST_ROWS = 1000;

type Rows = Promise<readonly unknown[]>;

/**
 * Reads for one operation, in which several questions may come to the same: what was asked before is not asked again. Only
 * for what is answered as it was when the operation began, and never beside something that writes.
 */
export function askedOnce(given: Reading): Reading {
  const asked = new Map<string, Map<string, Rows>>();
  const ask = (sql: string, params: readonly Param[]): Rows => {
    const ofText = asked.get(sql) ?? new Map<string, Rows>();
    asked.set(sql, ofText);
    const key = JSON.stringify(params);
    const before = ofText.get(key);
    if (before) return before;
    const rows = given.all(sql, params);
    ofText.set(key, rows);
    rows.then(
      ({ length }) => length > MOST_ROWS && ofText.delete(key),
      () => ofText.delete(key),
    );
    return rows;
  };
  return {
    ...given,
    // Whoever asks may put the rows in another order.
    all: async <Row>(sql: string, params: readonly Param[] = []): Promise<Row[]> => [
      ...((await ask(sql, params)) as readonly Row[]),
    ],
  };
}
