import type { GraphQLResolveInfo } from 'graphql';
import type { Standing } from '../domain/dispute/standing.js';
import type { StandingState } from '../domain/vocabulary/standing-states.js';
import type { AsOf } from '../kernel/as-of.js';
import type { Seq } from '../kernel/seq.js';
import { asksOnly } from './asked-fields.js';
import type { ClaimNode } from '../services/read/nodes.js';
import type { Loaders } from './loaders.js';

/** How a claim stands as of an instant: all of it, and its state, which is kept. */
export interface StandingNode {
  readonly claim: Seq<'claim'>;
  readonly asOf: AsOf;
  whole(): Promise<Standing>;
  state(): Promise<StandingState>;
}

/** @param info what is asked of the standing: where that is no more than the state, nothing else is worked out */
export function standingOf(
  loaders: Loaders,
  { seq, contested, shadowed }: ClaimNode,
  asOf: AsOf,
  info: GraphQLResolveInfo,
): StandingNode {
  const whole = () => loaders.standing(seq, asOf);
  const kept = (): Promise<StandingState> =>
    contested + shadowed === 0 ? Promise.resolve('UNDISPUTED') : loaders.standingState(seq, asOf);
  const isKept = asksOnly(info, ['state', 'tainted', 'taintedBy', 'openRebuttals']);
  return { claim: seq, asOf, whole, state: isKept ? kept : async () => (await whole()).state };
}
