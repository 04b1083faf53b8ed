import type { Told } from './told.js';

/** From where times are reckoned that do not say it themselves; days are numbers of days since 1970. */
export interface When {
  /** The day of publication. */
  readonly today: number | null;
  /** The last day that a date without its year may be. */
  readonly latest: number | null;
  /** Of dates in digits the day comes before the month, by others of the text. */
  readonly dayFirst: boolean | null;
  readonly named: Named;
}

/** What the text named before. */
export interface Named {
  readonly day: Told | null;
  readonly week: Told | null;
  readonly month: Told | null;
  readonly quarter: Told | null;
  readonly year: number | null;
  /** The last year named as such, and not with a month of it. */
  readonly wholeYear: number | null;
  readonly last: Told | null;
}

export const NOTHING_NAMED: Named = {
  day: null,
  week: null,
  month: null,
  quarter: null,
  year: null,
  wholeYear: null,
  last: null,
};
