import * as namespace from 'sqlite3';

/** The module's own types do not tell of its default export, which alone holds the constants. */
const sqlite3 = (namespace as unknown as { default: typeof namespace }).default;

/** Flag for a connection that cannot write. */
export const OPEN_READONLY = sqlite3.OPEN_READONLY;

/** The driver as TypeORM takes it; its `verbose()` would record a stack trace at every call, ours stays quick. */
export const sqliteDriver = { ...sqlite3, verbose: () => sqlite3 };
