import type { Actor } from '../kernel/actor.js';
import type { PlaceInput } from './inputs.js';
import { mutate } from './record/mutate.js';
import type { Services } from './services.js';

/** Records a place; one that is built in takes the aliases, and nothing else. Its number is returned. */
export const addPlace = (services: Services, actor: Actor, input: PlaceInput): Promise<number> =>
  mutate(services, actor, {
    name: 'addPlace',
    input: { idempotencyKey: null },
    record: { type: 'place', ...input },
    answer: ({ seq }) => seq,
  });
