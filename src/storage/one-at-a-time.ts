import type { Transaction } from './transaction.js';

/** A transaction in which several things are under way at once. */
export interface Shared {
  /** Asks one statement at a time; where one failed, all that come later fail as it did. */
  readonly transaction: Transaction;
  /** Has all that comes later fail. */
  close(error: unknown): void;
  /** The first failure; undefined while there was none. */
  readonly failure: { readonly error: unknown } | undefined;
}

/**
 * Shares a transaction among several that write at once. A statement that fails may have ended the transaction, as a full
 * disk does in SQLite: what another sent after it would be kept by itself, so that nothing more may be sent by any.
 */
export function oneAtATime(transaction: Transaction): Shared {
  let failure: { readonly error: unknown } | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const close = (error: unknown): void => {
    failure ??= { error };
  };
  const inTurn = <T>(ask: () => Promise<T>): Promise<T> => {
    const answer = last.then(() => {
      if (failure) throw failure.error;
      return ask();
    });
    last = answer.catch(close);
    return answer;
  };
  return {
    close,
    get failure() {
      return failure;
    },
    transaction: {
      dialect: transaction.dialect,
      all: (sql, params) => inTurn(() => transaction.all(sql, params)),
      run: (sql, params) => inTurn(() => transaction.run(sql, params)),
      insert: (table, rows) => inTurn(() => transaction.insert(table, rows)),
      replace: (table, rows) => inTurn(() => transaction.replace(table, rows)),
      add: (table, rows) => inTurn(() => transaction.add(table, rows)),
      update: (table, columns, rows) => inTurn(() => transaction.update(table, columns, rows)),
    },
  };
}
