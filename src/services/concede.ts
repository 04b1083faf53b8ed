import type { Actor } from '../kernel/actor.js';
import { factsOf } from '../domain/record/facts.js';
import { firstMadeIn } from '../storage/record/made-in.js';
import type { ConcedeInput } from './inputs.js';
import { act, only } from './record/act.js';
import type { Services } from './services.js';

/** The attacked side grants the point of a rebuttal. */
export const concede = (
  services: Services,
  actor: Actor,
  input: ConcedeInput,
): Promise<{ concession: number }> => {
  const { rebuttal, extent, summary } = input;
  return act(services, actor, {
    name: 'concede',
    input,
    does: { concedes: [{ rebuttal, extent, summary }] },
    answer: async ({ created, seq }, facts, transaction) => ({
      concession: created
        ? only(factsOf(facts, 'concession')).seq
        : await firstMadeIn(transaction, 'concession', seq),
    }),
  });
};
