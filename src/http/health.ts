import type { RequestHandler } from 'express';
import type { Reader } from '../storage/reader.js';

const PATIENCE_MS = 2000;

/** 200 while the process lives. */
export const alive: RequestHandler = (_request, response) => {
  response.set('cache-control', 'no-store').json({ status: 'alive' });
};

/** 200 while the database answers in good time, 503 otherwise. */
export const ready =
  (reader: Reader): RequestHandler =>
  async (_request, response) => {
    const isReady = await answers(reader);
    response
      .status(isReady ? 200 : 503)
      .set('cache-control', 'no-store')
      .json({ status: isReady ? 'ready' : 'the database does not answer' });
  };

async function answers(reader: Reader): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, false);
  });
  const answered = reader.all('select 1 as one').then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([answered, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
