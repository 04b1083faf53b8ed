import type { Actor } from '../kernel/actor.js';
import type { CategoryInput } from './inputs.js';
import { mutate } from './record/mutate.js';
import type { Services } from './services.js';

/** Records one value of a dimension by which figures are cut. Its number is returned. */
export const addCategory = (services: Services, actor: Actor, input: CategoryInput): Promise<number> =>
  mutate(services, actor, {
    name: 'addCategory',
    input: { idempotencyKey: null },
    record: { type: 'category', ...input },
    answer: ({ seq }) => seq,
  });
