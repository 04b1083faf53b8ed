import type { Dialect } from './dialect.js';

/** SQL for a JSON array of something of each row, in an order or in none; an empty one where there are no rows. */
export const jsonList = (dialect: Dialect, of: string): string =>
  dialect === 'sqlite' ? `json_group_array(${of})` : `coalesce(cast(json_agg(${of}) as text), '[]')`;

/** SQL for a JSON array of some columns of a row. */
export const jsonArray = (dialect: Dialect, columns: readonly string[]): string =>
  `${dialect === 'sqlite' ? 'json_array' : 'json_build_array'}(${columns.join(', ')})`;
