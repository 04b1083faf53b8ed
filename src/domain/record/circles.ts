import { SaysoError } from '../../kernel/errors.js';
import type { Seq } from '../../kernel/seq.js';
import type { ClaimEntry } from './entries.js';
import type { Known } from './known.js';

/**
 * Nothing may relay, target or be part of itself. What names an earlier record cannot close a circle, so it is enough
 * to look at the record's own ref.
 * @throws SaysoError CYCLE when `name` is that ref
 */
export function refuseItself(
  ref: string | null | undefined,
  name: string | null | undefined,
  does: string,
  field: string,
): void {
  if (ref !== null && ref !== undefined && ref === name)
    throw new SaysoError('CYCLE', `"${ref}" cannot ${does} itself.`, field);
}

/** @throws SaysoError CYCLE when the figure put in the place of a claim is that claim */
export function refuseCorrectionByItself(claim: ClaimEntry, by: ClaimEntry, field: string): void {
  if (claim === by)
    throw new SaysoError('CYCLE', 'A claim cannot be corrected by itself: give another figure.', field);
}

/** @throws SaysoError CYCLE when the figure set against a claim is that claim */
export function refuseCounterByItself(
  claim: ClaimEntry,
  counterClaim: ClaimEntry | null,
  field: string,
): void {
  if (claim === counterClaim)
    throw new SaysoError('CYCLE', 'A claim cannot be countered by itself: give another figure.', field);
}

/**
 * Two rebuttals of one statement may not attack each other: one attacks only those made before it.
 * @param made refs of all rebuttals of the statement
 * @throws SaysoError CYCLE
 */
export function refuseLaterRebuttal(
  made: readonly (string | null | undefined)[],
  name: string,
  field: string,
): void {
  if (!made.includes(name)) return;
  throw new SaysoError(
    'CYCLE',
    `"${name}" is made later in the same statement: rebuttals in a circle answer nothing.`,
    field,
  );
}

/** @throws SaysoError CYCLE when a claim stands, at any distance, behind one of those it is to be computed from */
export function refuseDerivationFromItself(
  { derivedFrom }: Pick<Known, 'derivedFrom'>,
  claim: ClaimEntry,
  from: readonly Seq<'claim'>[],
): void {
  const seen = new Set(from);
  for (const seq of seen) {
    if (seq === claim.seq) {
      throw new SaysoError(
        'CYCLE',
        `A claim cannot be computed from itself, at any distance: ${claim.sentence}`,
        'from',
      );
    }
    for (const behind of derivedFrom.of(seq)) seen.add(behind);
  }
}
