import { firstOf } from '../kernel/certain.js';

/** What waits to be served: whose turn was longest ago is next, and of one's own what has waited longest. */
export interface ServedInTurn<Whose, What> {
  readonly size: number;
  add(whose: Whose, what: What): void;
  remove(whose: Whose, what: What): void;
  /** Whether anything of one's waits. */
  has(whose: Whose): boolean;
  /** Takes out what is next among those of which the first may be served. */
  next(mayBeServed: (whose: Whose, what: What) => boolean): What | undefined;
}

export function servedInTurn<Whose, What>(): ServedInTurn<Whose, What> {
  /** In the order of their turns. */
  const lines = new Map<Whose, What[]>();
  let size = 0;

  const take = (whose: Whose, line: What[]): What | undefined => {
    size -= 1;
    const what = line.shift();
    lines.delete(whose);
    if (line.length > 0) lines.set(whose, line);
    return what;
  };

  return {
    get size() {
      return size;
    },
    add: (whose, what) => {
      size += 1;
      const line = lines.get(whose);
      if (line) line.push(what);
      else lines.set(whose, [what]);
    },
    remove: (whose, what) => {
      const line = lines.get(whose) ?? [];
      const place = line.indexOf(what);
      if (place < 0) return;
      size -= 1;
      line.splice(place, 1);
      if (line.length === 0) lines.delete(whose);
    },
    has: (whose) => lines.has(whose),
    next: (mayBeServed) => {
      for (const [whose, line] of lines) if (mayBeServed(whose, firstOf(line))) return take(whose, line);
      return undefined;
    },
  };
}
