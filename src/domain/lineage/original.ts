import type { Basis } from '../vocabulary/bases.js';

/**
 * How a claim entered, as bits that are only ever added: with a statement that states its basis, with such a one behind
 * whose assertion no other claim stands, with one of UNSTATED basis behind whose assertion none stands.
 */
const STATED = 1;
const STATED_ALONE = 2;
const UNSTATED_ALONE = 4;

/** What one statement with which a claim enters adds; `isReworded` where another claim stands behind it there. */
export const entryBits = (basis: Basis, isReworded: boolean): number =>
  basis === 'UNSTATED' ? (isReworded ? 0 : UNSTATED_ALONE) : STATED | (isReworded ? 0 : STATED_ALONE);

/**
 * Whether a claim entered with a statement behind whose assertion no other claim stands (semantics.md, Lists); one of
 * UNSTATED basis counts only where there is no other.
 * @param entered the bits of all its entries together
 */
export const isOriginal = (entered: number): boolean =>
  (entered & STATED) === 0 ? (entered & UNSTATED_ALONE) !== 0 : (entered & STATED_ALONE) !== 0;
