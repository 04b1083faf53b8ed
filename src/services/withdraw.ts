import type { Seq } from '../kernel/seq.js';
import type { Actor } from '../kernel/actor.js';
import type { WithdrawInput } from './inputs.js';
import { fieldOfInput, givenStatement } from './record/given-of-input.js';
import { mutate } from './record/mutation.js';
import type { Services } from './services.js';

/** A rebuttal is taken back by the voice that made it. */
export const withdraw = (
  services: Services,
  actor: Actor,
  input: WithdrawInput,
): Promise<{ rebuttal: Seq<'rebuttal'> }> => {
  const { rebuttal, reason } = input;
  return mutate(services, actor, {
    name: 'withdraw',
    input,
    record: givenStatement(input.statement, { withdraws: [{ rebuttal, reason }] }),
    fieldOf: fieldOfInput,
    answer: async ({ seq }, transaction) => {
      const [made] = await transaction.all<{ rebuttal: Seq<'rebuttal'> }>(
        'select rebuttal from withdrawal where statement = ? order by seq',
        [seq],
      );
      return made!;
    },
  });
};
