import type { Services } from '../services/services.js';

/** What commands need of the program: an open database, a server. */
export interface Program {
  /** Opens and migrates the database for the time of `work`. */
  withServices<T>(work: (services: Services) => Promise<T>): Promise<T>;
  /** Copies the database, as it is, to a file that is not there yet. */
  backUp(file: string): Promise<void>;
  /** Serves until the process is told to stop. */
  serve(): Promise<void>;
}
