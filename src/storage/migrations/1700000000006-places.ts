import type { MigrationInterface, QueryRunner } from 'typeorm';
import { builtInPlaces, type BuiltInPlace } from '../built-in-places.js';
import { columnTypes } from '../dialect.js';
import { claimsNaming, settleClaims, type NamingClaims, type PlaceThen } from './claims-of-places.js';
import { allowChanges, refuseChanges } from './facts-only-added.js';
import { insertRows, rowsOfSeqs, updateRows } from './json-rows.js';
import { namesOfPlaces } from '../place-names.js';
import { placesBefore, type PlacesBefore } from './places-before.js';
import {
  foldedColumns,
  settled,
  unsettled,
  type SettledPlace,
  type Settlement,
  type Standing,
} from './places-settled.js';

const CHANGED = ['place', 'place_code', 'place_alias', 'claim'];

/**
 * The built-in places are those of Unicode CLDR, regions among them: their names, how they lie, and which codes name
 * them. What is recorded of a place keeps it, whatever its code means now, and `place_change` says of which claims that
 * is to be known.
 */
export class Places1700000000006 implements MigrationInterface {
  name = 'Places1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    const { int } = columnTypes(runner);
    await runner.query(
      `create table place_member (place ${int} not null references place(seq), position ${int} not null,
         member ${int} not null references place(seq), primary key (place, position), unique (place, member))`,
    );
    await runner.query('create index place_member_member on place_member(member)');
    await runner.query(
      `create table place_name (folded text not null, place ${int} not null references place(seq),
         primary key (folded, place))`,
    );
    await runner.query('create index place_name_place on place_name(place)');
    await runner.query(
      `create table place_change (claim ${int} not null references claim(seq), code text not null, kind text not null,
         was text not null, now text not null, now_code text not null, primary key (claim, code))`,
    );
    await allowChanges(runner, CHANGED);
    const before = placesBefore();
    const today = builtInPlaces();
    await settle(
      runner,
      today,
      (standing) => settled(standing, today, before),
      async (change) => {
        const told = changesTold(change, today, before);
        await insertRows(runner, 'place_change', told);
        if (told.length > 0)
          process.stderr.write(
            `sayso: the places of ${told.length} recorded figures changed; "sayso place-changes" lists them.\n`,
          );
      },
    );
    await refuseChanges(runner, [...CHANGED, 'place_member']);
    await runner.query('update derived set version = 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await allowChanges(runner, [...CHANGED, 'place_member']);
    for (const table of ['place_change', 'place_name', 'place_member'])
      await runner.query(`drop table ${table}`);
    const before = placesBefore();
    await settle(runner, [], (standing) => unsettled(standing, before));
    await insertRows(
      runner,
      'place_code',
      before.codes.map(([code, place]) => ({
        code,
        place: before.places.findIndex(([other]) => other === place) + 1,
      })),
    );
    await refuseChanges(runner, CHANGED);
  }
}

/** Places before and after, and the claims that name some. */
interface Change {
  readonly before: ReadonlyMap<number, SettledPlace>;
  readonly after: ReadonlyMap<number, SettledPlace>;
  readonly claims: NamingClaims;
}

async function settle(
  runner: QueryRunner,
  today: readonly BuiltInPlace[],
  how: (standing: Standing) => Settlement,
  andThen: (change: Change) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const places = (await runner.query(
    'select seq, id, ref, name, within, built_in, aliases, content, fingerprint from place order by seq',
  )) as SettledPlace[];
  const claims = await claimsNaming(runner, new Set(places.map(({ seq }) => seq)));
  const added = await addedAliases(runner);
  const named = new Set([
    ...[...claims.values()].flatMap((of) => [...of]),
    ...places.flatMap(({ built_in, within }) => (built_in === 0 && within !== null ? [within] : [])),
  ]);
  const settlement = how({ places, named, added });
  await writePlaces(runner, settlement);
  await writeNames(runner, today, settlement);

  const changed = new Map(settlement.changed.map((place) => [place.seq, place]));
  const before = new Map(places.map((place) => [place.seq, place]));
  const after = new Map(places.map((place) => [place.seq, changed.get(place.seq) ?? place]));
  const touched = new Map([...claims].filter(([, of]) => [...of].some((seq) => isOther(before, after, seq))));
  await settleClaims(runner, touched, before, after);
  await andThen({ before, after, claims });
}

const isOther = (
  before: ReadonlyMap<number, PlaceThen>,
  after: ReadonlyMap<number, PlaceThen>,
  seq: number,
): boolean => {
  const [was, is] = [before.get(seq), after.get(seq)];
  return was?.ref !== is?.ref || was?.name !== is?.name || was?.within !== is?.within;
};

async function addedAliases(runner: QueryRunner): Promise<Map<number, string[]>> {
  const rows = (await runner.query('select place, alias from place_alias order by place, position')) as {
    place: number;
    alias: string;
  }[];
  const added = new Map<number, string[]>();
  for (const { place, alias } of rows) added.set(place, [...(added.get(place) ?? []), alias]);
  return added;
}

async function writePlaces(runner: QueryRunner, { inserted, changed, deleted }: Settlement): Promise<void> {
  await runner.query('delete from place_code');
  await insertRows(
    runner,
    'place',
    inserted.map((place) => ({ ...place, within: null, ...foldedColumns(place), recorded_at: 0 })),
  );
  await updateRows(
    runner,
    'place',
    [...changed, ...inserted].map((place) => ({ ...place, ...foldedColumns(place) })),
  );
  const ownNow = changed.filter(({ built_in }) => built_in === 0).map(({ seq }) => seq);
  for (const table of ['place_alias where place', 'place where seq'])
    await rowsOfSeqs(
      runner,
      `delete from ${table} in ??`,
      table.startsWith('place_alias') ? [...ownNow, ...deleted] : deleted,
    );
}

/** What places are found by, and what regions are made up of. */
async function writeNames(
  runner: QueryRunner,
  today: readonly BuiltInPlace[],
  { seqOf }: Settlement,
): Promise<void> {
  if (today.length === 0) return;
  const places = (await runner.query(
    'select seq, ref, name, aliases, built_in from place',
  )) as SettledPlace[];
  const refs = new Set(places.map(({ ref }) => ref));
  const codes = today.flatMap(({ code, codes: others }) =>
    others.flatMap((other) => {
      const place = seqOf.get(code);
      return place === undefined || refs.has(other) ? [] : [{ code: other, place }];
    }),
  );
  await insertRows(runner, 'place_code', codes);
  const containsOf = new Map(today.map(({ code, contains }) => [code, contains]));
  // A region whose code is that of somebody's own place gives way to what it contains.
  const membersOf = (code: string): number[] =>
    (containsOf.get(code) ?? []).flatMap((member) => seqOf.get(member) ?? membersOf(member));
  await insertRows(
    runner,
    'place_member',
    today.flatMap(({ code }) => {
      const place = seqOf.get(code);
      const members = [...new Set(membersOf(code))];
      return place === undefined ? [] : members.map((member, at) => ({ place, position: at + 1, member }));
    }),
  );
  const more = (await runner.query(
    'select place, alias as name from place_alias union all select place, code from place_code',
  )) as { place: number; name: string }[];
  await insertRows(runner, 'place_name', namesOfPlaces(places, more));
}

/** Of which claims is to be known that their place is another one now, or is called by another code. */
function changesTold(
  { before, after, claims }: Change,
  today: readonly BuiltInPlace[],
  { meaningAnother }: PlacesBefore,
): { claim: number; code: string; kind: string; was: string; now: string; now_code: string }[] {
  const another = new Set(meaningAnother);
  const built = new Set(today.map(({ code }) => code));
  const kindOf = (was: SettledPlace, is: SettledPlace): string | undefined => {
    if (was.built_in === 0) return is.built_in === 0 && built.has(is.ref) ? 'TAKEN' : undefined;
    if (is.built_in === 0) return 'WITHDRAWN';
    if (was.ref !== is.ref) return 'SUCCEEDED';
    return another.has(is.ref) ? 'MEANS_ANOTHER' : undefined;
  };
  return [...claims].flatMap(([claim, places]) =>
    [...places].flatMap((seq) => {
      const [was, is] = [before.get(seq), after.get(seq)];
      const kind = was && is && kindOf(was, is);
      return kind ? [{ claim, code: was.ref, kind, was: was.name, now: is.name, now_code: is.ref }] : [];
    }),
  );
}
