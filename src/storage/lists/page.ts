import { firstOf, present } from '../../kernel/certain.js';
import { decodeCursor, encodeCursor, pageSize, type Keys, type PageRequest } from '../../kernel/cursor.js';
import type { Param, Reader } from '../reader.js';

/** One page of a list. */
export interface Page<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** How many there are on all pages, where that came with the first of them. */
  readonly total?: number;
}

export const EMPTY_PAGE: Page<never> = { edges: [], hasNextPage: false, hasPreviousPage: false };

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

type Row = Record<string, number | null>;

/** The numbers of one page of a list, in its order: cursors stay right while rows are added. */
export async function readPage(reader: Reader, list: List, request: PageRequest): Promise<Page<number>> {
  const size = pageSize(request.first);
  const start = startAfter(list.name, list.stretches, request.after);
  const ahead = list.stretches.flatMap((_, index) =>
    start && index < start.stretch
      ? []
      : [stretchRows(list, index, start?.stretch === index ? start.keys : null, size + 1)],
  );
  const rows = await reader.all<Row>(...oneAfterAnother(reader, ahead, size + 1));
  const inOrder = ahead.length > 1 ? rows.sort((a, b) => compare(list.stretches, a, b)) : rows;
  const isOfAll = list.few === true && list.stretches.length === 1 && start === null;
  return {
    edges: inOrder.slice(0, size).map((row) => ({
      cursor: cursorOf(list.name, list.stretches, row),
      node: present(row['seq']),
    })),
    hasNextPage: rows.length > size,
    hasPreviousPage: start !== null,
    ...(isOfAll && { total: rows[0]?.['total'] ?? 0 }),
  };
}

/** SQLite reads the second stretch only when the first leaves room; elsewhere the order of a union is not certain. */
function oneAfterAnother(
  { dialect }: Reader,
  stretches: readonly Sql[],
  limit: number,
): [string, readonly Param[]] {
  const params = stretches.flatMap((stretch) => stretch.params);
  if (stretches.length === 1) return [firstOf(stretches).text, params];
  const union = stretches.map(({ text }, index) => `select * from (${text}) t${index}`).join(' union all ');
  return dialect === 'sqlite' ? [`${union} limit ?`, [...params, limit]] : [union, params];
}

function stretchRows(list: List, index: number, keys: Keys | null, limit: number): Sql {
  const { where, order } = present(list.stretches[index]);
  const width = Math.max(...list.stretches.map((stretch) => stretch.order.length));
  const columns = [
    `${index} as stretch`,
    `${list.seq} as seq`,
    ...Array.from(
      { length: width },
      (_, at) => `${order[at]?.expression.text ?? 'cast(null as bigint)'} as k${at}`,
    ),
  ];
  const condition = allOf([...list.where, ...where, ...(keys ? [after(order, keys)] : [])]);
  const rows = `select ${columns.join(', ')} from ${list.from.text} where ${condition.text}`;
  const sorted = `order by ${orderBy(order)} limit ?`;
  return {
    text:
      list.few === true
        ? `with few as materialized (${rows}) select *, (select count(*) from few) as total from few ${sorted}`
        : `${rows} ${sorted}`,
    params: [
      ...order.flatMap(({ expression }) => expression.params),
      ...list.from.params,
      ...condition.params,
      limit,
    ],
  };
}

function compare(stretches: readonly Stretch[], a: Row, b: Row): number {
  if (a['stretch'] !== b['stretch']) return present(a['stretch']) - present(b['stretch']);
  for (const [at, { descending }] of present(stretches[present(a['stretch'])]).order.entries()) {
    const difference = present(a[`k${at}`]) - present(b[`k${at}`]);
    if (difference !== 0) return descending === true ? -difference : difference;
  }
  return 0;
}

/** The cursor of a row: the stretch it lies in, and its keys there. */
export function cursorOf(name: string, stretches: readonly Stretch[], row: Row): string {
  const stretch = present(row['stretch']);
  return encodeCursor(name, [
    stretch,
    ...present(stretches[stretch]).order.map((_, at) => present(row[`k${at}`])),
  ]);
}

/** Where a cursor says to go on; null for the beginning. */
export function startAfter(
  name: string,
  stretches: readonly Stretch[],
  cursor: string | null | undefined,
): { readonly stretch: number; readonly keys: Keys } | null {
  if (cursor === null || cursor === undefined) return null;
  const [at, ...keys] = decodeCursor(name, cursor, ([index, ...rest]) => {
    const order = index === undefined ? undefined : stretches[index]?.order;
    return (
      order?.length === rest.length &&
      rest.every((key, at) => present(order[at]).real === true || Number.isSafeInteger(key))
    );
  });
  return { stretch: present(at), keys };
}

/** How many rows there are. */
export async function countAll(
  reader: Reader,
  { from, where }: Pick<Rows, 'from' | 'where'>,
): Promise<number> {
  const condition = allOf(where);
  const [row] = await reader.all<{ total: number }>(
    `select count(*) as total from ${from.text} where ${condition.text}`,
    [...from.params, ...condition.params],
  );
  return present(row).total;
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
