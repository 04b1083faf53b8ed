import { NotRecorded } from '../kernel/errors.js';
import { ConnectionLost } from './connection-lost.js';
import { databaseFault } from './fault.js';

/** A failure to write as it is to be told to whoever asked for it, where it is certain that nothing was kept. */
export function notRecorded(error: unknown): NotRecorded | undefined {
  if (error instanceof ConnectionLost)
    return new NotRecorded('The database is away, or broke off: ask again later.', error);
  const fault = databaseFault(error);
  return fault?.kind === 'FULL' || fault?.kind === 'READ_ONLY'
    ? new NotRecorded(fault.message, error)
    : undefined;
}
