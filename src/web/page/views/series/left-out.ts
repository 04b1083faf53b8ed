import { leftOutInWords } from '../../words/figure.ts';
import type { Point } from './lines.ts';

/** What is left out, each part in words with the figures that leave it out. */
export function leftOutOf(points: readonly Point[]): ReadonlyMap<string, readonly Point[]> {
  const parts = new Map<string, Point[]>();
  for (const point of points) {
    for (const words of new Set(point.figure.exclusions.map(leftOutInWords))) {
      const known = parts.get(words);
      if (known) known.push(point);
      else parts.set(words, [point]);
    }
  }
  return parts;
}
