import type { NaiveFigure } from './naive-record.js';

/** semantics.md, Bounds, of measures that do not go below 0. */
export interface NaiveBounds {
  readonly from: number;
  readonly to: number;
  /** The ends that do not fit themselves. */
  readonly without: readonly number[];
}

export function boundsOf({ value, low, high, qualifier }: NaiveFigure): NaiveBounds {
  if (low !== null && high !== null) return { from: low, to: high, without: [] };
  if (value === null) return { from: 0, to: Infinity, without: [] };
  const [from, to] = {
    EXACT: [value, value],
    APPROXIMATE: [(value * 9) / 10, (value * 11) / 10],
    AT_LEAST: [value, Infinity],
    MORE_THAN: [value, Infinity],
    AT_MOST: [0, value],
    FEWER_THAN: [0, value],
    BETWEEN: [value, value],
    UNKNOWN: [0, Infinity],
  }[qualifier] as [number, number];
  return { from, to, without: qualifier === 'MORE_THAN' || qualifier === 'FEWER_THAN' ? [value] : [] };
}

/** True when some number of the one is at most some number of the other. */
export const mayBeAtMost = (a: NaiveBounds, b: NaiveBounds): boolean =>
  a.from < b.to || (a.from === b.to && ![...a.without, ...b.without].includes(a.from));

export const shareNumber = (a: NaiveBounds, b: NaiveBounds): boolean =>
  mayBeAtMost(a, b) && mayBeAtMost(b, a);

/** How far the nearest value of one figure is from that of another. */
export function distance(a: NaiveFigure, b: NaiveFigure): number {
  const [from, to] = [a, b].map(
    ({ value, low, high }) => value ?? (low === null || high === null ? null : (low + high) / 2),
  );
  return from == null || to == null ? Infinity : Math.abs(from - to);
}
