import { foldedName } from '../domain/text/folded-name.js';
import type { Seq } from '../kernel/seq.js';
import type { Dialect } from './dialect.js';
import type { NewRows } from './record/new-rows.js';
import { PLACE, PLACE_ALIAS, PLACE_NAME } from './tables/place.js';
import type { Transaction } from './transaction.js';

/** Writes anew what all places are looked for by. */
export async function nameAllPlaces(transaction: Transaction): Promise<void> {
  const places = await transaction.all<{
    seq: Seq<'place'>;
    ref: string;
    name: string;
    aliases: string;
    built_in: number;
  }>('select seq, ref, name, aliases, built_in from place order by seq');
  const others = await transaction.all<{ place: Seq<'place'>; name: string }>(
    'select place, alias as name from place_alias union all select place, code from place_code',
  );
  await transaction.insert(PLACE_NAME, namesOfPlaces(places, others));
}

/** What new places, and places that were given more names, are looked for by. */
export async function namePlaces(transaction: Transaction, rows: NewRows): Promise<void> {
  const added = rows.of(PLACE_ALIAS).map(({ place, alias }) => ({ place, folded: foldedName(alias) }));
  const names = [
    ...namesOfPlaces(
      rows.of(PLACE).map((row) => ({ aliases: '[]', ...row })),
      [],
    ),
    ...added,
  ];
  if (names.length > 0) await transaction.run(NAMING[transaction.dialect], [JSON.stringify(names)]);
}

/** A name that a place has already, written otherwise, is none more. */
const NAMING: Readonly<Record<Dialect, string>> = {
  sqlite: `insert into place_name (folded, place)
    select value ->> 'folded', value ->> 'place' from json_each(?) where true on conflict do nothing`,
  postgres: `insert into place_name (folded, place)
    select folded, place from json_to_recordset(cast(? as json)) as n(folded text, place bigint)
    on conflict do nothing`,
};

/**
 * What places are looked for by, folded, each once: the name and the aliases of each, and of a built-in one the codes.
 * @param others aliases and codes that are kept apart
 */
export function namesOfPlaces<N extends number>(
  places: readonly { seq: N; ref: string; name: string; aliases: string; built_in: number }[],
  others: readonly { place: N; name: string }[],
): { folded: string; place: N }[] {
  const names = new Map(
    places.map(({ seq, ref, name, aliases, built_in }) => [
      seq,
      new Set([name, ...(JSON.parse(aliases) as string[]), ...(built_in === 1 ? [ref] : [])].map(foldedName)),
    ]),
  );
  for (const { place, name } of others) names.get(place)?.add(foldedName(name));
  return [...names].flatMap(([place, all]) => [...all].map((folded) => ({ folded, place })));
}
