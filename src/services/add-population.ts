import type { Actor } from '../kernel/actor.js';
import type { PopulationInput } from './inputs.js';
import { mutate } from './record/mutate.js';
import type { Services } from './services.js';

/** Records a group that figures are about. Its number is returned. */
export const addPopulation = (services: Services, actor: Actor, input: PopulationInput): Promise<number> =>
  mutate(services, actor, {
    name: 'addPopulation',
    input: { idempotencyKey: null },
    record: { type: 'population', ...input },
    answer: ({ seq }) => seq,
  });
