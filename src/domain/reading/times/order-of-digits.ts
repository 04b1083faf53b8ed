import type { Mention } from './mentions.js';
import type { Said, TimeSaid } from './time-said.js';

/**
 * Whether dates in digits have the day before the month: as those of them do in which only one of the two can be;
 * null where there are none, or of both kinds.
 */
export function isDayFirst(mentions: readonly Mention[]): boolean | null {
  const orders = new Set(
    mentions
      .flatMap(({ said }) => datesIn(said))
      .flatMap(({ first, second }) => (first <= 12 && second <= 12 ? [] : [first > 12])),
  );
  const [only] = orders;
  return orders.size === 1 ? (only ?? null) : null;
}

function datesIn(said: TimeSaid): Said<'DIGITS'>[] {
  if (said.is === 'DIGITS') return [said];
  if (said.is === 'SEVERAL') return said.times.flatMap(datesIn);
  return said.is === 'FROM_TO' ? [said.from, said.to].flatMap(datesIn) : [];
}
