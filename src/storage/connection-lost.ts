import { codeOf } from './fault.js';

/** The connection to the database ended before it answered: a query was not answered, a transaction is not kept. */
export class ConnectionLost extends Error {
  constructor(cause: unknown) {
    super('The connection to the database was lost.', { cause });
    this.name = 'ConnectionLost';
  }
}

/** SQLSTATE classes and codes with which PostgreSQL ends a connection, and what the system says of one that ended. */
const CODES = /^(?:08...|57P0[12]|ECONNRESET|EPIPE|ETIMEDOUT)$/;
/** `pg` has no codes of its own. */
const MESSAGES = /^(?:Connection terminated|Client has encountered a connection error|Query read timeout)/;

/** With these one is refused, or not come by: by a server that starts or is full, and where there is none. */
const NOT_GIVEN = /^(?:57P03|53300|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;

/** Whether nothing can be asked of the database for now. */
export const isAway = (error: unknown): boolean =>
  isConnectionLost(error) || (error instanceof Error && NOT_GIVEN.test(String(codeOf(error))));

export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return CODES.test(String(codeOf(error))) || MESSAGES.test(error.message);
}
