import type { LRUCache } from 'lru-cache';
import { grouped } from '../../kernel/grouped.js';
import type { Seq } from '../../kernel/seq.js';
import type { Dialect } from '../dialect.js';
import { jsonArray, jsonList } from '../json-sql.js';
import type { LastCodes, Surroundings } from '../kept-surroundings.js';
import type { Reader } from '../reader.js';
import { NEAR } from '../rules/regions.js';

/** More places than these near one are not gone through one by one. */
export const MOST_PLACES = 400;

/** SQL that tells the last codes on record, as `LastCodes` in JSON. */
export const LAST_CODES: Readonly<Record<Dialect, string>> = {
  sqlite: `json_object('place', (select max(seq) from place), 'population', (select max(seq) from population))`,
  postgres: `cast(json_build_object('place', (select max(seq) from place), 'population', (select max(seq) from population)) as text)`,
};

/** @returns nothing where more places are near those given than can be gone through one by one */
export async function readSurroundings(
  reader: Reader,
  places: readonly Seq<'place'>[],
  populations: readonly Seq<'population'>[],
): Promise<Surroundings | undefined> {
  const kept = reader.kept?.surroundings;
  const [near, kin] = [known(kept?.near, places), known(kept?.kin, populations)];
  const missing = [
    places.filter((place) => !near.has(place)),
    populations.filter((population) => !kin.has(population)),
  ] as const;
  if (kept?.of && missing.every(({ length }) => length === 0)) return within({ near, kin, of: kept.of });
  const read = await readAround(reader, ...missing);
  if (!read) return undefined;
  if (kept?.of && !areSame(kept.of, read.of)) {
    forgetSurroundings(reader);
    return readSurroundings(reader, places, populations);
  }
  if (kept) {
    kept.of = read.of;
    for (const [place, around] of read.near) kept.near.set(place, around);
    for (const [population, around] of read.kin) kept.kin.set(population, around);
  }
  return within({
    near: new Map([...near, ...read.near]),
    kin: new Map([...kin, ...read.kin]),
    of: read.of,
  });
}

const known = <K extends number, V extends object>(
  kept: Pick<LRUCache<K, V>, 'get'> | undefined,
  keys: readonly K[],
): Map<K, V> =>
  new Map(
    keys.flatMap((key) => {
      const value = kept?.get(key);
      return value ? [[key, value] as const] : [];
    }),
  );

const within = (found: Surroundings): Surroundings | undefined =>
  isTooMuch(found.near.size, [...found.near.values()].flat().length) ? undefined : found;

const isTooMuch = (places: number, near: number): boolean => places > 0 && near >= MOST_PLACES * places;

export const areSame = (a: LastCodes, b: LastCodes): boolean =>
  a.place === b.place && a.population === b.population;

/** What was kept is not what it is any more. */
export function forgetSurroundings(reader: Reader): void {
  const kept = reader.kept?.surroundings;
  if (!kept) return;
  kept.of = null;
  kept.near.clear();
  kept.kin.clear();
}

async function readAround(
  reader: Reader,
  places: readonly Seq<'place'>[],
  populations: readonly Seq<'population'>[],
): Promise<Surroundings | undefined> {
  const [row] = await reader.all<{ near: string; kin: string; of: string }>(AROUND[reader.dialect], [
    places,
    populations,
    populations,
    MOST_PLACES * places.length,
  ]);
  if (!row) return undefined;
  const near = JSON.parse(row.near) as [Seq<'place'>, Seq<'place'>][];
  if (isTooMuch(places.length, near.length)) return undefined;
  return {
    near: byBase(near),
    kin: byBase(JSON.parse(row.kin) as [Seq<'population'>, Seq<'population'>][]),
    of: JSON.parse(row.of) as LastCodes,
  };
}

const byBase = <K>(pairs: readonly (readonly [K, K])[]): Map<K, K[]> =>
  new Map(
    [...grouped(pairs, ([base]) => base)].map(([base, some]) => [base, some.map(([, around]) => around)]),
  );

const AROUND: Readonly<Record<Dialect, string>> = {
  sqlite: aroundIn('sqlite'),
  postgres: aroundIn('postgres'),
};

function aroundIn(dialect: Dialect): string {
  const pairs = (from: string): string =>
    `(select ${jsonList(dialect, jsonArray(dialect, ['x.base', 'x.seq']))} from ${from} x)`;
  return `with recursive
    base(place) as (select seq from place where seq in ??),
    ${NEAR[dialect]},
    kin_below(base, seq) as (
      select seq, seq from population where seq in ??
      union select k.base, p.seq from kin_below k cross join population p where p.within = k.seq),
    kin_above(base, seq) as (
      select seq, seq from population where seq in ??
      union select k.base, p.within from kin_above k cross join population p where p.seq = k.seq and p.within is not null)
    select ${pairs('(select base, seq from near limit ?)')} as near,
      ${pairs('(select base, seq from kin_below union select base, seq from kin_above)')} as kin,
      ${LAST_CODES[dialect]} as of`;
}

/** Which of some places have more near them than are gone through one by one. */
export async function readWidePlaces(
  reader: Reader,
  places: readonly Seq<'place'>[],
): Promise<ReadonlySet<Seq<'place'>>> {
  const wide = await Promise.all(
    places.map(async (place) => ((await readSurroundings(reader, [place], [])) ? [] : [place])),
  );
  return new Set(wide.flat());
}
