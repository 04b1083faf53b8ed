import type { DisputeIndex } from '../../src/domain/dispute/reading.js';

/** An index of disputes that counts what is looked up in it. */
export interface CountedIndex {
  readonly index: DisputeIndex;
  /** How many entries were read since this was last asked. */
  reads(): number;
}

/** Counts the work on an index, which is the same on every machine, where a clock is not. */
export function countedIndex(index: DisputeIndex): CountedIndex {
  let reads = 0;
  const count = (): void => {
    reads += 1;
  };
  const counted = Object.fromEntries(
    Object.entries(index).map(([name, value]) => [name, counting(value, count)]),
  );
  return {
    index: counted as unknown as DisputeIndex,
    reads: () => {
      const since = reads;
      reads = 0;
      return since;
    },
  };
}

function counting(value: unknown, count: () => void): unknown {
  return value instanceof Map ? countingMap(value, count) : value;
}

function countingMap(map: ReadonlyMap<unknown, unknown>, count: () => void): ReadonlyMap<unknown, unknown> {
  return new CountingMap(
    [...map].map(([key, value]): [unknown, unknown] => [key, counting(value, count)]),
    count,
  );
}

class CountingMap extends Map<unknown, unknown> {
  readonly #count: () => void;

  constructor(entries: readonly (readonly [unknown, unknown])[], count: () => void) {
    super(entries);
    this.#count = count;
  }

  override get(key: unknown): unknown {
    this.#count();
    return super.get(key);
  }

  override has(key: unknown): boolean {
    this.#count();
    return super.has(key);
  }

  override *entries(): MapIterator<[unknown, unknown]> {
    for (const entry of super.entries()) {
      this.#count();
      yield entry;
    }
    return undefined;
  }

  override *keys(): MapIterator<unknown> {
    for (const [key] of this.entries()) yield key;
    return undefined;
  }

  override *values(): MapIterator<unknown> {
    for (const [, value] of this.entries()) yield value;
    return undefined;
  }

  override [Symbol.iterator](): MapIterator<[unknown, unknown]> {
    return this.entries();
  }
}
