import { MessageType, parseMessage } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { createAsking, type Asking } from '../graphql/context.js';
import type { Actor } from '../kernel/actor.js';
import { createWork, nobodyWaits, type Work, type WorkAllowed } from '../kernel/work.js';
import type { Services } from '../services/services.js';

/** The work of the operations of one socket: ended when the client no longer waits for it. */
export interface WorkOfSocket {
  /** Work of an operation, by the id that the client gave it. */
  begin(id: string): Work;
  end(id: string): void;
  /** What an event is answered with: read once for all who are told of it on this socket. */
  readonly askingAbout: (event: object) => Asking;
  /** Closes the socket: it does not take what it asked for. */
  closeAsTooSlow(): void;
}

/** WebSocket's own code for "try again later": clients do. */
const TOO_SLOW = 1013;

/** A message that ends an operation is not longer than this. */
const LONGEST_COMPLETE = 1_000;

/** The operation that a message ends; undefined for any other message. */
function completed(text: string): string | undefined {
  try {
    const message = parseMessage(text);
    return message.type === MessageType.Complete ? message.id : undefined;
  } catch {
    // What is no message is refused where operations are begun.
    return undefined;
  }
}

export function workOfSocket(
  socket: WebSocket,
  services: Services,
  actor: Actor,
  allowed: WorkAllowed,
): WorkOfSocket {
  const underWay = new Map<string, Work>();
  const end = (id: string): void => {
    underWay.get(id)?.stop(nobodyWaits());
    underWay.delete(id);
  };
  socket.on('message', (data: Buffer) => {
    const id = data.length > LONGEST_COMPLETE ? undefined : completed(data.toString());
    if (id !== undefined) end(id);
  });
  socket.once('close', () => {
    for (const id of underWay.keys()) end(id);
  });
  const about = new WeakMap<object, Asking>();
  return {
    begin: (id) => {
      const work = createWork(allowed);
      underWay.set(id, work);
      return work;
    },
    end,
    askingAbout: (event) => {
      const known = about.get(event);
      if (known) return known;
      // An event may wait for long until it is sent: its work has no deadline, and is counted like any other.
      const asking = createAsking(services, actor, createWork({ limit: allowed.limit, seconds: null }));
      about.set(event, asking);
      return asking;
    },
    closeAsTooSlow: () => {
      socket.close(TOO_SLOW, 'Too slow: more events wait than are kept for you');
    },
  };
}
