import { notFound } from '../../kernel/errors.js';
import type { NodeKind } from '../../kernel/ids.js';
import type { Seq } from '../../kernel/seq.js';
import { resolveName, resolveNames } from '../../storage/names.js';
import type { Reading } from '../services.js';

type NamedKind = Exclude<NodeKind, 'concession'>;

/** The number of what an id or a ref names; undefined for a name of nothing. */
export const named = <K extends NamedKind>(
  reading: Reading,
  kind: K,
  name: string,
): Promise<Seq<K> | undefined> => resolveName(reading, kind, name);

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
  if (seq === undefined) throw notFound(kind, name, field);
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
  return names.map((name) => {
    const seq = seqs.get(name);
    if (seq === undefined) throw notFound(kind, name, field);
    return seq;
  });
}
