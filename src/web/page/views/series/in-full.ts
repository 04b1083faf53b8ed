import { capitalized } from '../../words/capitalized.ts';
import type { Line, Series } from './lines.ts';

/** A short name that is used in a chart, and what it stands for. */
export interface InFull {
  readonly short: string;
  readonly label: string;
}

/** The short names of a chart with what they stand for, each once; names that are not shortened are left out. */
export function inFullOf(measure: Series['measure'], lines: readonly Line[]): InFull[] {
  const named = [
    measure,
    ...lines.flatMap(({ population, categories }) => [...(population ? [population] : []), ...categories]),
  ];
  const shortened = named.filter(({ short, label }) => short.toLowerCase() !== label.toLowerCase());
  const byShort = new Map(shortened.map((one) => [`${one.short} ${one.label}`, one]));
  return [...byShort.values()].map(({ short, label }) => ({ short: capitalized(short), label }));
}
