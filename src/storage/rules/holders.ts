import type { Reader } from '../reader.js';

/** A place with all that lie around it: what it lies within, and the regions of which these are part. */
const OF_PLACES = `with recursive part(base, seq) as (
    select p.seq, p.seq from place p where p.seq in ??
    union select part.base, m.member from part cross join place_member m where m.place = part.seq),
  leaf(base, seq) as (
    select base, seq from part where not exists (select 1 from place_member m where m.place = part.seq)),
  above(base, leaf, seq) as (
    select base, seq, seq from leaf
    union select above.base, above.leaf, p.within from above cross join place p
      where p.seq = above.seq and p.within is not null),
  holding(base, leaf, seq) as (
    select base, leaf, seq from above
    union select holding.base, holding.leaf, m.place from holding cross join place_member m
      where m.member = holding.seq),
  parts(base, leaves) as (select base, count(*) from leaf group by base)
  select base, base as holder from parts
  union select h.base, h.seq from holding h cross join parts where parts.base = h.base
    group by h.base, h.seq, parts.leaves having count(*) = parts.leaves`;

const OF_POPULATIONS = `with recursive up(base, seq) as (
    select t.seq, t.seq from population t where t.seq in ??
    union select up.base, t.within from up cross join population t where t.seq = up.seq and t.within is not null)
  select base, seq as holder from up`;

const HOLDERS = { place: OF_PLACES, population: OF_POPULATIONS };

/**
 * Some places or populations, each with itself and all that it lies within: a region lies within whatever holds all
 * that it is made up of. Restates `isWithin` of domain/scope/tree.ts, from below.
 */
export async function readHolders(
  reader: Reader,
  kind: keyof typeof HOLDERS,
  nodes: readonly number[],
): Promise<Map<number, Set<number>>> {
  if (nodes.length === 0) return new Map();
  const rows = await reader.all<{ base: number; holder: number }>(HOLDERS[kind], [nodes]);
  const holders = new Map<number, Set<number>>();
  for (const { base, holder } of rows) holders.set(base, (holders.get(base) ?? new Set()).add(holder));
  return holders;
}
