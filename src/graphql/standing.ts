import type { AsOf } from '../kernel/as-of.js';
import type { Standing } from '../domain/dispute/standing.js';
import type { Loaders } from './loaders.js';
import type { ClaimNode } from './nodes.js';

/** A standing with the claim and the instant it is of. */
export type StandingNode = Standing & { readonly claim: number; readonly asOf: AsOf };

/** How a claim stands as of an instant in epoch seconds. */
export const standingOf = async (loaders: Loaders, claim: ClaimNode, asOf: AsOf): Promise<StandingNode> => ({
  claim: claim.seq,
  asOf,
  ...(await loaders.standing(claim.seq, asOf)),
});
