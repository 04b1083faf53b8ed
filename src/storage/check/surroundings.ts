import type { LRUCache } from 'lru-cache';
import { grouped } from '../../kernel/grouped.js';
import type { Seq } from '../../kernel/seq.js';
import type { Dialect } from '../dialect.js';
import { jsonArray, jsonList } from '../json-sql.js';
import type { KeptSurroundings, LastCodes, Surroundings } from '../kept-surroundings.js';
import type { Reader } from '../reader.js';
import { NEAR } from '../rules/regions.js';

/** More places than these near one are not gone through one by one. */
export const MOST_PLACES = 400;

/** SQL that tells the last codes on record, as `LastCodes` in JSON. */
export const LAST_CODES: Readonly<Record<Dialect, string>> = {
  sqlite: `json_object('place', (select max(seq) from place), 'population', (select max(seq) from population))`,
  postgres: `cast(json_build_object('place', (select max(seq) from place), 'population', (select max(seq) from population)) as text)`,
};

/**
 * What is near some places and akin to some populations, as it is kept where it is kept: whoever asks holds `of` against
 * the last codes on record.
 * @returns nothing where more places are near those given than can be gone through one by one
 */
export async function readSurroundings(
  reader: Reader,
  places: readonly Seq<'place'>[],
  populations: readonly Seq<'population'>[],
): Promise<Surroundings | undefined> {
  const kept = reader.kept?.surroundings;
  if (!kept?.of) return readSurroundingsAnew(reader, places, populations);
  // Another answer may keep what is of later codes while this one reads.
  const { of } = kept;
  const [near, kin] = [known(kept.near, places), known(kept.kin, populations)];
  const left = mostNear(places) - [...near.values()].reduce((sum, { length }) => sum + length, 0);
  if (places.length > 0 && left <= 0) return undefined;
  const missing = [
    places.filter((place) => !near.has(place)),
    populations.filter((population) => !kin.has(population)),
  ] as const;
  if (missing.every(({ length }) => length === 0)) return { near, kin, of };
  const read = await readAround(reader, ...missing, left);
  if (!read) return undefined;
  if (!areSame(of, read.of)) return readSurroundingsAnew(reader, places, populations);
  keep(kept, read);
  return { near: new Map([...near, ...read.near]), kin: new Map([...kin, ...read.kin]), of };
}

/** The same as it is on record now, all of one moment. */
export async function readSurroundingsAnew(
  reader: Reader,
  places: readonly Seq<'place'>[],
  populations: readonly Seq<'population'>[],
): Promise<Surroundings | undefined> {
  const read = await readAround(reader, places, populations, mostNear(places));
  if (read && reader.kept) keep(reader.kept.surroundings, read);
  return read;
}

const known = <K extends number, V extends object>(
  kept: Pick<LRUCache<K, V>, 'get'>,
  keys: readonly K[],
): Map<K, V> =>
  new Map(
    keys.flatMap((key) => {
      const value = kept.get(key);
      return value ? [[key, value] as const] : [];
    }),
  );

/** Fewer than these in all are near places that are gone through one by one. */
const mostNear = (places: readonly Seq<'place'>[]): number => MOST_PLACES * places.length;

export const areSame = (a: LastCodes, b: LastCodes): boolean =>
  a.place === b.place && a.population === b.population;

/** What was kept of other last codes is not what it is any more. */
function keep(kept: KeptSurroundings, { near, kin, of }: Surroundings): void {
  if (!kept.of || !areSame(kept.of, of)) {
    kept.near.clear();
    kept.kin.clear();
    kept.of = of;
  }
  for (const [place, around] of near) kept.near.set(place, around);
  for (const [population, around] of kin) kept.kin.set(population, around);
}

/** @returns nothing where so many places are near those given, or more */
async function readAround(
  reader: Reader,
  places: readonly Seq<'place'>[],
  populations: readonly Seq<'population'>[],
  most: number,
): Promise<Surroundings | undefined> {
  const [row] = await reader.all<{ near: string; kin: string; of: string }>(AROUND[reader.dialect], [
    places,
    populations,
    populations,
    most,
  ]);
  if (!row) return undefined;
  const near = JSON.parse(row.near) as [Seq<'place'>, Seq<'place'>][];
  if (places.length > 0 && near.length >= most) return undefined;
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
    places.map(async (place) => ((await readSurroundingsAnew(reader, [place], [])) ? [] : [place])),
  );
  return new Set(wide.flat());
}
