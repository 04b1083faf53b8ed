import type { NaiveRecord, Said } from './naive-record.js';

/** What counts: statements in the order in which they come to count. */
export interface Moment {
  readonly counted: readonly Said[];
  counts(statement: Said): boolean;
}

/** The instant from which a statement counts: what a counted statement passes on counts with it. */
export const countsFrom = (record: NaiveRecord, statement: Said): number =>
  Math.min(
    statement.said.start,
    ...record.statements
      .filter(({ relays }) => relays.includes(statement.ref))
      .map((downstream) => countsFrom(record, downstream)),
  );

/** What counts as of an instant (epoch seconds); null is everything recorded. */
export const asOf = (record: NaiveRecord, instant: number | null): Moment =>
  momentOf(
    record.statements
      .map((statement) => ({ statement, from: countsFrom(record, statement) }))
      .filter(({ from }) => instant === null || from <= instant)
      .sort((a, b) => a.from - b.from || inOrder(a.statement, b.statement))
      .map(({ statement }) => statement),
  );

const momentOf = (counted: readonly Said[]): Moment => ({
  counted,
  counts: (statement) => counted.includes(statement),
});

/** How things stood after each statement that came to count, one after the other. */
export const historyOf = ({ counted }: Moment): Moment[] =>
  counted.map((_, index) => momentOf(counted.slice(0, index + 1)));

/** True when one came to count after the other; both have to count. */
export const isAfter = ({ counted }: Moment, later: Said, earlier: Said): boolean =>
  counted.indexOf(later) > counted.indexOf(earlier);

/** Order in said time: by earliest instant, then by recording. */
const inOrder = (a: Said, b: Said): number => a.said.start - b.said.start || a.seq - b.seq;

export const isSaidAfter = (later: Said, earlier: Said): boolean => inOrder(later, earlier) > 0;
