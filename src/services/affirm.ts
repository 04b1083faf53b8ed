import type { Seq } from '../kernel/seq.js';
import type { Actor } from '../kernel/actor.js';
import { factsOf } from '../domain/record/facts.js';
import { firstMadeIn } from '../storage/record/made-in.js';
import type { AffirmInput } from './inputs.js';
import { act, only } from './record/act.js';
import type { Services } from './services.js';

/** A source looked into a claim and found it right. */
export const affirm = (
  services: Services,
  actor: Actor,
  input: AffirmInput,
): Promise<{ affirmation: Seq<'affirmation'> }> => {
  const { claim, summary } = input;
  return act(services, actor, {
    name: 'affirm',
    input,
    does: { affirms: [{ claim, summary }] },
    answer: async ({ created, seq }, facts, transaction) => ({
      affirmation: created
        ? only(factsOf(facts, 'affirmation')).seq
        : await firstMadeIn(transaction, 'affirmation', seq),
    }),
  });
};
