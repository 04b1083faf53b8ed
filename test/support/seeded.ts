/** Chance that is the same for the same seed. */
export interface Seeded {
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  /** True so often of a hundred times. */
  percent(times: number): boolean;
  /** One of these; undefined when there is none. */
  oneOf<T>(all: readonly T[]): T | undefined;
  /** Some of these, at most so many, in their order. */
  someOf<T>(all: readonly T[], most: number): T[];
}

/** Mulberry32, after Tommy Ettinger: 32 bits of state are plenty for a few thousand small worlds. */
export function seeded(seed: number): Seeded {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    percent: (times) => below(100) < times,
    oneOf: (all) => all[below(all.length)],
    someOf: (all, most) => {
      const taken = new Set<number>();
      for (let left = most; left > 0 && all.length > 0; left -= 1) taken.add(below(all.length));
      return all.filter((_, index) => taken.has(index));
    },
  };
}
