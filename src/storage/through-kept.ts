import type { LRUCache } from 'lru-cache';

/**
 * Values by their keys, those that are kept and those that are not. A key of which nothing is found is left out, and
 * looked for again the next time.
 * @param read the values of those that are not kept, which then are
 */
export async function throughKept<Key extends string | number, Value extends object | number>(
  kept: Pick<LRUCache<Key, Value>, 'get' | 'set'>,
  keys: readonly Key[],
  read: (missing: readonly Key[]) => Promise<Iterable<readonly [Key, Value]>>,
): Promise<Map<Key, Value>> {
  const found = new Map<Key, Value>();
  const missing: Key[] = [];
  for (const key of keys) {
    const value = kept.get(key);
    if (value === undefined) missing.push(key);
    else found.set(key, value);
  }
  if (missing.length === 0) return found;
  for (const [key, value] of await read(missing)) {
    kept.set(key, value);
    found.set(key, value);
  }
  return found;
}
