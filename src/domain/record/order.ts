import { SaysoError, badInput } from '../../kernel/errors.js';
import { instant, type Instant } from '../../kernel/seq.js';
import type { Period } from '../period.js';

const HOUR = 3600;
const DAY = 24 * HOUR;

/** A year, month or day begins first in UTC+14 and ends last in UTC-12; so many seconds from when it does in UTC. */
export const BEGINS_EARLIER = 14 * HOUR;
const ENDS_LATER = 12 * HOUR;

/**
 * The earliest instant at which something may have been said: a year, month or day is somebody's local one, an instant
 * is exact (semantics.md, Facts and time).
 */
export const earliestAnywhere = ({ edtf, start }: Pick<Period, 'edtf' | 'start'>): Instant =>
  /^[^/]*T/.test(edtf) ? start : instant(start - BEGINS_EARLIER);

/** The instant by which it had been said, exclusive. */
export const latestAnywhere = ({ edtf, end }: Pick<Period, 'edtf' | 'end'>): Instant =>
  /T[^/]*$/.test(edtf) ? end : instant(end + ENDS_LATER);

/**
 * Holds a statement to order: it may not relay, and an act may not target, what was certainly said later
 * (semantics.md, Facts and time).
 * @param earliest the earliest instant of what it bears on (`earliestAnywhere`)
 * @throws SaysoError OUT_OF_ORDER when that is not before the end of what was `said`
 */
export function refuseLater(earliest: Instant, said: Period, does: string, field: string): void {
  if (earliest < latestAnywhere(said)) return;
  throw new SaysoError(
    'OUT_OF_ORDER',
    `A statement of ${said.edtf} ${does} what was said only later, in no time zone before ${utc(earliest)}: check both dates.`,
    field,
  );
}

/**
 * What would have been said more than a day after it is recorded is refused.
 * @param now when it is recorded, in milliseconds
 * @throws SaysoError BAD_USER_INPUT, field `saidOn`
 */
export function refuseFuture({ edtf, start }: Period, now: number): void {
  if (start <= now / 1000 + DAY) return;
  throw badInput(
    `"${edtf}" is still to come, more than a day after ${utc(now / 1000)}: give the date on which it was said.`,
    'saidOn',
  );
}

/** ISO 8601 of epoch seconds, to the second. */
const utc = (seconds: number): string => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
