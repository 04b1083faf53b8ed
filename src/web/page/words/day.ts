const LONG = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const DAY_MS = 86_400_000;

/** "2 December 2016" for "2016-12-02". */
export const dayInWords = (day: string): string => LONG.format(new Date(`${day}T00:00:00Z`));

/** "2 – 9 December 2016" for two days, YYYY-MM-DD. */
export const daysInWords = (first: string, last: string): string =>
  first === last
    ? dayInWords(first)
    : LONG.formatRange(new Date(`${first}T00:00:00Z`), new Date(`${last}T00:00:00Z`));

/** The day on which this is asked, YYYY-MM-DD in UTC. */
export const today = (): string => dayOf(new Date().toISOString());

/** The day, YYYY-MM-DD in UTC, of an instant. */
export const dayOf = (instant: string): string => instant.slice(0, 10);

export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
export const dayOfNumber = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);
