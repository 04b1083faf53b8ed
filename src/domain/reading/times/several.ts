import { dateOf, yearDays } from './calendar.js';
import { resolve } from './resolve.js';
import { statesYear } from './states-year.js';
import { told, type Told } from './told.js';
import type { TimeSaid } from './time-said.js';
import type { When } from './when.js';

/** Farther apart in days than this, two months named together are of one year rather than of two. */
const HALF_A_YEAR = 184;

/** Each of several times named together; the year of one is that of the others beside it. */
export function severalTold(times: readonly TimeSaid[], when: When): (Told | null)[] {
  const toldSoFar: (Told | null)[] = times.map((said) => (statesYear(said) ? resolve(said, when) : null));
  for (let index = times.length - 1; index >= 0; index -= 1) {
    const said = times[index];
    if (said === undefined || statesYear(said)) continue;
    const next = toldSoFar.slice(index + 1).find((time) => time !== null) ?? null;
    const hasYear = times.slice(index + 1).some(statesYear);
    if (hasYear) toldSoFar[index] = next === null ? null : toldBefore(said, next, when);
  }
  times.forEach((said, index) => {
    if (toldSoFar[index] !== null || statesYear(said)) return;
    const last = toldSoFar.slice(0, index).findLast((time) => time !== null);
    const isOnwards = last !== undefined && times.slice(0, index).some(statesYear);
    const latest = isOnwards ? last.days.start + 364 : when.latest;
    toldSoFar[index] = resolve(said, { ...when, latest });
  });
  return toldSoFar;
}

/** "November and December 2016", "December and January 2017", "November and October 2016". */
function toldBefore(said: TimeSaid, next: Told, when: When): Told | null {
  const before = resolve(said, { ...when, latest: next.days.end - 1 });
  if (before !== null && next.days.start - before.days.start <= HALF_A_YEAR) return before;
  return resolve(said, { ...when, latest: yearDays(dateOf(next.days.start).year).end - 1 });
}

/** Several times that follow one another without a gap are one stretch. */
export function together(times: readonly (Told | null)[]): Told | null {
  const known = times.filter((time) => time !== null).sort((a, b) => a.days.start - b.days.start);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined || known.length < times.length) return null;
  const isWhole = known.every((time, index) => index === 0 || time.days.start === known[index - 1]?.days.end);
  return isWhole ? told({ start: first.days.start, end: last.days.end }, 'STRETCH') : null;
}
