/** A stretch of time, `start` inclusive, `end` exclusive; unbounded ends are infinite. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** The stretches in order, those that overlap or adjoin joined to one. */
export function joined(intervals: readonly Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const next of [...intervals].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && next.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
    else result.push(next);
  }
  return result;
}

/** What two stretches share; undefined when nothing. */
export function shared(a: Interval, b: Interval): Interval | undefined {
  const start = a.start > b.start ? a.start : b.start;
  const end = a.end < b.end ? a.end : b.end;
  return start < end ? { start, end } : undefined;
}

export const contains = (outer: Interval, inner: Interval): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

export const sameInterval = (a: Interval, b: Interval): boolean => a.start === b.start && a.end === b.end;

/** What is left of a stretch when others, in order and apart, are taken off. */
export function without(interval: Interval, taken: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  let { start } = interval;
  for (const { start: from, end: to } of taken) {
    if (to <= start) continue;
    if (from >= interval.end) break;
    if (from > start) left.push({ start, end: from });
    start = to;
  }
  return start < interval.end ? [...left, { start, end: interval.end }] : left;
}

/** The stretches between one end of some stretches and the next, in order. */
export function stretchesBetween(times: readonly Interval[]): Interval[] {
  const ends = [...new Set(times.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  return ends.flatMap((start, at) => {
    const end = ends[at + 1];
    return end === undefined ? [] : [{ start, end }];
  });
}
