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
type UnchangingKind = (typeof UNCHANGING)[number];

/** Rows of facts by their numbers. */
export type KeptRows = { readonly [K in UnchangingKind]: LRUCache<Seq<K>, RowOf[K]> };

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
  ) as unknown as KeptRows;

/** The rows of a kind that are kept; undefined for a kind of which none are. */
export const keptRowsOf = <K extends NodeKind>(
  kept: KeptRows | undefined,
  kind: K,
): LRUCache<Seq<K>, RowOf[K]> | undefined =>
  (kept as Partial<Record<NodeKind, LRUCache<Seq<K>, RowOf[K]>>> | undefined)?.[kind];

/**
 * Rows by their numbers, those that are kept and those that are not.
 * @param read the rows of those that are not
 */
export async function throughKept<K extends NodeKind>(
  kept: LRUCache<Seq<K>, RowOf[K]>,
  seqs: readonly Seq<K>[],
  read: (seqs: readonly Seq<K>[]) => Promise<RowOf[K][]>,
): Promise<RowOf[K][]> {
  const rows: RowOf[K][] = [];
  const missing: Seq<K>[] = [];
  for (const seq of seqs) {
    const row = kept.get(seq);
    if (row) rows.push(row);
    else missing.push(seq);
  }
  if (missing.length === 0) return rows;
  for (const row of await read(missing)) {
    kept.set(row.seq as Seq<K>, row);
    rows.push(row);
  }
  return rows;
}
