import type { RequestHandler } from 'express';
import { isDatabaseAnswering } from '../services/health.js';
import type { Services } from '../services/services.js';

const PATIENCE_MS = 2000;

/** 200 while the process lives. */
export const alive: RequestHandler = (_request, response) => {
  response.set('cache-control', 'no-store').json({ status: 'alive' });
};

/** 200 while the database answers in good time, 503 otherwise. */
export const ready =
  (services: Services): RequestHandler =>
  async (_request, response) => {
    const isReady = await answers(services);
    response
      .status(isReady ? 200 : 503)
      .set('cache-control', 'no-store')
      .json({ status: isReady ? 'ready' : 'the database does not answer' });
  };

async function answers(services: Services): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, false);
  });
  try {
    return await Promise.race([isDatabaseAnswering(services), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
