import type { Seq } from '../kernel/seq.js';
import type { Actor } from '../kernel/actor.js';
import { recordedRebuttal } from '../domain/acts/named-rebuttal.js';
import type { WithdrawInput } from './inputs.js';
import { act, only } from './record/act.js';
import type { Services } from './services.js';

/** A rebuttal is taken back by the voice that made it. */
export const withdraw = (
  services: Services,
  actor: Actor,
  input: WithdrawInput,
): Promise<{ rebuttal: Seq<'rebuttal'> }> => {
  const { rebuttal, reason } = input;
  return act(services, actor, {
    name: 'withdraw',
    input,
    does: { withdraws: [{ rebuttal, reason }] },
    answer: ({ acts }) => ({ rebuttal: recordedRebuttal(only(acts.withdraws).rebuttal).seq }),
  });
};
