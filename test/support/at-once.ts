import type { Steps } from '../../src/kernel/work.js';

/** Takes all steps of a computation, which nobody counts. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
