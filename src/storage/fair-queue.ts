type Caller = AbortSignal | undefined;

/**
 * Hands out a few places, one to each task, and leaves one to the others whatever a caller asks for. Who waits is served
 * round about: a caller who asks for many at once waits for the others after each.
 */
export function fairQueue<Place>(places: readonly Place[]) {
  const free = [...places];
  const mostOfOne = Math.max(places.length - 1, 1);
  const taken = new Map<Caller, number>();
  const waiting = new Map<Caller, ((place: Place) => void)[]>();

  const mayTake = (caller: Caller): boolean => caller === undefined || (taken.get(caller) ?? 0) < mostOfOne;
  const count = (caller: Caller, change: 1 | -1): void => {
    const now = (taken.get(caller) ?? 0) + change;
    if (now === 0) taken.delete(caller);
    else taken.set(caller, now);
  };

  const take = (caller: Caller): Promise<Place> => {
    const place = mayTake(caller) ? free.pop() : undefined;
    if (place !== undefined) {
      count(caller, 1);
      return Promise.resolve(place);
    }
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        const line = waiting.get(caller) ?? [];
        line.splice(line.indexOf(serve), 1);
        if (line.length === 0) waiting.delete(caller);
        reject(caller?.reason as Error);
      };
      const serve = (given: Place): void => {
        caller?.removeEventListener('abort', leave);
        count(caller, 1);
        resolve(given);
      };
      caller?.addEventListener('abort', leave, { once: true });
      const line = waiting.get(caller);
      if (line) line.push(serve);
      else waiting.set(caller, [serve]);
    });
  };

  const giveBack = (caller: Caller, place: Place): void => {
    count(caller, -1);
    const next = [...waiting].find(([other]) => mayTake(other));
    if (!next) {
      free.push(place);
      return;
    }
    const [other, line] = next;
    const serve = line.shift();
    // Behind all others.
    waiting.delete(other);
    if (line.length > 0) waiting.set(other, line);
    serve?.(place);
  };

  /**
   * Runs a task once there is a place for it.
   * @param caller whose tasks these are; one that waits when it is aborted is given up with the reason
   */
  const whenFree = async <T>(caller: Caller, task: (place: Place) => Promise<T>): Promise<T> => {
    caller?.throwIfAborted();
    const place = await take(caller);
    try {
      return await task(place);
    } finally {
      giveBack(caller, place);
    }
  };

  /** How many tasks have a place, and how many wait for one. */
  const load = (): { underWay: number; waiting: number } => ({
    underWay: places.length - free.length,
    waiting: [...waiting.values()].reduce((sum, line) => sum + line.length, 0),
  });

  return Object.assign(whenFree, { load });
}
