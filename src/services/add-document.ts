import type { Actor } from '../kernel/actor.js';
import type { DocumentInput } from './inputs.js';
import { mutate } from './record/mutate.js';
import type { Services } from './services.js';

/** Records a publication. Its number is returned. */
export const addDocument = (services: Services, actor: Actor, input: DocumentInput): Promise<number> =>
  mutate(services, actor, {
    name: 'addDocument',
    input: { idempotencyKey: null },
    record: { type: 'document', ...input },
    answer: ({ seq }) => seq,
  });
