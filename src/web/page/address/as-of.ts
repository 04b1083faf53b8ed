import { useSearchParams } from 'wouter';
import { dayOf } from '../words/day.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether there is such a day; a browser takes 30 February for 1 March. */
function isDay(text: string): boolean {
  const time = DAY.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && dayOf(new Date(time).toISOString()) === text;
}

/** As of which day the page answers, kept in the address. */
export interface AsOf {
  /** YYYY-MM-DD; undefined for everything recorded. */
  readonly day: string | undefined;
  /** The last second of that day, UTC, for the API. */
  readonly instant: string | undefined;
  /** Goes to the same address as of another day, without a further step in the history. */
  set(day: string | undefined): void;
}

export const endOfDay = (day: string): string => `${day}T23:59:59Z`;

export function useAsOf(): AsOf {
  const [params, setParams] = useSearchParams();
  const given = params.get('asOf') ?? '';
  const day = isDay(given) ? given : undefined;
  return {
    day,
    instant: day && endOfDay(day),
    set: (next) => {
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          if (next === undefined) after.delete('asOf');
          else after.set('asOf', next);
          return after;
        },
        { replace: true },
      );
    },
  };
}
