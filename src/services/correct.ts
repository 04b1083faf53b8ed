import type { Seq } from '../kernel/seq.js';
import type { Actor } from '../kernel/actor.js';
import type { CorrectInput } from './inputs.js';
import { act, only } from './record/act.js';
import type { Services } from './services.js';

/** A claim's side puts another figure in its place: `claim` is the new one, `corrected` the old. */
export const correct = (
  services: Services,
  actor: Actor,
  input: CorrectInput,
): Promise<{ claim: Seq<'claim'>; corrected: Seq<'claim'> }> =>
  act(services, actor, {
    name: 'correct',
    input,
    does: { corrects: [{ claim: input.claim, by: { figure: input.figure } }] },
    answer: ({ acts }) => {
      const { claim, by } = only(acts.corrects);
      return { claim: by.seq, corrected: claim.seq };
    },
  });
