import { firstOf, held, present } from '../../kernel/certain.js';
import { pageSize, type PageRequest } from '../../kernel/cursor.js';
import type { Reader } from '../reader.js';
import { countAll, pageOfRows, readPage, startAfter, stretchRows, type Page } from './page.js';
import {
  after,
  allOf,
  compareIn,
  type List,
  manyOf,
  orderBy,
  type OrderColumn,
  type Row,
  type Rows,
  type Sql,
  throughout,
} from './rows.js';

/** A list for each of several parents: `parent` is the column that names them. */
export interface NestedList extends Rows {
  readonly parent: string;
  readonly order: readonly OrderColumn[];
  /** The same list of one parent, where it can be had in a quicker way. */
  readonly alone?: (reader: Reader, parent: number) => Promise<List>;
  /** An index has the rows of each parent in the order: no more of them are read than a page holds. */
  readonly inOrder?: boolean;
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

  if (list.inOrder === true && parents.length <= MOST_ONE_BY_ONE)
    return readOneByOne(reader, listOf, parents, request);

  const size = pageSize(request.first);
  const stretches = throughout(list.order);
  const start = startAfter(list.name, stretches, request.after);
  const where = allOf([...list.where, ...(start ? [after(list.order, start.keys)] : [])]);
  const columns = list.order.map(({ expression }, index) => `${expression.text} as k${index}`).join(', ');
  const rows = await reader.all<Record<string, number>>(
    manyOf(
      { stretches },
      `select * from (
         select x.*, row_number() over (partition by x.parent order by ${orderBy(list.order)}) as n from (
           select 0 as stretch, ${list.seq} as seq, ${columns}, ${list.parent} as parent
           from ${list.from.text} where ${where.text}) x) y
       where n <= ? order by parent, n`,
      ['parent', 'n'],
    ),
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
      pageOfRows({ ...list, stretches }, found, size, start !== null),
    ]),
  );
}

/** So many parents are read one after another, in one SQL statement all the same. */
const MOST_ONE_BY_ONE = 20;

async function readOneByOne(
  reader: Reader,
  listOf: NestedListOf,
  parents: readonly number[],
  request: PageRequest,
): Promise<Map<number, Page<number>>> {
  const size = pageSize(request.first);
  const lists = parents.map((parent) => {
    const list = listOf([parent]);
    return { ...list, stretches: throughout(list.order) };
  });
  const start = startAfter(firstOf(lists).name, firstOf(lists).stretches, request.after);
  const each = lists.map((list) => stretchRows(list, 0, start?.keys ?? null, size + 1));
  const union = each.map(({ text }, at) => `select t${at}.*, ${at} as parent from (${text}) t${at}`);
  const rows = await reader.all<Row>(
    manyOf(firstOf(lists), union.join(' union all '), ['parent']),
    each.flatMap(({ params }) => params),
  );
  return new Map(
    lists.map((list, at) => {
      const found = rows.filter(({ parent }) => parent === at);
      const inOrder = found.sort((a, b) => compareIn(list.stretches, a, b));
      return [present(parents[at]), pageOfRows(list, inOrder, size, start !== null)];
    }),
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
