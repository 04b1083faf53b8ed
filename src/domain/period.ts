import { present } from '../kernel/certain.js';
import { badInput } from '../kernel/errors.js';
import { instant, type Instant } from '../kernel/seq.js';

/**
 * A stretch of time in whole seconds of the Unix epoch, UTC: `start` inclusive, `end` exclusive,
 * with the EDTF text it was written as. Two periods are the same when start and end are.
 */
export interface Period {
  readonly edtf: string;
  readonly start: Instant;
  readonly end: Instant;
}

const PART =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(Z|[+-]\d{2}(?::\d{2})?))?)?)?([~?%])?$/;

const WHAT_WOULD_DO =
  'a year, month, day or instant with zone (2017, 2017-01, 2017-02-01, 2017-02-01T10:00:00Z), each but the instant optionally followed by ~, ? or %, or two of these as an interval (2016-10-17/2016-11-30)';

const DAY = 86_400;

/** What RFC 3339 can write, with the instant at which the last year ends. */
const EARLIEST = Date.UTC(-1, 12) / 1000;
const LATEST = Date.UTC(9999, 0) / 1000;

/**
 * Reads an EDTF text (ISO 8601-2, levels 0 and 1, as semantics.md narrows it).
 * @throws SaysoError BAD_USER_INPUT for anything else: open ends, unspecified digits, seasons, fractions of a second.
 */
export function parsePeriod(edtf: string): Period {
  const [first, second, ...more] = edtf.split('/');
  const from = first === undefined ? undefined : parsePart(first);
  const to = second === undefined ? from : parsePart(second);
  if (!from || !to || more.length > 0)
    throw badInput(`"${edtf}" is not a date Sayso can read: give ${WHAT_WOULD_DO}.`);
  if (from.start < EARLIEST || to.end > LATEST) {
    throw badInput(`"${edtf}" reaches beyond the years 0000 to 9998: give dates within them.`);
  }
  if (to.end <= from.start) {
    throw badInput(`The interval "${edtf}" ends before it starts: put the earlier date first.`);
  }
  return { edtf, start: from.start, end: to.end };
}

function parsePart(text: string): { start: Instant; end: Instant } | undefined {
  const match = PART.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, zone, mark] = match;
  if (hour !== undefined) {
    if (mark !== undefined || zone === undefined) return undefined;
    const start = instantOf([year, month, day, hour, minute, second].map(Number), zone);
    return start === undefined ? undefined : { start, end: instant(start + 1) };
  }
  if (day !== undefined) {
    const start = midnight(Number(year), Number(month), Number(day));
    return start === undefined ? undefined : { start, end: instant(start + DAY) };
  }
  if (month !== undefined) {
    const start = midnight(Number(year), Number(month), 1);
    const next =
      month === '12' ? midnight(Number(year) + 1, 1, 1) : midnight(Number(year), Number(month) + 1, 1);
    return start === undefined || next === undefined ? undefined : { start, end: next };
  }
  return { start: newYear(Number(year)), end: newYear(Number(year) + 1) };
}

const newYear = (year: number): Instant => present(midnight(year, 1, 1));

/** Epoch seconds of a day's start; undefined where the calendar has no such day. */
function midnight(year: number, month: number, day: number): Instant | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? instant(date.getTime() / 1000) : undefined;
}

function instantOf(parts: readonly number[], zone: string): Instant | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const start = midnight(year, month, day);
  const shift = zoneShift(zone);
  if (start === undefined || shift === undefined || hour > 23 || minute > 59 || second > 59) return undefined;
  return instant(start + hour * 3600 + minute * 60 + second - shift);
}

function zoneShift(zone: string): number | undefined {
  if (zone === 'Z') return 0;
  const [hours = 0, minutes = 0] = zone.slice(1).split(':').map(Number);
  if (hours > 23 || minutes > 59) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60);
}
