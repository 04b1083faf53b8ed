/** Counts how many of something each has, and gives nobody more than the most. */
export interface Seats {
  /**
   * @param count so many at once; one when left out
   * @returns gives the seats back, however often it is called; undefined where there are not so many left
   */
  take(whose: string, count?: number): (() => void) | undefined;
}

export function seats(most: number): Seats {
  const taken = new Map<string, number>();
  const giveBack = (whose: string, count: number): void => {
    const left = (taken.get(whose) ?? count) - count;
    if (left === 0) taken.delete(whose);
    else taken.set(whose, left);
  };
  return {
    take: (whose, count = 1) => {
      const now = taken.get(whose) ?? 0;
      if (now + count > most) return undefined;
      taken.set(whose, now + count);
      return once(() => giveBack(whose, count));
    },
  };
}

/** Does something the first time it is called. */
export function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    work();
  };
}
