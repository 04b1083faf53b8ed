import { held, present } from '../../kernel/certain.js';
import { pageSize, type PageRequest } from '../../kernel/cursor.js';
import type { Reader } from '../reader.js';
import { countAll, cursorOf, readPage, startAfter, type Page } from './page.js';
import {
  after,
  allOf,
  orderBy,
  throughout,
  type List,
  type OrderColumn,
  type Rows,
  type Sql,
} from './rows.js';

/** A list for each of several parents: `parent` is the column that names them. */
export interface NestedList extends Rows {
  readonly parent: string;
  readonly order: readonly OrderColumn[];
  /** The same list of one parent, where it can be had in a quicker way. */
  readonly alone?: (reader: Reader, parent: number) => Promise<List>;
  /** How many rows each has, as `parent` and `total`, where that is kept. */
  readonly totals?: Sql;
}

/** Builds the list of the given parents. */
export type NestedListOf = (parents: readonly number[]) => NestedList;

/** One page for each parent, by one SQL statement for all of them. */
export async function readPages(
  reader: Reader,
  listOf: NestedListOf,
  parents: readonly number[],
  request: PageRequest,
): Promise<Map<number, Page<number>>> {
  const list = listOf(parents);
  const [only] = parents;
  if (parents.length === 1 && only !== undefined)
    return new Map([[only, await readPage(reader, await listAlone(reader, list, only), request)]]);

  const size = pageSize(request.first);
  const stretches = throughout(list.order);
  const start = startAfter(list.name, stretches, request.after);
  const where = allOf([...list.where, ...(start ? [after(list.order, start.keys)] : [])]);
  const columns = list.order.map(({ expression }, index) => `${expression.text} as k${index}`).join(', ');
  const rows = await reader.all<Record<string, number>>(
    `select * from (
       select x.*, row_number() over (partition by x.parent order by ${orderBy(list.order)}) as n from (
         select ${list.parent} as parent, 0 as stretch, ${list.seq} as seq, ${columns}
         from ${list.from.text} where ${where.text}) x) y
     where n <= ? order by parent, n`,
    [
      ...list.order.flatMap(({ expression }) => expression.params),
      ...list.from.params,
      ...where.params,
      size + 1,
    ],
  );
  const rowsOf = new Map<number, Record<string, number>[]>(parents.map((parent) => [parent, []]));
  for (const row of rows) held(rowsOf, present(row['parent'])).push(row);
  return new Map(
    [...rowsOf].map(([parent, found]) => [
      parent,
      {
        edges: found
          .slice(0, size)
          .map((row) => ({ cursor: cursorOf(list.name, stretches, row), node: present(row['seq']) })),
        hasNextPage: found.length > size,
        hasPreviousPage: start !== null,
      },
    ]),
  );
}

const listAlone = async (reader: Reader, list: NestedList, parent: number): Promise<List> =>
  list.alone ? list.alone(reader, parent) : { ...list, stretches: throughout(list.order) };

/** How many rows each parent has, by one SQL statement for all of them. */
export async function countEach(
  reader: Reader,
  listOf: NestedListOf,
  parents: readonly number[],
): Promise<Map<number, number>> {
  const list = listOf(parents);
  const [only] = parents;
  if (parents.length === 1 && only !== undefined && !list.totals)
    return new Map([[only, await countAll(reader, list)]]);
  const { text, params } = list.totals ?? totalsOf(list);
  const rows = await reader.all<{ parent: number; total: number }>(text, params);
  return new Map(rows.map(({ parent, total }) => [parent, total]));
}

function totalsOf({ parent, from, where }: NestedList): Sql {
  const condition = allOf(where);
  return {
    text: `select ${parent} as parent, count(*) as total from ${from.text} where ${condition.text} group by ${parent}`,
    params: [...from.params, ...condition.params],
  };
}
