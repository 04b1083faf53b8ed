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

export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return CODES.test(String((error as { code?: unknown }).code)) || MESSAGES.test(error.message);
}
