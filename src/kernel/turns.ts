import { setImmediate as othersTurn } from 'node:timers/promises';

/** Work that stops now and then, so that others may have their turn. */
export type InTurns<T> = Generator<void, T, void>;

/** Does work, or takes the steps of a computation, without a stop. */
export function atOnce<T>(work: Generator<unknown, T, void>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Does work, and lets others have their turn wherever it stops. */
export async function takingTurns<T>(work: InTurns<T>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await othersTurn();
  }
}
