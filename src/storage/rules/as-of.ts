import { FOREVER, type AsOf, isEverything } from '../../kernel/as-of.js';
import { sql, type Sql } from '../lists/rows.js';
import type { Param } from '../reader.js';

/**
 * What counts, is there and holds as of an instant, in SQL (semantics.md, Facts and time). Each text goes with its
 * parameters: wherever one stands, the other stands at the same place among the parameters. Restates `countsAsOf` of
 * domain/record/counting-from.ts.
 */

/** The statement with this summary had been said by then, or one that passes it on. */
export const counts = (summary: string): string => `${summary}.counts_from <= ?`;

/** A statement that asserts the claim with this summary counts. */
export const isThere = (summary: string): string => `${summary}.there_from <= ?`;

/** What `counts` and `isThere` take. */
export const countedBy = (asOf: AsOf): readonly Param[] => [asOf.said];

/**
 * The interval of a standing has begun and not ended.
 * @param interval the alias of its table; left out where no other table has such columns
 */
export const holdsThen = (interval?: string): string => {
  const of = interval === undefined ? '' : `${interval}.`;
  return `${of}from_at <= ? and ${of}to_at > ?`;
};

/** What `holdsThen` takes. */
export const heldAt = (asOf: AsOf): readonly Param[] => [asOf.said, asOf.said];

/** The condition `counts`, where anything is left out. */
export const whereCounts = (summary: string, asOf: AsOf): readonly Sql[] =>
  isEverything(asOf) ? [] : [sql(counts(summary), ...countedBy(asOf))];

/** The condition `isThere`, where anything is left out. */
export const whereThere = (summary: string, asOf: AsOf): readonly Sql[] =>
  isEverything(asOf) ? [] : [sql(isThere(summary), ...countedBy(asOf))];

/** The interval `st` of standing is in one of the states and holds as of the instant; the last one when it is left out. */
export const standsAs = (states: readonly string[], asOf: AsOf): Sql =>
  isEverything(asOf)
    ? sql('st.state in ?? and st.to_at = ?', states, FOREVER)
    : sql('st.state in ?? and st.to_at > ? and st.from_at <= ?', states, asOf.said, asOf.said);
