import type { Seq } from '../kernel/seq.js';
import type { Actor } from '../kernel/actor.js';
import { factsOf } from '../domain/record/facts.js';
import { firstMadeIn } from '../storage/record/made-in.js';
import type { RebutInput } from './inputs.js';
import { act, only } from './record/act.js';
import { givenClaim } from './record/field-of-input.js';
import type { Services } from './services.js';

/** A source disputes a claim, a statement or another rebuttal. */
export const rebut = (
  services: Services,
  actor: Actor,
  input: RebutInput,
): Promise<{ rebuttal: Seq<'rebuttal'> }> => {
  const { ref, target, aspects, direction, summary, counterClaim } = input;
  const rebuttal = { ref, target: { any: target }, aspects, direction, summary };
  return act(services, actor, {
    name: 'rebut',
    input,
    does: { rebuts: [{ ...rebuttal, counterClaim: counterClaim && givenClaim(counterClaim) }] },
    answer: async ({ created, seq }, facts, transaction) => ({
      rebuttal: created
        ? only(factsOf(facts, 'rebuttal')).seq
        : await firstMadeIn(transaction, 'rebuttal', seq),
    }),
  });
};
