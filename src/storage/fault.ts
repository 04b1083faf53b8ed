/** Why a database cannot do what it is asked to: nothing that whoever asks could mend, but whoever operates it. */
export class DatabaseFault extends Error {
  constructor(
    /** What is the matter, and what to do about it; one line, without any SQL. */
    message: string,
    readonly kind: FaultKind,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'DatabaseFault';
  }
}

type FaultKind = 'DAMAGED' | 'FULL' | 'READ_ONLY' | 'UNREADABLE';

const GO_ON = 'go on with the last backup';
const FILE_DAMAGED = `The database file is damaged: stop every process that uses it, keep the file as it is, and ${GO_ON} (sayso backup makes them); "sqlite3 FILE .recover" may bring back what was added since.`;
const FULL =
  'The database cannot be written to, for its disk or its quota is full: make room. Nothing that was acknowledged is lost.';
const DISK_FAILS = 'The disk of the database gives errors: see the log of the system.';

/** By the codes of SQLite, and by the SQLSTATEs of PostgreSQL. */
const FAULTS: Readonly<Record<string, readonly [FaultKind, string]>> = {
  SQLITE_CORRUPT: ['DAMAGED', FILE_DAMAGED],
  SQLITE_NOTADB: ['DAMAGED', FILE_DAMAGED],
  SQLITE_FULL: ['FULL', FULL],
  SQLITE_READONLY: [
    'READ_ONLY',
    'The database can be read only: see that this user may write to the file and to its folder, and that the disk is not mounted read-only.',
  ],
  SQLITE_IOERR: ['UNREADABLE', DISK_FAILS],
  SQLITE_CANTOPEN: [
    'UNREADABLE',
    'The database file cannot be opened: see that it is there, and that this user may read and write it and its folder.',
  ],
  XX001: ['DAMAGED', `The database is damaged: see the log of PostgreSQL, and ${GO_ON}.`],
  XX002: ['DAMAGED', `The database is damaged: see the log of PostgreSQL, and ${GO_ON}.`],
  '53100': ['FULL', FULL],
  '25006': [
    'READ_ONLY',
    'The database can be read only: PostgreSQL is a standby, or was told to be read-only.',
  ],
  '42501': [
    'READ_ONLY',
    'The user of the database lacks rights there: grant them, or name another user in DATABASE_URL.',
  ],
  '58030': ['UNREADABLE', DISK_FAILS],
};

/** What is to be said of a file that shows itself to be damaged. */
export const damaged = (cause: unknown): DatabaseFault =>
  new DatabaseFault(FILE_DAMAGED, 'DAMAGED', { cause });

/** The same, said of the file that it is about: whoever reads it may have several. */
export const inFile = (file: string, { message, kind, cause }: DatabaseFault): DatabaseFault =>
  new DatabaseFault(`${file}: ${message}`, kind, { cause });

/** An error of a driver as what it means to whoever operates the database; undefined where it means something else. */
export function databaseFault(error: unknown): DatabaseFault | undefined {
  if (error instanceof DatabaseFault) return error;
  const [kind, message] = FAULTS[codeOf(error) ?? ''] ?? [];
  return kind && message ? new DatabaseFault(message, kind, { cause: error }) : undefined;
}

/** The code that a driver gives an error. */
export const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
