import type { WebSocket } from 'ws';
import { createBacklog, type Backlog } from '../services/event-bus.js';
import { TRY_AGAIN_LATER } from './slow-reader.js';

/** What all subscriptions of one socket share. */
export interface EventsOfSocket {
  /** A socket that does not take what it asked for, or that missed something, is closed. */
  readonly backlog: Backlog;
  /** What an attempt comes to: of one event made once for all who are told of it, else each time. */
  once<T>(event: object | undefined, attempt: () => Promise<T>): Promise<T>;
}

const OF_SOCKETS = new WeakMap<WebSocket, EventsOfSocket>();

/** @param mostWaiting how many events may wait to be read, of all subscriptions together */
export function eventsOfSocket(socket: WebSocket, mostWaiting: number): EventsOfSocket {
  const known = OF_SOCKETS.get(socket) ?? newEvents(socket, mostWaiting);
  OF_SOCKETS.set(socket, known);
  return known;
}

function newEvents(socket: WebSocket, mostWaiting: number): EventsOfSocket {
  const attempts = new WeakMap<object, Promise<unknown>>();
  return {
    backlog: createBacklog(mostWaiting, () => socket.close(TRY_AGAIN_LATER, 'Events were missed')),
    once: <T>(event: object | undefined, attempt: () => Promise<T>): Promise<T> => {
      if (!event) return attempt();
      const made = (attempts.get(event) as Promise<T> | undefined) ?? attempt();
      attempts.set(event, made);
      return made;
    },
  };
}
