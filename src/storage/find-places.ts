import type { ToldPlace, WithdrawnPlace } from '../domain/record/place-faults.js';
import { foldedName } from '../domain/text/folded-name.js';
import type { Seq } from '../kernel/seq.js';
import { withdrawnCode } from './built-in-places.js';
import { isKeepable } from './names.js';
import type { Reader } from './reader.js';

/** What a name of a place comes to: one place, several that have it, or a code that was withdrawn. */
export type FoundPlace =
  | { readonly seq: Seq<'place'> }
  | { readonly candidates: readonly ToldPlace[] }
  | { readonly withdrawn: WithdrawnPlace };

/**
 * The places that names stand for, by name; one that names nothing is left out. An id, a ref or a code names one place;
 * else a name or an alias does, however it is written.
 */
export async function findPlaces(reader: Reader, names: readonly string[]): Promise<Map<string, FoundPlace>> {
  const possible = names.filter(isKeepable);
  const exact = await reader.all<{ name: string; seq: Seq<'place'> }>(
    `select id as name, seq from place where id in ?? union all select ref, seq from place where ref in ??
     union all select code, place from place_code where code in ??`,
    [possible, possible, possible],
  );
  const found = new Map<string, FoundPlace>([...exact].reverse().map(({ name, seq }) => [name, { seq }]));
  const left = possible.filter((name) => !found.has(name));
  if (left.length === 0) return found;
  const called = await reader.all<ToldPlace & { readonly folded: string; readonly seq: Seq<'place'> }>(
    `select n.folded, p.seq, p.ref, p.name, w.name as within from place_name n cross join place p
       left join place w on w.seq = p.within where p.seq = n.place and n.folded in ??`,
    [[...new Set(left.map(foldedName))]],
  );
  for (const name of left) {
    const candidates = called.filter(({ folded }) => folded === foldedName(name)).sort(byRef);
    const [one, ...others] = candidates;
    const withdrawn = withdrawnCode(name);
    if (one) found.set(name, others.length === 0 ? { seq: one.seq } : { candidates });
    else if (withdrawn) found.set(name, { withdrawn });
  }
  return found;
}

const byRef = (a: ToldPlace, b: ToldPlace): number => (a.ref < b.ref ? -1 : 1);
