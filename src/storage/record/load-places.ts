import { held } from '../../kernel/certain.js';
import type { Memory } from '../../domain/record/known.js';
import type { PlaceEntry } from '../../domain/record/place-entries.js';
import { foldedName } from '../../domain/text/folded-name.js';
import type { Seq } from '../../kernel/seq.js';
import { idOfBuiltIn, withdrawnCode } from '../built-in-places.js';
import { jsonArray, jsonList } from '../json-sql.js';
import { placeAliases } from '../place-aliases.js';
import type { Reader } from '../reader.js';
import { membersOf, reachedFrom } from '../rules/regions.js';

type PlaceRow = Omit<PlaceEntry, 'builtIn' | 'wasBuiltIn' | 'aliases' | 'contains'> & {
  readonly built_in: number;
  /** JSON arrays of strings and of numbers. */
  readonly aliases: string;
  readonly contains: string;
  /** JSON array of pairs: a name by which it was found, and 1 for a code. */
  readonly called: string;
};

/**
 * Brings into memory every place that is named, by id, ref, code or any name that it has, with all that it lies within
 * and, of a region, all that it contains. Of a withdrawn code, what came in its place.
 */
export async function loadPlaces(
  reader: Reader,
  { places }: Pick<Memory, 'places'>,
  names: readonly string[],
): Promise<void> {
  const kept = reader.kept?.entries.places;
  const branches = names.flatMap((name) => kept?.get(name) ?? []);
  for (const place of new Map(branches.map((one) => [one.seq, one])).values()) places.add({ ...place });
  const left = kept ? names.filter((name) => !kept.has(name)) : names;
  if (left.length === 0) return;
  const found = await readPlaces(reader, left);
  for (const { place } of found) places.add(place);
  for (const { place, called } of found) {
    for (const [name, isCode] of called) {
      if (isCode === 1) places.addName(name, places.of(place.seq));
      else places.addCalled(places.of(place.seq), [name]);
    }
  }
  for (const name of left) {
    const withdrawn = withdrawnCode(name);
    if (withdrawn) places.addWithdrawn(name, withdrawn);
  }
  if (kept) for (const [name, branch] of branchesOf(found, left)) kept.set(name, branch);
}

interface Found {
  readonly place: PlaceEntry;
  readonly called: readonly (readonly [name: string, isCode: number])[];
}

async function readPlaces(reader: Reader, names: readonly string[]): Promise<Found[]> {
  const rows = await reader.all<PlaceRow>(
    `with recursive found(name, place, is_code) as materialized (
       select code, place, 1 from place_code where code in ??
       union all select folded, place, 0 from place_name where folded in ??),
     ${reachedFrom('select seq from place where id in ?? or ref in ?? union select place from found')}
     select t.seq, t.id, t.ref, t.name as label, t.within, t.fingerprint, t.built_in, (select count(*) from place_alias a where a.place = t.seq) as given,
       ${placeAliases(reader.dialect, 't')} as aliases, ${membersOf(reader.dialect, 't')} as contains,
       (select ${jsonList(reader.dialect, jsonArray(reader.dialect, ['f.name', 'f.is_code']))} from found f where f.place = t.seq) as called
     from reached cross join place t where t.seq = reached.seq`,
    [names, [...new Set(names.map(foldedName))], names, names],
  );
  return rows.map(({ built_in, aliases, contains, called, ...row }) => ({
    place: {
      ...row,
      builtIn: built_in === 1,
      wasBuiltIn: built_in === 0 && row.id === idOfBuiltIn(row.ref),
      aliases: JSON.parse(aliases) as string[],
      contains: JSON.parse(contains) as Seq<'place'>[],
    },
    called: JSON.parse(called) as [name: string, isCode: number][],
  }));
}

/**
 * By each name that is the id or the ref of a place, that place with all that comes with it: it always will be, since an id and
 * a ref go before all else that the name may come to be.
 */
function branchesOf(found: readonly Found[], names: readonly string[]): [string, readonly PlaceEntry[]][] {
  const bySeq = new Map(found.map(({ place }) => [place.seq, place]));
  const branchOf = (place: PlaceEntry): PlaceEntry[] => {
    const branch = new Set([place]);
    for (const { within, contains } of branch) {
      for (const seq of within === null ? contains : [within, ...contains]) branch.add(held(bySeq, seq));
    }
    return [...branch];
  };
  return found.flatMap(({ place }) =>
    names
      .filter((name) => name === place.id || name === place.ref)
      .map((name): [string, PlaceEntry[]] => [name, branchOf(place)]),
  );
}
