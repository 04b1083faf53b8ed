import { keepCodes, type KeptCodes } from './kept-codes.js';
import { keepEntries, type KeptEntries } from './kept-entries.js';
import { keepInside, type KeptInside } from './kept-inside.js';
import { keepNames, type KeptNames } from './kept-names.js';
import { keepRows, type KeptRows } from './kept-rows.js';
import { keepSurroundings, type KeptSurroundings } from './kept-surroundings.js';

/**
 * What was read of facts, kept between reads. Facts are only ever added, so that none of it is ever stale, or whoever
 * uses it asks whether it is; within a transaction nothing is kept, for it may be rolled back and its numbers given again.
 */
export interface KeptFacts {
  readonly codes: KeptCodes;
  readonly entries: KeptEntries;
  readonly inside: KeptInside;
  readonly names: KeptNames;
  readonly rows: KeptRows;
  readonly surroundings: KeptSurroundings;
}

export const keepFacts = (): KeptFacts => ({
  codes: keepCodes(),
  entries: keepEntries(),
  inside: keepInside(),
  names: keepNames(),
  rows: keepRows(),
  surroundings: keepSurroundings(),
});
