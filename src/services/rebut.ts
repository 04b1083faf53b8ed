import type { Seq } from '../kernel/seq.js';
import type { Actor } from '../kernel/actor.js';
import type { RebutInput } from './inputs.js';
import { fieldOfInput, givenClaim, givenStatement } from './record/given-of-input.js';
import { mutate } from './record/mutation.js';
import type { Services } from './services.js';

/** A source disputes a claim, a statement or another rebuttal. */
export const rebut = (
  services: Services,
  actor: Actor,
  input: RebutInput,
): Promise<{ rebuttal: Seq<'rebuttal'> }> => {
  const { ref, target, aspects, direction, summary, counterClaim } = input;
  const rebuttal = { ref, target: { any: target }, aspects, direction, summary };
  return mutate(services, actor, {
    name: 'rebut',
    input,
    record: givenStatement(input.statement, {
      rebuts: [{ ...rebuttal, counterClaim: counterClaim && givenClaim(counterClaim) }],
    }),
    fieldOf: fieldOfInput,
    answer: async ({ seq }, transaction) => {
      const [made] = await transaction.all<{ seq: Seq<'rebuttal'> }>(
        'select seq from rebuttal where statement = ? order by seq',
        [seq],
      );
      return { rebuttal: made!.seq };
    },
  });
};
