import type { RecordedName } from '../domain/reading/names/lexicon.js';
import type { Seq } from '../kernel/seq.js';
import type { Dialect } from './dialect.js';
import type { Reader } from './reader.js';

/** So many are looked for by one statement. */
const AT_ONCE = 5_000;

/** By openings of names (`openingOf`), how many pieces the names on record have that begin so. */
export async function piecesOfNames(
  reader: Reader,
  openings: readonly string[],
): Promise<Map<string, readonly number[]>> {
  const found = new Map<string, number[]>();
  for (const some of portions(openings)) {
    const rows = await reader.all<{ opening: string; pieces: number }>(
      'select opening, pieces from name_opening where opening in ?? order by opening, pieces',
      [some],
    );
    for (const { opening, pieces } of rows) found.set(opening, [...(found.get(opening) ?? []), pieces]);
  }
  return found;
}

/** So many names of one key are read: what more have in common names nothing. */
const MOST_OF_ONE = 50;

/** SQL for the names of some keys. */
const NAMES: Readonly<Record<Dialect, string>> = {
  sqlite: `json_each(?) k cross join known_name n on n.rowid in (
    select rowid from known_name where folded = k.value order by kind, node limit ${MOST_OF_ONE})`,
  postgres: `unnest(cast(? as text[])) k(value) cross join lateral (
    select * from known_name where folded = k.value order by kind, node limit ${MOST_OF_ONE}) n`,
};

/** What is called by some keys (`keyOf`): one statement for a few thousand of them, whatever is on record. */
export async function namesAmong(reader: Reader, keys: readonly string[]): Promise<RecordedName[]> {
  const found: RecordedName[] = [];
  for (const some of portions(keys))
    found.push(
      ...(await reader.all<RecordedName>(
        `select n.folded, n.kind, n.node, n.name, n.how, n.needs, s.kind as "sourceKind"
           from ${NAMES[reader.dialect]} left join source s on n.kind = 'source' and s.seq = n.node
          order by n.folded, n.kind, n.node, n.name`,
        [some],
      )),
    );
  return found;
}

/** Places by their codes, as they are recorded or built in. */
export async function placesOfCodes(
  reader: Reader,
  codes: readonly string[],
): Promise<Map<string, Seq<'place'>>> {
  if (codes.length === 0) return new Map();
  const rows = await reader.all<{ code: string; seq: Seq<'place'> }>(
    'select ref as code, seq from place where ref in ??',
    [codes],
  );
  return new Map(rows.map(({ code, seq }) => [code, seq]));
}

/** What places lie within, at any distance: of each that lies within others, those. */
export async function placesAround(
  reader: Reader,
  places: readonly Seq<'place'>[],
): Promise<Map<Seq<'place'>, ReadonlySet<Seq<'place'>>>> {
  const around = new Map<Seq<'place'>, Set<Seq<'place'>>>();
  for (const some of portions(places)) {
    const rows = await reader.all<{ place: Seq<'place'>; outer: Seq<'place'> }>(
      `with recursive up(place, outer_place) as (
         select seq, within from place where seq in ?? and within is not null
         union select up.place, p.within from up cross join place p
           where p.seq = up.outer_place and p.within is not null)
       select place, outer_place as "outer" from up`,
      [some],
    );
    for (const { place, outer } of rows) around.set(place, (around.get(place) ?? new Set()).add(outer));
  }
  return around;
}

function* portions<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += AT_ONCE) yield all.slice(at, at + AT_ONCE);
}

/** Those of some places of which somebody recorded something: a place of one's own, another name, a figure. */
export async function recordedPlaces(
  reader: Reader,
  places: readonly Seq<'place'>[],
): Promise<Set<Seq<'place'>>> {
  const recorded = new Set<Seq<'place'>>();
  for (const some of portions(places)) {
    const rows = await reader.all<{ seq: Seq<'place'> }>(
      `select seq from place p where seq in ?? and (built_in = 0
         or exists (select 1 from place_alias a where a.place = p.seq)
         or exists (select 1 from claim c where c.place = p.seq))`,
      [some],
    );
    for (const { seq } of rows) recorded.add(seq);
  }
  return recorded;
}
