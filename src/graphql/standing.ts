import { standingAsOf, type Standing } from '../domain/dispute/standing.js';
import { NOT_THERE_YET, UNDISPUTED } from '../domain/dispute/undisputed.js';
import type { Loaders } from './loaders.js';
import type { ClaimNode } from './nodes.js';

/** A standing with the claim and the instant it is of. */
export type StandingNode = Standing & { readonly claim: number; readonly asOf: number | undefined };

/** How a claim stands as of an instant in epoch seconds. */
export const standingOf = async (
  loaders: Loaders,
  claim: ClaimNode,
  asOf: number | undefined,
): Promise<StandingNode> => ({ claim: claim.seq, asOf, ...(await standingAt(loaders, claim, asOf)) });

/** Nothing is read for a claim that nothing was said against. */
async function standingAt(
  loaders: Loaders,
  { seq, contested, there_from }: ClaimNode,
  asOf: number | undefined,
): Promise<Standing> {
  if (asOf !== undefined && asOf < there_from) return NOT_THERE_YET;
  return contested === 0 ? UNDISPUTED : standingAsOf(await loaders.claimMoment(seq, asOf), seq);
}
