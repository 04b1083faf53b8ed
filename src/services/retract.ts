import type { Seq } from '../kernel/seq.js';
import type { Actor } from '../kernel/actor.js';
import type { RetractInput } from './inputs.js';
import { fieldOfInput, givenStatement } from './record/given-of-input.js';
import { mutate } from './record/mutation.js';
import type { Services } from './services.js';

/** A claim is taken back by a voice that brought it in, or a statement by the voice that made it: one of the two is told. */
export interface Retracted {
  readonly claim: Seq<'claim'> | null;
  readonly statement: Seq<'statement'> | null;
}

export const retract = (services: Services, actor: Actor, input: RetractInput): Promise<Retracted> => {
  const { target, reason } = input;
  return mutate(services, actor, {
    name: 'retract',
    input,
    record: givenStatement(input.statement, { retracts: [{ target: { any: target }, reason }] }),
    fieldOf: fieldOfInput,
    answer: async ({ seq }, transaction) => {
      const [made] = await transaction.all<Retracted>(
        'select target_claim as claim, target_statement as statement from retraction where statement = ? order by seq',
        [seq],
      );
      return made!;
    },
  });
};
