import { SaysoError } from '../../kernel/errors.js';
import type { ClaimEntry } from './entries.js';

/** @throws SaysoError CONFLICT when a ref names another claim than the one it is given to */
export function refuseOtherClaim(ref: string, named: ClaimEntry | undefined): void {
  if (named)
    throw new SaysoError(
      'CONFLICT',
      `The ref "${ref}" is already used for another claim: ${named.sentence}`,
      'ref',
    );
}
