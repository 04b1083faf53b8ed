/** Counts how many of something each has, and gives nobody more than the most. */
export interface Seats {
  /** @returns gives the seat back, however often it is called; undefined where there is none left */
  take(whose: string): (() => void) | undefined;
}

export function seats(most: number): Seats {
  const taken = new Map<string, number>();
  const giveBack = (whose: string): void => {
    const left = (taken.get(whose) ?? 1) - 1;
    if (left === 0) taken.delete(whose);
    else taken.set(whose, left);
  };
  return {
    take: (whose) => {
      const now = taken.get(whose) ?? 0;
      if (now >= most) return undefined;
      taken.set(whose, now + 1);
      return once(() => giveBack(whose));
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
