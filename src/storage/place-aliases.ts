import type { Dialect } from './dialect.js';

/** SQL for the JSON array of what a place is called besides: a built-in one was given it after it was there. */
export const placeAliases = (dialect: Dialect, place: string): string => {
  const list =
    dialect === 'sqlite'
      ? 'json_group_array(o.alias order by o.position)'
      : "coalesce(cast(json_agg(o.alias order by o.position) as text), '[]')";
  return `case when ${place}.built_in = 0 then ${place}.aliases
    else (select ${list} from place_alias o where o.place = ${place}.seq) end`;
};
