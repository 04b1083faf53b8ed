import { LRUCache } from 'lru-cache';
import type { NamedKind } from '../kernel/ids.js';
import type { Seq } from '../kernel/seq.js';

/** Kinds of which a name - an id or a ref - always stands for what it was once found to stand for. */
const UNCHANGING = [
  'source',
  'measure',
  'population',
  'category',
  'statement',
  'claim',
  'rebuttal',
] as const satisfies readonly NamedKind[];
type UnchangingKind = (typeof UNCHANGING)[number];

/** What names stand for. */
export type KeptNames = { readonly [K in UnchangingKind]: LRUCache<string, Seq<K>> };

/** So many of each kind are kept: those that were asked for last. */
const MOST = 20_000;
/** A longer one is looked for each time. */
const LONGEST = 200;

export const keepNames = (): KeptNames =>
  Object.fromEntries(UNCHANGING.map((kind) => [kind, new LRUCache({ max: MOST })])) as unknown as KeptNames;

/** The names of a kind that are kept; undefined for a kind of which none are. */
export const keptNamesOf = <K extends NamedKind>(
  kept: KeptNames | undefined,
  kind: K,
): LRUCache<string, Seq<K>> | undefined =>
  (kept as Partial<Record<NamedKind, LRUCache<string, Seq<K>>>> | undefined)?.[kind];

/**
 * What names stand for, those that are kept and those that are not. Names of nothing are left out, and looked for again:
 * something may be called so by then.
 * @param find what those stand for that are not kept
 */
export async function throughKeptNames<K extends NamedKind>(
  kept: LRUCache<string, Seq<K>>,
  names: readonly string[],
  find: (names: readonly string[]) => Promise<ReadonlyMap<string, Seq<K>>>,
): Promise<Map<string, Seq<K>>> {
  const found = new Map<string, Seq<K>>();
  const others: string[] = [];
  for (const name of names) {
    const seq = kept.get(name);
    if (seq === undefined) others.push(name);
    else found.set(name, seq);
  }
  if (others.length === 0) return found;
  for (const [name, seq] of await find(others)) {
    if (name.length <= LONGEST) kept.set(name, seq);
    found.set(name, seq);
  }
  return found;
}
