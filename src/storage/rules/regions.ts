import type { Dialect } from '../dialect.js';
import { jsonList } from '../json-sql.js';

/**
 * SQL for `reached(seq)`: some places, all that they lie within and, of regions, all that they contain, at any distance.
 * @param places selects their numbers
 */
export const reachedFrom = (places: string): string => `reached(seq) as (
  ${places}
  union select case k.way when 0 then p.within else m.member end
    from reached cross join (select 0 as way union all select 1) k cross join place p
      left join place_member m on k.way = 1 and m.place = p.seq
    where p.seq = reached.seq and case k.way when 0 then p.within else m.member end is not null)`;

/** SQL for the JSON array of what a place contains, if it is a region. */
export const membersOf = (dialect: Dialect, place: string): string =>
  `(select ${jsonList(dialect, 'm.member order by m.position')} from place_member m where m.place = ${place}.seq)`;

/**
 * A place and what lies within it or is contained in it, at any distance; takes the place. What a region contains lies
 * within all that the region lies within, so that members are looked for first, and of the given place alone.
 */
export const BELOW = `with recursive given(seq) as (
    select cast(? as bigint)
    union select m.member from given cross join place_member m where m.place = given.seq),
  down(seq) as (
    select seq from given
    union select p.seq from down cross join place p where p.within = down.seq)
  select seq from down`;

/**
 * The regions beside some places of which all that they contain is among these or within one another; takes what is below
 * a place four times. `likely` are those of which each member has something inside: few, where most of the regions of the world
 * are touched by any country.
 */
export const REGIONS_INSIDE = `with recursive touched(seq) as (
    select m.place from place_member m where m.member in ??
    union select m.place from touched cross join place_member m where m.member = touched.seq),
  likely(seq) as (
    select t.seq from touched t where t.seq not in ?? and not exists (
      select 1 from place_member m where m.place = t.seq
        and m.member not in ?? and m.member not in (select seq from touched))),
  extent(region, seq) as (
    select seq, seq from likely
    union select extent.region, m.member from extent cross join place_member m where m.place = extent.seq)
  select t.seq from likely t where not exists (
    select 1 from extent e where e.region = t.seq and e.seq not in ??
      and not exists (select 1 from place_member m where m.place = e.seq))`;

/**
 * SQL for `near(base, seq)`: of each place in `base(place)`, what lies in it, what it contains, and what these lie in or
 * are contained in, at any distance: all that can hold it or lie in it, regions among them. Either engine is told to look
 * up one place after another: PostgreSQL, which expects thousands, would join all places at each step.
 */
export const NEAR: Readonly<Record<Dialect, string>> = {
  sqlite: `down(base, seq) as (
    select place, place from base
    union select down.base, p.seq from down cross join place p where p.within = down.seq
    union select down.base, m.member from down cross join place_member m where m.place = down.seq),
  near(base, seq) as (
    select base, seq from down
    union select near.base, p.within from near cross join place p where p.seq = near.seq and p.within is not null
    union select near.base, m.place from near cross join place_member m where m.member = near.seq)`,
  postgres: `down(base, seq) as (
    select place, place from base
    union select down.base, inner_place.seq from down cross join lateral (
      select p.seq from place p where p.within = down.seq
      union all select m.member from place_member m where m.place = down.seq) inner_place),
  near(base, seq) as (
    select base, seq from down
    union select near.base, outer_place.seq from near cross join lateral (
      select p.within as seq from place p where p.seq = near.seq and p.within is not null
      union all select m.place from place_member m where m.member = near.seq) outer_place)`,
};
