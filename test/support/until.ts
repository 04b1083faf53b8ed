import { setTimeout } from 'node:timers/promises';

/** Looks so often whether what is waited for has come. */
const EVERY_MS = 10;

/** Longer than anything takes on a machine that is busy with other things; what has not come by then never will. */
const GIVEN_UP_AFTER_MS = 30_000;

/**
 * Waits until something holds, however long a busy machine takes; the one place in which a test waits for time to pass.
 * @param what what is waited for, as "the server listens"
 * @throws Error that says what did not come
 */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await holds()); waited += EVERY_MS) {
    if (waited >= GIVEN_UP_AFTER_MS) throw new Error(`Waited in vain until ${what}.`);
    await setTimeout(EVERY_MS);
  }
}
