import { isStart } from '../edtf-of.js';
import type { Interval } from '../scope/intervals.js';

/** One ends as the next begins, and they are of like length: as many days, or as many whole calendar months or years. */
export const areNeighbours = (earlier: Interval, later: Interval): boolean =>
  earlier.end === later.start && isAsLong(earlier, later);

function isAsLong(a: Interval, b: Interval): boolean {
  if (a.end - a.start === b.end - b.start) return true;
  const months = monthsOf(a);
  return months !== undefined && months === monthsOf(b);
}

/** How many whole calendar months a stretch is; undefined when it is not. */
function monthsOf({ start, end }: Interval): number | undefined {
  if (!isStart(start, 7) || !isStart(end, 7)) return undefined;
  const [from, to] = [new Date(start * 1000), new Date(end * 1000)];
  return (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
}
