import { firstOf, present } from '../../kernel/certain.js';
import type { Keys } from '../../kernel/cursor.js';
import { ofManyRows } from '../many-rows.js';
import type { Param } from '../reader.js';

/** Some SQL with the values of its parameters, in order. */
export interface Sql {
  readonly text: string;
  readonly params: readonly Param[];
}

export const sql = (text: string, ...params: Param[]): Sql => ({ text, params });

/** Conditions that all must hold. */
export const allOf = (conditions: readonly Sql[]): Sql => ({
  text: conditions.length === 0 ? '1 = 1' : conditions.map(({ text }) => `(${text})`).join(' and '),
  params: conditions.flatMap(({ params }) => params),
});

/** One column of an order, never null; whole numbers, unless it is `real`. */
export interface OrderColumn {
  readonly expression: Sql;
  readonly descending?: boolean;
  readonly real?: boolean;
}

/**
 * A stretch of a list: the rows that hold to `where`, in an order whose last column, `seq`, makes it total.
 * What has no value to sort by is a stretch of its own after what has one, so that an index serves each.
 */
export interface Stretch {
  readonly where: readonly Sql[];
  readonly order: readonly OrderColumn[];
  /** Where the first column of the order takes long to work out. */
  readonly bounded?: Bounded;
}

/** What a descending first column of an order is at most, kept with each row. */
export interface Bounded {
  readonly by: Sql;
  /** Of the rows that hold to it, others are in the stretch. */
  readonly where: readonly Sql[];
  /** The table in which a row is found by its number, with the alias that the order has it under. */
  readonly rows: string;
}

/** Rows `seq` of a table. */
export interface Rows {
  /** Names the list and its order in cursors. */
  readonly name: string;
  /** `claim_summary c`, with joins. */
  readonly from: Sql;
  readonly where: readonly Sql[];
  readonly seq: string;
}

/** Rows in order: one stretch after another. */
export interface List extends Rows {
  readonly stretches: readonly Stretch[];
  /** The rows are few and are all read before they are sorted, whatever the engine thinks of an index on the order. */
  readonly few?: boolean;
}

/** A list in one order throughout. */
export const throughout = (order: readonly OrderColumn[]): readonly Stretch[] => [{ where: [], order }];

export type Row = Record<string, number | null>;

/** The keys of all rows: as many as any stretch of the list has. */
const keysOf = (stretches: readonly Stretch[]): string[] =>
  Array.from({ length: Math.max(...stretches.map(({ order }) => order.length)) }, (_, at) => `k${at}`);

/** SQL of many rows with what is read of each (`columnsOf`), and with what comes behind it. */
export const manyOf = (
  { stretches }: Pick<List, 'stretches'>,
  sql: string,
  behind: readonly string[] = [],
): string =>
  ofManyRows(
    ['stretch', 'seq', ...keysOf(stretches), ...behind],
    sql,
    keysOf(stretches).filter((_, at) => stretches.some(({ order }) => order[at]?.real === true)),
  );

/** What is read of each row of a stretch. */
export function columnsOf({ stretches, seq }: List, index: number): Sql {
  const { order } = present(stretches[index]);
  const keys = keysOf(stretches).map(
    (key, at) => `${order[at]?.expression.text ?? 'cast(null as bigint)'} as ${key}`,
  );
  return {
    text: [`${index} as stretch`, `${seq} as seq`, ...keys].join(', '),
    params: order.flatMap(({ expression }) => expression.params),
  };
}

/** The order of two rows of a list. */
export function compareIn(stretches: readonly Stretch[], a: Row, b: Row): number {
  if (a['stretch'] !== b['stretch']) return present(a['stretch']) - present(b['stretch']);
  for (const [at, { descending }] of present(stretches[present(a['stretch'])]).order.entries()) {
    const difference = present(a[`k${at}`]) - present(b[`k${at}`]);
    if (difference !== 0) return descending === true ? -difference : difference;
  }
  return 0;
}

export const orderBy = (order: readonly OrderColumn[]): string =>
  order.map(({ descending }, index) => `k${index}${descending === true ? ' desc' : ''}`).join(', ');

/** What comes after a row with the given keys: beyond it in the first column in which it differs. */
export function after(order: readonly OrderColumn[], keys: Keys): Sql {
  const beyond = ({ expression, descending }: OrderColumn, at: number, orEqual = ''): Sql => ({
    text: `${expression.text} ${descending === true ? '<' : '>'}${orEqual} ?`,
    params: [...expression.params, present(keys[at])],
  });
  const alternatives = order.map((column, index) =>
    allOf([
      ...order.slice(0, index).map(({ expression }, at) => ({
        text: `${expression.text} = ?`,
        params: [...expression.params, present(keys[at])],
      })),
      beyond(column, index),
    ]),
  );
  const any = {
    text: alternatives.map(({ text }) => `(${text})`).join(' or '),
    params: alternatives.flatMap(({ params }) => params),
  };
  // Said once more of the first column alone, so that an index can begin there.
  return allOf([beyond(firstOf(order), 0, '='), any]);
}
