import { held } from '../../kernel/certain.js';
import { badInput } from '../../kernel/errors.js';
import type { NamedKind } from '../../kernel/ids.js';
import type { Seq } from '../../kernel/seq.js';
import { ambiguousPlace, withdrawnPlace } from '../../domain/record/place-faults.js';
import { findPlaces } from '../../storage/find-places.js';
import { resolveName, resolveNames } from '../../storage/names.js';
import type { Reading } from '../services.js';
import { unknownName } from './likely-names.js';

/** The number of what an id or a ref names; undefined for a name of nothing. */
export const named = <K extends NamedKind>(
  reading: Reading,
  kind: K,
  name: string,
): Promise<Seq<K> | undefined> => resolveName(reading, kind, name);

/** The numbers of what several ids or refs name, in one SQL statement; names of nothing are left out. */
export const allNamed = <K extends NamedKind>(
  reading: Reading,
  kind: K,
  names: readonly string[],
): Promise<ReadonlyMap<string, Seq<K>>> => resolveNames(reading, kind, names);

/**
 * The number of what a name is known to name.
 * @throws SaysoError NOT_FOUND, with the field in which the name was given, for a name of nothing
 */
export async function known<K extends NamedKind>(
  reading: Reading,
  kind: K,
  name: string,
  field?: string,
): Promise<Seq<K>> {
  const seq = await named(reading, kind, name);
  if (seq === undefined) throw await unknownName(reading, kind, name, field);
  return seq;
}

/** The same for a name that may be left out. */
export const knownIfGiven = async <K extends NamedKind>(
  reading: Reading,
  kind: K,
  name: string | null | undefined,
  field: string,
): Promise<Seq<K> | undefined> =>
  name === null || name === undefined ? undefined : known(reading, kind, name, field);

/** The same for several names, in one SQL statement and in their order. */
export async function allKnown<K extends NamedKind>(
  reading: Reading,
  kind: K,
  names: readonly string[],
  field: string,
): Promise<readonly Seq<K>[]> {
  const seqs = await resolveNames(reading, kind, names);
  const unknown = names.find((name) => !seqs.has(name));
  if (unknown !== undefined) throw await unknownName(reading, kind, unknown, field);
  return names.map((name) => held(seqs, name));
}

/** A figure is cut by a category of each of a few dimensions. */
const MOST_CATEGORIES = 20;

/**
 * The numbers of categories of all of which figures are looked for, each once.
 * @throws SaysoError as `allKnown`, and BAD_USER_INPUT where more are given than are looked for at once
 */
export async function categoriesSought(
  reading: Reading,
  names: readonly string[],
  field: string,
): Promise<readonly Seq<'category'>[]> {
  const different = [...new Set(names)];
  if (different.length > MOST_CATEGORIES)
    throw badInput(
      `${different.length} categories are given, and ${MOST_CATEGORIES} are the most: a figure must be of each of them.`,
      field,
    );
  return [...new Set(await allKnown(reading, 'category', different, field))];
}

/**
 * The number of the place that an id, a ref, a code or a name is known to name; undefined where none is given.
 * @throws SaysoError NOT_FOUND for a name of nothing and for a withdrawn code, BAD_USER_INPUT for the name of several
 *   places; with the field
 */
export async function placeIfGiven(
  reading: Reading,
  name: string | null | undefined,
  field: string,
): Promise<Seq<'place'> | undefined> {
  if (name === null || name === undefined) return undefined;
  const found = (await findPlaces(reading, [name])).get(name);
  if (!found) throw await unknownName(reading, 'place', name, field);
  if ('candidates' in found) throw ambiguousPlace(name, found.candidates, field);
  if ('withdrawn' in found) throw withdrawnPlace(name, found.withdrawn, field);
  return found.seq;
}
