import type { Services } from '../services/services.js';

/** What an unexpected error comes from, where the database is at fault; the error itself where it is not. */
export type CauseOf = (error: unknown) => Promise<unknown>;

/** What commands need of the program: an open database, a server. */
export interface Program {
  /**
   * Opens and migrates the database for the time of `work`. What `work` rejects with is told as what it comes from, where
   * the database is at fault; what it deals with itself it can ask `causeOf`.
   */
  withServices<T>(work: (services: Services, causeOf: CauseOf) => Promise<T>): Promise<T>;
  /** Copies the database, as it is, to a file that is not there yet. */
  backUp(file: string): Promise<void>;
  /** Serves until the process is told to stop. */
  serve(): Promise<void>;
}
