import type { Dialect } from '../dialect.js';
import type { Reader } from '../reader.js';
import { expressionFor, type Expression } from './expression.js';

/** How many of the first entries are asked for at most: a statement is prepared for each. */
const LIMITS = [200, 1_000, 4_000] as const;

/** What is asked of the index of words: the first so many entries for which an expression holds. */
export interface Ask {
  readonly expression: Expression;
  readonly limit: (typeof LIMITS)[number];
  /** No entry after this one is looked at. */
  readonly last: number;
}

/** The numbers of entries for each of some questions, in order: one SQL statement for all. */
export async function readPostings(reader: Reader, asks: readonly Ask[]): Promise<(readonly number[])[]> {
  const found = asks.map((): readonly number[] => []);
  if (asks.length === 0) return found;
  const numbered = asks.map(({ expression, limit, last }, at) => ({
    limit,
    asked: { at, match: expressionFor(reader.dialect, expression), last },
  }));
  const rows = await reader.all<{ at: number; entries: string }>(
    LIMITS.map(ASKING[reader.dialect]).join(' union all '),
    LIMITS.map((most) =>
      JSON.stringify(numbered.filter(({ limit }) => limit === most).map(({ asked }) => asked)),
    ),
  );
  for (const { at, entries } of rows) found[at] = JSON.parse(entries) as number[];
  return found;
}

const ASKING: Readonly<Record<Dialect, (limit: number) => string>> = {
  sqlite: (limit) => `select q.value ->> 'at' as at, (
      select json_group_array(f.entry) from (
        select i.rowid as entry from search_index i where i.search_index match q.value ->> 'match' and i.rowid <= q.value ->> 'last'
        order by i.rowid limit ${limit}) f) as entries
    from json_each(?) q`,
  // In no order: sorted, all that match would be read from the table before the first few. That an entry is not past the
  // last is no question for an index, which all but a few of them would answer.
  postgres: (limit) => `select q.at, cast(coalesce((
      select json_agg(f.seq) from (
        select e.seq from search_entry e
        where e.tokens @@ cast(q.match as tsquery) and e.seq + 0 <= q.last limit ${limit}) f), '[]') as text) as entries
    from json_to_recordset(cast(? as json)) as q(at bigint, match text, last bigint)`,
};
