import { standingAsOf } from '../domain/dispute/standing.js';
import { UNDISPUTED } from '../domain/dispute/undisputed.js';
import type { Loaders } from './loaders.js';
import type { ClaimNode } from './nodes.js';

/** How a claim stands as of an instant in epoch seconds; nothing is read for a claim that nothing was said against. */
export const standingOf = async (
  loaders: Loaders,
  { seq, contested }: ClaimNode,
  asOf: number | undefined,
) => ({
  claim: seq,
  asOf,
  ...(contested === 0 ? UNDISPUTED : standingAsOf(await loaders.claimMoment(seq, asOf), seq)),
});
