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
