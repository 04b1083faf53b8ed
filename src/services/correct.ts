import type { Seq } from '../kernel/seq.js';
import type { Actor } from '../kernel/actor.js';
import type { CorrectInput } from './inputs.js';
import { fieldOfInput, givenStatement } from './record/given-of-input.js';
import { mutate } from './record/mutation.js';
import type { Services } from './services.js';

/** A claim's side puts another figure in its place: `claim` is the new one, `corrected` the old. */
export const correct = (
  services: Services,
  actor: Actor,
  input: CorrectInput,
): Promise<{ claim: Seq<'claim'>; corrected: number }> =>
  mutate(services, actor, {
    name: 'correct',
    input,
    record: givenStatement(input.statement, {
      corrects: [{ claim: input.claim, by: { figure: input.figure } }],
    }),
    fieldOf: fieldOfInput,
    answer: ({ statement }) => {
      const { claim, by } = statement!.corrections[0]!;
      return { claim: by.seq, corrected: claim.seq };
    },
  });
