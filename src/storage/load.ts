/** How busy a database is with what this process asks of it. */
export interface StorageLoad {
  /** Open connections. */
  readonly connections: number;
  /** Statements that read and are under way. */
  readonly reads: number;
  /** Statements that wait for a connection to read on. */
  readonly readsWaiting: number;
  /** Writes that were handed in and are neither durable nor refused yet. */
  readonly writesWaiting: number;
}
