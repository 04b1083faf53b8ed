import type { Standing } from '../domain/dispute/standing.js';
import type { AsOf } from '../kernel/as-of.js';
import type { Seq } from '../kernel/seq.js';
import type { Loaders } from './loaders.js';

/** A standing with the claim and the instant it is of. */
export type StandingNode = Standing & { readonly claim: Seq<'claim'>; readonly asOf: AsOf };

/** How a claim stands as of an instant. */
export const standingOf = async (
  loaders: Loaders,
  claim: Seq<'claim'>,
  asOf: AsOf,
): Promise<StandingNode> => ({ claim, asOf, ...(await loaders.standing(claim, asOf)) });
