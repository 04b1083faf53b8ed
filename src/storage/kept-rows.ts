import { LRUCache } from 'lru-cache';
import type { NodeKind } from '../kernel/ids.js';
import type { Seq } from '../kernel/seq.js';
import type { RowOf } from './row-of.js';

/** Kinds of which a row, once it is recorded, stays as it is: nothing computed stands in it, and no later record adds to it. */
const UNCHANGING = [
  'source',
  'measure',
  'population',
  'category',
  'statement',
  'rebuttal',
  'concession',
  'affirmation',
] as const satisfies readonly NodeKind[];

/** Rows by their numbers, of those kinds. */
export type KeptRows = { readonly [K in NodeKind]?: LRUCache<Seq<K>, RowOf[K]> };

/** Bytes of each kind that are kept, about: those that were asked for last. */
const MOST_BYTES = 8 * 1024 * 1024;
const BYTES_OF_A_COLUMN = 16;
const BYTES_OF_A_CHARACTER = 2;

function bytesOf(row: object): number {
  let bytes = 0;
  for (const value of Object.values(row) as unknown[])
    bytes += BYTES_OF_A_COLUMN + (typeof value === 'string' ? value.length * BYTES_OF_A_CHARACTER : 0);
  return bytes;
}

export const keepRows = (): KeptRows =>
  Object.fromEntries(
    UNCHANGING.map((kind) => [kind, new LRUCache({ maxSize: MOST_BYTES, sizeCalculation: bytesOf })]),
  );
