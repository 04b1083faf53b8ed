import { firstOf, present } from '../../kernel/certain.js';
import { decodeCursor, encodeCursor, pageSize, type Keys, type PageRequest } from '../../kernel/cursor.js';
import type { Param, Reader } from '../reader.js';
import { readForemost } from './foremost.js';
import {
  after,
  allOf,
  columnsOf,
  compareIn,
  manyOf,
  orderBy,
  type List,
  type Row,
  type Rows,
  type Sql,
  type Stretch,
} from './rows.js';

/** One page of a list. */
export interface Page<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** How many there are on all pages, where that came with the first of them. */
  readonly total?: number;
}

export const EMPTY_PAGE: Page<never> = { edges: [], hasNextPage: false, hasPreviousPage: false };

/** The numbers of one page of a list, in its order: cursors stay right while rows are added. */
export async function readPage(reader: Reader, list: List, request: PageRequest): Promise<Page<number>> {
  const size = pageSize(request.first);
  const start = startAfter(list.name, list.stretches, request.after);
  const rows = await readRows(reader, list, start, size + 1);
  const isOfAll = list.few === true && list.stretches.length === 1 && start === null;
  return {
    ...pageOfRows(list, rows, size, start !== null),
    ...(isOfAll && { total: rows[0]?.['total'] ?? 0 }),
  };
}

/** A page of rows in their order, of which one more than it holds was read where there is one. */
export const pageOfRows = (
  { name, stretches }: Pick<List, 'name' | 'stretches'>,
  rows: readonly Row[],
  size: number,
  hasPreviousPage: boolean,
): Page<number> => ({
  edges: rows
    .slice(0, size)
    .map((row) => ({ cursor: cursorOf(name, stretches, row), node: present(row['seq']) })),
  hasNextPage: rows.length > size,
  hasPreviousPage,
});

/** Rows after a cursor in the order of a list, at least `limit` where there are as many. */
async function readRows(reader: Reader, list: List, start: Start | null, limit: number): Promise<Row[]> {
  const from = start?.stretch ?? 0;
  const ahead = list.stretches.map((_, index) => index).slice(from);
  const keysIn = (index: number): Keys | null => (start?.stretch === index ? start.keys : null);
  if (list.stretches[from]?.bounded) {
    const foremost = await readForemost(reader, list, from, keysIn(from), limit);
    const isLast = ahead.length === 1;
    const next = { stretch: from + 1, keys: null };
    return foremost.length < limit && !isLast
      ? [...foremost, ...(await readRows(reader, list, next, limit - foremost.length))]
      : foremost;
  }
  const stretches = ahead.map((index) => stretchRows(list, index, keysIn(index), limit));
  const [text, params] = oneAfterAnother(reader, stretches, limit);
  const rows = await reader.all<Row>(manyOf(list, text, list.few === true ? ['total'] : []), params);
  return stretches.length > 1 ? rows.sort((a, b) => compareIn(list.stretches, a, b)) : rows;
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

/** The rows of a stretch after the one with the given keys, in their order. */
export function stretchRows(list: List, index: number, keys: Keys | null, limit: number): Sql {
  const { where, order } = present(list.stretches[index]);
  const columns = columnsOf(list, index);
  const condition = allOf([...list.where, ...where, ...(keys ? [after(order, keys)] : [])]);
  const rows = `select ${columns.text} from ${list.from.text} where ${condition.text}`;
  const sorted = `order by ${orderBy(order)} limit ?`;
  return {
    text:
      list.few === true
        ? `with few as materialized (${rows}) select *, (select count(*) from few) as total from few ${sorted}`
        : `${rows} ${sorted}`,
    params: [...columns.params, ...list.from.params, ...condition.params, limit],
  };
}

/** The cursor of a row: the stretch it lies in, and its keys there. */
function cursorOf(name: string, stretches: readonly Stretch[], row: Row): string {
  const stretch = present(row['stretch']);
  return encodeCursor(name, [
    stretch,
    ...present(stretches[stretch]).order.map((_, at) => present(row[`k${at}`])),
  ]);
}

/** From where on a list is read. */
interface Start {
  readonly stretch: number;
  /** After which row; null for the beginning of the stretch. */
  readonly keys: Keys | null;
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
