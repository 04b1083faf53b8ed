import type { Reader } from '../storage/reader.js';
import type { UnitOfWork } from '../storage/unit-of-work.js';
import type { EventBus } from './event-bus.js';

/** What every use case works with. */
export interface Services {
  readonly reader: Reader;
  readonly unitOfWork: UnitOfWork;
  readonly events: EventBus;
  /** Milliseconds of the Unix epoch. */
  now(): number;
}
