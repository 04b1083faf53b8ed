import { instant, type Instant } from '../../kernel/seq.js';

/**
 * Stretches of time by length: those of one span are less than twice as long as one another, so that of all that
 * overlap another none begins long before it. Restates `shared` of domain/scope/intervals.ts for an index.
 */

/** A stretch as tables keep it. */
export interface Stretch {
  readonly span: number;
  readonly start: Instant;
  readonly end: Instant;
}

/** Of a figure that states no period: longer than any that can be written. */
export const UNSTATED: Stretch = stretchOf(instant(-1_000_000_000_000), instant(1_000_000_000_000));

/** The power of two that is next below its length in seconds. */
export function stretchOf(start: Instant, end: Instant): Stretch {
  return { span: (end - start).toString(2).length - 1, start, end };
}

/**
 * SQL that is true for the stretches of a span that overlap another: a range of starts, for an index that has them in
 * order.
 * @param row the alias of a table with `period_start` and `period_end`
 * @param span SQL of the span, which is that of the row
 * @param start SQL of the other's
 */
export const overlaps = (row: string, span: string, start: string, end: string): string =>
  `${row}.period_start > ${start} - (cast(2 as bigint) << cast(${span} as integer))
   and ${row}.period_start < ${end} and ${row}.period_end > ${start}`;
