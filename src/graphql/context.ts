import type { Actor } from '../kernel/actor.js';
import type { Services } from '../services/services.js';
import { createLoaders, type Loaders } from './loaders.js';

/** What resolvers work with; one for each request. */
export interface Context {
  readonly actor: Actor;
  readonly services: Services;
  readonly loaders: Loaders;
}

export const createContext = (services: Services, actor: Actor): Context => ({
  actor,
  services,
  loaders: createLoaders(services.reader),
});

/** Loaders that have read nothing yet, in the place of the request's: something was recorded in the meantime. */
export function afresh(context: Context): Loaders {
  const { loaders } = createContext(context.services, context.actor);
  Object.assign(context, { loaders });
  return loaders;
}
