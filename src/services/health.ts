import { OPERATOR } from '../kernel/actor.js';
import { reading, type Services } from './services.js';

/** Whether the database answers, sooner or later; it does not throw. */
export const isDatabaseAnswering = (services: Services): Promise<boolean> =>
  reading(services, OPERATOR)
    .all('select 1 as one')
    .then(
      () => true,
      () => false,
    );
