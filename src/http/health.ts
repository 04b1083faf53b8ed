import type { RequestHandler } from 'express';
import { faultOfWriting, isDatabaseAnswering } from '../services/health.js';
import type { Services } from '../services/services.js';
import { kept } from './kept.js';

const PATIENCE_MS = 2000;

/** Whoever asks more often is told what was found last: a try at writing is durable, and costs a disk its time. */
const FOUND_KEPT_MS = 1000;

/** 200 while the process lives. */
export const alive: RequestHandler = (_request, response) => {
  response.set('cache-control', 'no-store').json({ status: 'alive' });
};

/** 200 while the database answers in good time and can be written to, 503 otherwise; tried at most once a second. */
export function ready(services: Services): RequestHandler {
  const writes = writability(services);
  const fault = kept(async () => {
    const isAnswering = await inGoodTime(isDatabaseAnswering(services), false);
    return isAnswering ? inGoodTime(writes.fault(), writes.last()) : 'the database does not answer';
  }, FOUND_KEPT_MS);
  return async (_request, response) => {
    const found = await fault();
    response
      .status(found === undefined ? 200 : 503)
      .set('cache-control', 'no-store')
      .json({ status: found ?? 'ready' });
  };
}

/**
 * Whether the database can be written to, tried once for all who ask at the same time. A try that waits for a long
 * import is no fault: until it is over, the last one counts.
 */
function writability(services: Services): {
  fault(): Promise<string | undefined>;
  last(): string | undefined;
} {
  let last: string | undefined;
  let trying: Promise<string | undefined> | undefined;
  const attempt = async (): Promise<string | undefined> => {
    last = await faultOfWriting(services);
    trying = undefined;
    return last;
  };
  return { fault: () => (trying ??= attempt()), last: () => last };
}

async function inGoodTime<T>(answer: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<T>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, otherwise);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
