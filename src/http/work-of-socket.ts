import type { WebSocket } from 'ws';
import { createAsking, type Asking } from '../graphql/context.js';
import type { Actor } from '../kernel/actor.js';
import { createWork, type WorkAllowed } from '../kernel/work.js';
import type { Services } from '../services/services.js';
import { TRY_AGAIN_LATER } from './slow-reader.js';

/** The work of the events of one socket. */
export interface WorkOfSocket {
  /** What an event is answered with: read once for all who are told of it on this socket. */
  readonly askingAbout: (event: object) => Asking;
  /** Closes the socket: it does not take what it asked for. */
  closeAsTooSlow(): void;
}

export function workOfSocket(
  socket: WebSocket,
  services: Services,
  actor: Actor,
  allowed: WorkAllowed,
): WorkOfSocket {
  const about = new WeakMap<object, Asking>();
  return {
    askingAbout: (event) => {
      const known = about.get(event);
      if (known) return known;
      // An event may wait for long until it is sent: its work has no deadline, and is counted like any other.
      const asking = createAsking(services, actor, createWork({ limit: allowed.limit, seconds: null }));
      about.set(event, asking);
      return asking;
    },
    closeAsTooSlow: () => {
      socket.close(TRY_AGAIN_LATER, 'Too slow: more events wait than are kept for you');
    },
  };
}
