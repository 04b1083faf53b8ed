import { seqOf, type Seq } from '../kernel/seq.js';
import type { Actor } from '../kernel/actor.js';
import type { DeriveInput } from './inputs.js';
import { mutate } from './record/mutate.js';
import type { Services } from './services.js';

/** Records that a claim was computed from other claims. */
export const derive = (
  services: Services,
  actor: Actor,
  input: DeriveInput,
): Promise<{ claim: Seq<'claim'> }> => {
  const { claim, from, method } = input;
  return mutate(services, actor, {
    name: 'derive',
    input,
    record: { type: 'derivation', claim, from, method },
    answer: ({ seq }) => ({ claim: seqOf('claim', seq) }),
  });
};
