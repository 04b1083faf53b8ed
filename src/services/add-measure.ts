import type { Actor } from '../kernel/actor.js';
import type { MeasureInput } from './inputs.js';
import { mutate } from './record/mutate.js';
import type { Services } from './services.js';

/** Records what can be counted or measured. Its number is returned. */
export const addMeasure = (services: Services, actor: Actor, input: MeasureInput): Promise<number> =>
  mutate(services, actor, {
    name: 'addMeasure',
    input: { idempotencyKey: null },
    record: { type: 'measure', ...input },
    answer: ({ seq }) => seq,
  });
