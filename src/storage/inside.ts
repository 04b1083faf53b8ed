import type { Seq } from '../kernel/seq.js';
import type { Reader } from './reader.js';
import { BELOW, REGIONS_INSIDE } from './rules/regions.js';

/**
 * A place and everything inside it, at any distance: what it contains, what lies within, and regions of which all that they
 * contain is inside. Read before what is asked of these places, in two steps: how many a recursive query finds PostgreSQL
 * guesses millions of times too many, and of several on one another so many that it makes room for them.
 */
export async function readInside(reader: Reader, place: number): Promise<readonly Seq<'place'>[]> {
  const kept = reader.kept?.inside;
  if (!kept) return readInsideAnew(reader, place);
  const [row] = await reader.all<{ last: number | null }>('select max(seq) as last from place');
  const last = row?.last ?? null;
  if (kept.last !== last) kept.of.clear();
  kept.last = last;
  const known = kept.of.get(place);
  if (known) return known;
  const inside = await readInsideAnew(reader, place);
  // It may be of a later place already, and is not given once that is the last.
  if (kept.last === last) kept.of.set(place, inside);
  return inside;
}

async function readInsideAnew(reader: Reader, place: number): Promise<readonly Seq<'place'>[]> {
  const below = seqs(await reader.all<PlaceRow>(BELOW, [place]));
  return [...below, ...seqs(await reader.all<PlaceRow>(REGIONS_INSIDE, [below, below, below, below]))];
}

interface PlaceRow {
  readonly seq: Seq<'place'>;
}

const seqs = (rows: readonly PlaceRow[]): Seq<'place'>[] => rows.map(({ seq }) => seq);
