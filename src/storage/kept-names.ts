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

/** What names stand for, of those kinds. */
export type KeptNames = { readonly [K in NamedKind]?: LRUCache<string, Seq<K>> };

/** So many of each kind are kept: those that were asked for last. */
const MOST = 20_000;
/** A longer one is looked for each time. */
const LONGEST = 200;

export const keepNames = (): KeptNames =>
  Object.fromEntries(
    UNCHANGING.map((kind) => [
      kind,
      new LRUCache<string, number>({
        max: MOST,
        maxSize: MOST * LONGEST,
        maxEntrySize: LONGEST,
        sizeCalculation: (_seq, name) => name.length,
      }),
    ]),
  );
