import type { QueryRunner } from 'typeorm';
import { parsePeriod } from '../../domain/period.js';
import { held } from '../../kernel/certain.js';
import { isPostgres } from '../dialect.js';
import { ALL_TIME, hashBefore, type WorldBefore } from './identity-before.js';
import { rowsOfSeqs } from './json-rows.js';

/** A place before and after places are settled. */
export interface PlaceThen {
  readonly ref: string;
  readonly name: string;
  readonly within: number | null;
}

interface Words {
  readonly exclusions: readonly {
    readonly place: number | null;
    readonly period: string | null;
    readonly population: number | null;
  }[];
}

interface ClaimThen {
  readonly seq: number;
  readonly hash: string;
  readonly measure: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: string;
  readonly place: number | null;
  readonly period_start: number | null;
  readonly period_end: number | null;
  readonly population: number | null;
  readonly wording: string;
}

const BATCH = 2_000;

/** Claims, by number, with the places that each names. */
export type NamingClaims = ReadonlyMap<number, ReadonlySet<number>>;

/** Which claims name some places, as theirs or in an exclusion. */
export async function claimsNaming(runner: QueryRunner, places: ReadonlySet<number>): Promise<NamingClaims> {
  const found = new Map<number, Set<number>>();
  const add = (claim: number, place: number | null): void => {
    if (place === null || !places.has(place)) return;
    found.set(claim, (found.get(claim) ?? new Set()).add(place));
  };
  const own = (await runner.query('select seq, place from claim where place is not null')) as {
    seq: number;
    place: number;
  }[];
  for (const { seq, place } of own) add(seq, place);
  const worded = (await runner.query(
    `select seq as claim, wording from claim where wording like '%"exclusions":[{%'
     union all select claim, wording from assertion where wording like '%"exclusions":[{%'`,
  )) as { claim: number; wording: string }[];
  for (const { claim, wording } of worded)
    for (const { place } of (JSON.parse(wording) as Words).exclusions) add(claim, place);
  return found;
}

/**
 * Identifies claims anew whose places are called by other codes, or lie otherwise; a claim that would then be another
 * one stays apart from it.
 */
export async function settleClaims(
  runner: QueryRunner,
  claims: NamingClaims,
  before: ReadonlyMap<number, PlaceThen>,
  after: ReadonlyMap<number, PlaceThen>,
): Promise<void> {
  const populations = new Map(
    (
      (await runner.query('select seq, ref, within from population')) as (Omit<PlaceThen, 'name'> & {
        seq: number;
      })[]
    ).map(({ seq, ...population }) => [seq, population]),
  );
  const world = (places: ReadonlyMap<number, PlaceThen>): WorldBefore => ({
    places: new Map([...places].map(([seq, { within }]) => [seq, within])),
    populations: new Map([...populations].map(([seq, { within }]) => [seq, within])),
    placeRef: (place) => held(places, place).ref,
  });
  const [then, now] = [world(before), world(after)];
  const seqs = [...claims.keys()].sort((a, b) => a - b);
  for (let at = 0; at < seqs.length; at += BATCH) {
    const batch = seqs.slice(at, at + BATCH);
    const rows = await rowsOfSeqs<ClaimThen>(
      runner,
      `select c.seq, c.hash, m.ref as measure, c.value, c.low, c.high, c.qualifier, c.place,
         c.period_start, c.period_end, c.population, c.wording
       from claim c join measure m on m.seq = c.measure where c.seq in ??`,
      batch,
    );
    const hashes = rows
      .filter((row) => row.hash === identified(then, row, populations))
      .map((row) => ({ seq: row.seq, was: row.hash, hash: identified(now, row, populations) }))
      .filter(({ was, hash }) => was !== hash);
    for (const { seq, hash } of hashes)
      await runner.query(
        isPostgres(runner)
          ? 'update claim set hash = $1 where seq = $2 and not exists (select 1 from claim o where o.hash = $1)'
          : 'update claim set hash = ?1 where seq = ?2 and not exists (select 1 from claim o where o.hash = ?1)',
        [hash, seq],
      );
  }
}

function identified(
  world: WorldBefore,
  row: ClaimThen,
  populations: ReadonlyMap<number, { readonly ref: string }>,
): string {
  const { measure, qualifier, place, population } = row;
  const period =
    row.period_start === null || row.period_end === null
      ? null
      : { start: row.period_start, end: row.period_end };
  return hashBefore(world, {
    measure,
    qualifier,
    numbers: [row.value, row.low, row.high],
    box: { place, time: period ?? ALL_TIME, population },
    period,
    exclusions: (JSON.parse(row.wording) as Words).exclusions.map((exclusion) => ({
      place: exclusion.place,
      time: exclusion.period === null ? ALL_TIME : parsePeriod(exclusion.period),
      population: exclusion.population,
    })),
    populationRef: (seq) => held(populations, seq).ref,
  });
}
