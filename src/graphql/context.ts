import type { Actor } from '../kernel/actor.js';
import { reading, type Reading, type Services } from '../services/services.js';
import { createLoaders, type Loaders } from './loaders.js';

/** What resolvers work with; one for each request. */
export interface Context {
  readonly actor: Actor;
  readonly services: Services;
  /** Leave to read, asked for when it is first needed: it throws for one who may not. */
  readonly reading: Reading;
  readonly loaders: Loaders;
}

/** A context that also holds `more`. */
export function createContext<More extends object = object>(
  services: Services,
  actor: Actor,
  more?: More,
): Context & More {
  let opened: Reading | undefined;
  let loaders: Loaders | undefined;
  const context = {
    actor,
    services,
    get reading(): Reading {
      return (opened ??= reading(services, actor));
    },
    get loaders(): Loaders {
      return (loaders ??= createLoaders(this.reading));
    },
    set loaders(others: Loaders) {
      loaders = others;
    },
  };
  return Object.assign(context, more);
}

/** Loaders that have read nothing yet, in the place of the request's: something was recorded in the meantime. */
export function afresh(context: Context): Loaders {
  const loaders = createLoaders(context.reading);
  Object.assign(context, { loaders });
  return loaders;
}
