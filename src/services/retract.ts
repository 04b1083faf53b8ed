import type { Seq } from '../kernel/seq.js';
import type { Actor } from '../kernel/actor.js';
import type { RetractInput } from './inputs.js';
import { act, only } from './record/act.js';
import type { Services } from './services.js';

/** A claim is taken back by a voice that brought it in, or a statement by the voice that made it: one of the two is told. */
export interface Retracted {
  readonly claim: Seq<'claim'> | null;
  readonly statement: Seq<'statement'> | null;
}

export const retract = (services: Services, actor: Actor, input: RetractInput): Promise<Retracted> => {
  const { target, reason } = input;
  return act(services, actor, {
    name: 'retract',
    input,
    does: { retracts: [{ target: { any: target }, reason }] },
    answer: ({ acts }) => {
      const { target: retracted } = only(acts.retracts);
      return 'claim' in retracted
        ? { claim: retracted.claim.seq, statement: null }
        : { claim: null, statement: retracted.statement.seq };
    },
  });
};
