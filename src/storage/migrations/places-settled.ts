import { fingerprintOf, addedSince } from '../../domain/record/fingerprint.js';
import { foldedName } from '../../domain/text/folded-name.js';
import { fold } from '../../domain/text/tokens.js';
import { held } from '../../kernel/certain.js';
import { idOfBuiltIn, type BuiltInPlace } from '../built-in-places.js';
import type { PlacesBefore } from './places-before.js';

/** A row of `place`, as far as places are settled by it. */
export interface SettledPlace {
  readonly seq: number;
  readonly id: string;
  readonly ref: string;
  readonly name: string;
  readonly within: number | null;
  readonly built_in: number;
  /** JSON array of strings. */
  readonly aliases: string;
  /** The record of a place of somebody's own, as a line. */
  readonly content: string;
  readonly fingerprint: string;
}

/** How the places of a database become others: rows to insert, to change, to delete. */
export interface Settlement {
  readonly inserted: readonly SettledPlace[];
  readonly changed: readonly SettledPlace[];
  readonly deleted: readonly number[];
  /** The number of the place of each code of today. */
  readonly seqOf: ReadonlyMap<string, number>;
}

/** What the rules of settling look at, beside the places. */
export interface Standing {
  readonly places: readonly SettledPlace[];
  /** Numbers of places that a claim or another record names. */
  readonly named: ReadonlySet<number>;
  /** What built-in places were given as aliases. */
  readonly added: ReadonlyMap<number, readonly string[]>;
}

/**
 * The built-in places of today in a database of before. A code keeps its row; a code that came in the place of another,
 * of the same territory, takes over that one's. A place of somebody's own under a code of today becomes the built-in
 * one where it is called the same, and else keeps the code. What is built in no more is left as a place of its own
 * where something names it.
 */
export function settled(
  { places, named, added }: Standing,
  today: readonly BuiltInPlace[],
  before: PlacesBefore,
): Settlement {
  const byRef = new Map(places.map((place) => [place.ref, place]));
  const rows = rowsOfCodes(byRef, today);
  const kept = new Set([...rows.values()].map(({ seq }) => seq));
  const free = freeNumbers(places, before.places.length);
  const own = (code: string): boolean => byRef.has(code) && !rows.has(code);
  const seqOf = new Map(
    today.filter(({ code }) => !own(code)).map(({ code }) => [code, rows.get(code)?.seq ?? free()] as const),
  );
  const withinOf = new Map(today.map(({ code, within }) => [code, within]));
  const nearest = (code: string | null): number | null =>
    code === null ? null : (seqOf.get(code) ?? nearest(withinOf.get(code) ?? null));

  const builtIn = today
    .filter(({ code }) => seqOf.has(code))
    .map((place): SettledPlace => {
      const row = rows.get(place.code);
      return {
        seq: held(seqOf, place.code),
        id: row?.built_in === 0 ? row.id : idOfBuiltIn(place.code),
        ref: place.code,
        name: place.name,
        within: nearest(place.within),
        built_in: 1,
        aliases: JSON.stringify(place.aliases),
        content: row?.content ?? '',
        fingerprint: row?.fingerprint ?? '',
      };
    });
  const left = places.filter(({ seq, built_in }) => built_in === 1 && !kept.has(seq));
  const deleted = left.filter(({ seq }) => !named.has(seq) && !added.has(seq)).map(({ seq }) => seq);
  const ownNow = left
    .filter(({ seq }) => named.has(seq) || added.has(seq))
    .map((place) => ofItsOwn(place, nearest(place.ref.slice(0, 2)), added.get(place.seq) ?? []));
  return {
    inserted: builtIn.filter(({ ref }) => !rows.has(ref)),
    changed: [...builtIn.filter(({ ref }) => rows.has(ref)), ...ownNow],
    deleted,
    seqOf,
  };
}

/** The rows that become those of codes of today. */
function rowsOfCodes(
  byRef: ReadonlyMap<string, SettledPlace>,
  today: readonly BuiltInPlace[],
): Map<string, SettledPlace> {
  const rows = new Map<string, SettledPlace>();
  for (const place of today) {
    const own = byRef.get(place.code);
    const row = own
      ? own.built_in === 1 || isCalled(place, own.name)
        ? own
        : undefined
      : place.codes.map((code) => byRef.get(code)).find((earlier) => earlier?.built_in === 1);
    if (row) rows.set(place.code, row);
  }
  return rows;
}

const letters = (name: string): string => foldedName(name).replaceAll(/[^\p{L}\p{N}]+/gu, ' ');

const isCalled = ({ name, aliases }: BuiltInPlace, other: string): boolean =>
  [name, ...aliases].some((one) => letters(one) === letters(other));

/** Numbers beyond those of the places of before, which keep theirs. */
function freeNumbers(places: readonly SettledPlace[], from: number): () => number {
  const taken = new Set(places.map(({ seq }) => seq));
  let last = from;
  return () => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
}

/** A place that is built in no more, as if somebody had recorded it. */
function ofItsOwn(place: SettledPlace, within: number | null, aliases: readonly string[]): SettledPlace {
  const { ref, name } = place;
  const country = within === null ? {} : { within: ref.slice(0, 2) };
  return {
    ...place,
    within,
    built_in: 0,
    aliases: JSON.stringify(aliases),
    content: JSON.stringify({
      type: 'place',
      ref,
      name,
      ...country,
      ...(aliases.length > 0 ? { aliases } : {}),
    }),
    fingerprint: fingerprintOf([name, within ?? undefined, ...addedSince({ aliases })]),
  };
}

/**
 * The same the other way, for a database that goes back.
 * @throws Error where something names a place that there was not before
 */
export function unsettled({ places, named }: Standing, before: PlacesBefore): Settlement {
  const bySeq = new Map(places.map((place) => [place.seq, place]));
  const seqOf = new Map(before.places.map(([code], index) => [code, index + 1]));
  const rows = before.places.map(([code, name, within], index): SettledPlace => ({
    seq: index + 1,
    id: idOfBuiltIn(code),
    ref: code,
    name,
    within: within === null ? null : held(seqOf, within),
    built_in: 1,
    aliases: '[]',
    content: '',
    fingerprint: '',
  }));
  const added = places.filter(({ seq, built_in }) => built_in === 1 && seq > rows.length);
  const deleted = added.filter(({ id, ref }) => id === idOfBuiltIn(ref)).map(({ seq }) => seq);
  const needed = deleted.find((seq) => named.has(seq));
  if (needed !== undefined)
    throw new Error(`Something names ${held(bySeq, needed).ref}, which was no built-in place before.`);
  return {
    inserted: rows.filter(({ seq }) => !bySeq.has(seq)),
    changed: [
      ...rows.filter(({ seq }) => bySeq.has(seq)),
      ...added.filter(({ seq }) => !deleted.includes(seq)).map(asRecorded),
    ],
    deleted,
    seqOf,
  };
}

/** What a place was recorded as before it became a built-in one. */
function asRecorded(place: SettledPlace): SettledPlace {
  const { name, aliases = [] } = JSON.parse(place.content) as { name: string; aliases?: string[] };
  return { ...place, name, built_in: 0, aliases: JSON.stringify(aliases) };
}

/** Columns of a row of `place` that are made from others. */
export const foldedColumns = ({ name, ref }: SettledPlace): { folded_name: string; folded_ref: string } => ({
  folded_name: foldedName(name),
  folded_ref: fold(ref),
});
