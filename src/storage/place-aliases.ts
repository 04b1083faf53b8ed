import type { Dialect } from './dialect.js';
import { jsonList } from './json-sql.js';

/** SQL for the JSON array of all that a place is called besides: a built-in one may be given more. */
export const placeAliases = (dialect: Dialect, place: string): string =>
  `case when ${place}.built_in = 0 then ${place}.aliases else (${ALL[dialect](place)}) end`;

/** SQL for the JSON array of what a built-in place was given. */
export const givenAliases = (dialect: Dialect, place: string): string =>
  `(select ${LIST[dialect]} from place_alias o where o.place = ${place}.seq)`;

const LIST: Readonly<Record<Dialect, string>> = {
  sqlite: jsonList('sqlite', 'o.alias order by o.position'),
  postgres: jsonList('postgres', 'o.alias order by o.position'),
};

const ALL: Readonly<Record<Dialect, (place: string) => string>> = {
  sqlite: (place) => `select ${LIST.sqlite} from (
    select key - 1000000 as position, value as alias from json_each(${place}.aliases)
    union all select position, alias from place_alias where place = ${place}.seq) o`,
  postgres: (place) => `select ${LIST.postgres} from (
    select position - 1000000 as position, alias
      from json_array_elements_text(cast(${place}.aliases as json)) with ordinality as k(alias, position)
    union all select position, alias from place_alias where place = ${place}.seq) o`,
};
