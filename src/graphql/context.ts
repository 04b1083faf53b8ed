import type { Actor } from '../kernel/actor.js';
import { UNCOUNTED, type Work } from '../kernel/work.js';
import { askedOnce } from '../services/asked-once.js';
import { createBacklog, type Backlog } from '../services/event-bus.js';
import { ofWhatIsRecorded, reading, until, type Reading, type Services } from '../services/services.js';
import { createLoaders, type Loaders } from './loaders.js';

/** What resolvers ask with. */
export interface Asking {
  /** What may still be done. */
  readonly work: Work;
  /** Leave to read, asked for when it is first needed: it throws for one who may not. */
  readonly reading: Reading;
  readonly loaders: Loaders;
}

/** What resolvers work with; one for each request. */
export interface Context extends Asking {
  readonly actor: Actor;
  readonly services: Services;
  /** What each event of a subscription is answered with; the same event may be told to several. */
  readonly askingAbout: (event: object) => Asking;
  /** The event that is told at present. */
  readonly about?: object;
  /** Of the events of all its subscriptions that wait to be read by this client. */
  readonly backlog: Backlog;
}

/**
 * Loaders that have read nothing yet, and leave to read with them.
 * @param leave what is made of the leave to read
 */
export function createAsking(
  services: Services,
  actor: Actor,
  work: Work,
  leave: (given: Reading) => Reading = (given) => given,
): Asking {
  let opened: Reading | undefined;
  let loaders: Loaders | undefined;
  return {
    work,
    get reading() {
      return (opened ??= askedOnce(leave(reading(services, actor, work))));
    },
    get loaders() {
      return (loaders ??= createLoaders(this.reading));
    },
  };
}

/** A context that also holds `more`. */
export function createContext<More extends object = object>(
  services: Services,
  actor: Actor,
  work: Work = UNCOUNTED,
  more?: More,
): Context & More {
  const context = {
    actor,
    services: until(services, work),
    askingAbout: () => createAsking(services, actor, work),
    backlog: createBacklog(),
    asking: createAsking(services, actor, work),
    get work() {
      return this.asking.work;
    },
    get reading() {
      return this.asking.reading;
    },
    get loaders() {
      return this.asking.loaders;
    },
  };
  return Object.assign(context, more);
}

/** Loaders in the place of the request's, which have read nothing yet: something was recorded in the meantime. */
export function afresh(context: Context): Loaders {
  return turnedTo(context, createAsking(context.services, context.actor, context.work, ofWhatIsRecorded));
}

/** Loaders in the place of the request's, for what is asked about one event. */
export function afreshAbout(context: Context, event: object): Loaders {
  Object.assign(context, { about: event });
  return turnedTo(context, context.askingAbout(event));
}

function turnedTo(context: Context, asking: Asking): Loaders {
  Object.assign(context, { asking });
  return asking.loaders;
}
