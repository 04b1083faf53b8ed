import type { Actor } from '../kernel/actor.js';
import type { ConcedeInput } from './inputs.js';
import { fieldOfInput, givenStatement } from './record/given-of-input.js';
import { mutate } from './record/mutation.js';
import type { Services } from './services.js';

/** The attacked side grants the point of a rebuttal. */
export const concede = (
  services: Services,
  actor: Actor,
  input: ConcedeInput,
): Promise<{ concession: number }> => {
  const { rebuttal, extent, summary } = input;
  return mutate(services, actor, {
    name: 'concede',
    input,
    record: givenStatement(input.statement, { concedes: [{ rebuttal, extent, summary }] }),
    fieldOf: fieldOfInput,
    answer: async ({ seq }, transaction) => {
      const [made] = await transaction.all<{ seq: number }>(
        'select seq from concession where statement = ? order by seq',
        [seq],
      );
      return { concession: made!.seq };
    },
  });
};
