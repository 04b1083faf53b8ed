import { SaysoError } from '../kernel/errors.js';

/** Refuses what asks for more than is answered. */
export const tooComplex = (message: string): SaysoError => new SaysoError('QUERY_TOO_COMPLEX', message);
