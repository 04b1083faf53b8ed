import { RateLimited } from '../kernel/errors.js';
import { once } from './seats.js';
import { servedInTurn, type ServedInTurn } from './served-in-turn.js';

/** By which way an operation comes: a WebSocket, or HTTP. */
export type Way = object;

/** Of what a caller may have under way, what comes by one way leaves a part to all other ways. */
export const LEFT_TO_OTHERS = 1 / 4;

/** Has the operations of one caller that are under way cost no more than so much together. */
export interface CostAtOnce {
  /**
   * Waits until there is room for one more; those that come by several ways are served round about.
   * @param points an operation that costs more than all room there is has it for itself
   * @returns gives the room back, however often it is called
   * @throws RateLimited when too many wait, or it was waited for too long
   */
  enter(caller: string, way: Way, points: number, signal: AbortSignal | undefined): Promise<() => void>;
}

interface Room {
  taken: number;
  readonly takenBy: Map<Way, number>;
  readonly waiting: ServedInTurn<Way, Waiting>;
}

interface Waiting {
  readonly points: number;
  serve(): void;
}

/** @param most points that are under way of one caller */
export function costAtOnce(most: number, mostWaiting: number): CostAtOnce {
  const mostByOneWay = most - Math.floor(most * LEFT_TO_OTHERS);
  const rooms = new Map<string, Room>();

  const fits = (room: Room, way: Way, points: number): boolean =>
    room.taken + points <= most && (room.takenBy.get(way) ?? 0) + points <= mostByOneWay;
  const count = (room: Room, way: Way, points: number): void => {
    room.taken += points;
    const byIt = (room.takenBy.get(way) ?? 0) + points;
    if (byIt === 0) room.takenBy.delete(way);
    else room.takenBy.set(way, byIt);
  };
  const serve = (room: Room): void => {
    const next = room.waiting.next((way, { points }) => fits(room, way, points));
    if (!next) return;
    next.serve();
    serve(room);
  };
  const stand = (room: Room, way: Way, points: number, signal: AbortSignal | undefined): Promise<void> =>
    new Promise((resolve, reject) => {
      const waiting: Waiting = {
        points,
        serve: () => {
          signal?.removeEventListener('abort', giveUp);
          count(room, way, points);
          resolve();
        },
      };
      const giveUp = (): void => {
        room.waiting.remove(way, waiting);
        reject(waitedInVain());
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      room.waiting.add(way, waiting);
    });

  return {
    enter: async (caller, way, cost, signal) => {
      if (signal?.aborted) throw waitedInVain();
      const points = Math.min(cost, mostByOneWay);
      const room = rooms.get(caller) ?? { taken: 0, takenBy: new Map(), waiting: servedInTurn() };
      rooms.set(caller, room);
      if (room.waiting.size >= mostWaiting) throw tooManyAtOnce(mostWaiting);
      if (!room.waiting.has(way) && fits(room, way, points)) count(room, way, points);
      else await stand(room, way, points, signal);
      return once(() => {
        count(room, way, -points);
        serve(room);
        if (room.taken === 0) rooms.delete(caller);
      });
    },
  };
}

const RETRY_SECONDS = 1;

export const tooManyAtOnce = (most: number): RateLimited =>
  new RateLimited(
    `More than ${most.toLocaleString('en-US')} of your operations are under way or wait, and that is the most: ask again when some are answered.`,
    RETRY_SECONDS,
  );

export const waitedInVain = (): RateLimited =>
  new RateLimited(
    'This operation waited for others of yours until it was too late: ask fewer at once.',
    RETRY_SECONDS,
  );
