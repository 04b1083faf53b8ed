import { dayOf } from './calendar.js';
import type { Said, TimeSaid } from './time-said.js';

/**
 * An instant as it is said: a day by its number, a clock as HH:MM:SS and a zone as Z or +HH:MM; undefined where there is
 * no such instant.
 */
export function instantSaid(day: Said<'DAY'>, clock: string, zone: string): TimeSaid | undefined {
  const { year } = day;
  if (year?.is !== 'NUMBER' || dayOf(year.year, day.month, day.day) === undefined) return undefined;
  if (!/^(?:[01]\d|2[0-3]):/.test(clock) || !/^(?:Z|.(?:[01]\d|2[0-3]):)/.test(zone)) return undefined;
  const date = [year.year, day.month, day.day].map((part) => String(part).padStart(2, '0')).join('-');
  return { is: 'INSTANT', edtf: `${date}T${clock}${zone}` };
}
