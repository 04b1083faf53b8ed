import { OPERATOR } from '../kernel/actor.js';
import { DatabaseFault } from '../storage/fault.js';
import { tryWriting } from '../storage/idempotency.js';
import { reading, writing, type Services } from './services.js';

/** Whether the database answers, sooner or later; it does not throw. */
export const isDatabaseAnswering = (services: Services): Promise<boolean> =>
  reading(services, OPERATOR)
    .all('select 1 as one')
    .then(
      () => true,
      () => false,
    );

/**
 * Writes and removes a little in the database.
 * @returns why that cannot be done, undefined when it can; it does not throw
 */
export async function faultOfWriting(services: Services): Promise<string | undefined> {
  const { unitOfWork, now } = writing(services, OPERATOR, 'ADMIN');
  try {
    await tryWriting(unitOfWork, now());
    return undefined;
  } catch (error) {
    return error instanceof DatabaseFault ? error.message : 'the database cannot be written to';
  }
}
