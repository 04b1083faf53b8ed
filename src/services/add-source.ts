import type { Actor } from '../kernel/actor.js';
import type { SourceInput } from './inputs.js';
import { mutate } from './record/mutate.js';
import type { Services } from './services.js';

/** Records a party that can say something. Its number is returned. */
export const addSource = (services: Services, actor: Actor, input: SourceInput): Promise<number> =>
  mutate(services, actor, {
    name: 'addSource',
    input: { idempotencyKey: null },
    record: { type: 'source', ...input },
    answer: ({ seq }) => seq,
  });
