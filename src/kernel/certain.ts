/**
 * What a map holds under a key that is known to be there.
 * @throws Error when it is not: the facts that were loaded are not what the rule was promised
 */
export function held<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined && !map.has(key)) throw new Error(`Nothing is held under ${String(key)}.`);
  return value as V;
}

/** What a map of lists holds under a key; nothing under one it does not know. */
export const listAt = <K, V>(map: ReadonlyMap<K, readonly V[]>, key: K): readonly V[] => map.get(key) ?? [];

/**
 * A value that is known to be there.
 * @throws Error when it is not
 */
export function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('What is known to be there is missing.');
  return value;
}

/**
 * The first of a list that is known to have one.
 * @throws Error for an empty list
 */
export const firstOf = <T>(list: readonly T[]): T => present(list[0]);

/**
 * The last of a list that is known to have one.
 * @throws Error for an empty list
 */
export const lastOf = <T>(list: readonly T[]): T => present(list.at(-1));

/** What a map of collections holds under a key, to go through; nothing under one it does not know. */
export const eachOf = <K, V>(map: ReadonlyMap<K, Iterable<V>>, key: K): Iterable<V> => map.get(key) ?? [];
