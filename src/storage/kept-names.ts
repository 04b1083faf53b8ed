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

/** Of each kind, those that were asked for last; nothing is set aside for them before they come. */
const MOST_BYTES = 4_000_000;
/** What one takes beside its name, about. */
const BYTES_BESIDE = 100;
/** A longer one is looked for each time. */
const LONGEST = 200;

export const keepNames = (): KeptNames =>
  Object.fromEntries(
    UNCHANGING.map((kind) => [
      kind,
      new LRUCache<string, number>({
        maxSize: MOST_BYTES,
        maxEntrySize: BYTES_BESIDE + LONGEST,
        sizeCalculation: (_seq, name) => BYTES_BESIDE + name.length,
      }),
    ]),
  );
