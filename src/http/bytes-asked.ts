import { RateLimited } from '../kernel/errors.js';

const RETRY_SECONDS = 1;

/** Says that what an address asks, and is not answered yet, takes more memory than it may. */
export const tooManyBytes = (): RateLimited =>
  new RateLimited(
    'What your address asks and is not answered yet, or watches, has too many bytes in all: ask less at once, or again when some is answered.',
    RETRY_SECONDS,
  );
