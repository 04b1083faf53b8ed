import type { ClaimEntry } from './entries.js';
import { RefConflict } from './ref-conflict.js';

/** @throws SaysoError CONFLICT when a ref names another claim than the one it is given to */
export function refuseOtherClaim(ref: string, named: ClaimEntry | undefined): void {
  if (named)
    throw new RefConflict({ kind: 'claim', seq: named.seq }, ref, `another claim: ${named.sentence}`);
}
