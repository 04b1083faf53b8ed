/** What may be counted in a calendar. */
export type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';

/** A year as a text gives it: its number, counted back from publication, or from the year that was named before. */
export type YearSaid =
  | { readonly is: 'NUMBER'; readonly year: number }
  /** Of its number only the last two digits. */
  | { readonly is: 'DIGITS'; readonly digits: number }
  | { readonly is: 'AGO'; readonly years: number }
  | { readonly is: 'BEFORE_NAMED'; readonly years: number };

/** What a text says of a time, before it is told which time that is: what every language is read as. */
export type TimeSaid =
  | { readonly is: 'YEAR'; readonly year: YearSaid }
  | { readonly is: 'MONTH'; readonly month: number; readonly year: YearSaid | null }
  | { readonly is: 'DAY'; readonly day: number; readonly month: number; readonly year: YearSaid | null }
  /** A date in digits whose order of day and month is not told: "6/1/16". */
  | { readonly is: 'DIGITS'; readonly first: number; readonly second: number; readonly year: YearSaid }
  | { readonly is: 'INSTANT'; readonly edtf: string }
  /** LATEST: the last one up to the day of publication; LAST: before it; THIS: of its week. */
  | { readonly is: 'WEEKDAY'; readonly weekday: number; readonly which: 'LATEST' | 'LAST' | 'THIS' }
  /** A whole unit, counted back from the one of publication: "yesterday", "last month", "this year". */
  | { readonly is: 'AGO'; readonly unit: Unit; readonly units: number }
  /** So many whole months back, where the text named no time before it: "two months ago". */
  | { readonly is: 'MONTHS_AGO'; readonly months: number }
  /** The month of the calendar before this one: "last November". */
  | { readonly is: 'LAST_MONTH_NAMED'; readonly month: number }
  /** A whole unit, counted back from the last such that the text named: "the previous month", "that year". */
  | { readonly is: 'BEFORE_NAMED'; readonly unit: Unit; readonly units: number }
  /** The last time named, so many years earlier: "a year earlier", "the same period". */
  | { readonly is: 'SAME_PERIOD'; readonly year: YearSaid }
  /** The last time named, a year back from publication: "a year ago". */
  | { readonly is: 'YEAR_AGO' }
  /** So many units up to publication: "the past ten days", "the last three months". */
  | { readonly is: 'PAST'; readonly unit: Unit; readonly units: number }
  /** So many months of a year, counted from its start (from 1) or its end (from -1): "the first half of 2016". */
  | {
      readonly is: 'PART_OF_YEAR';
      readonly months: number;
      readonly nth: number;
      readonly year: YearSaid | null;
    }
  /** So many days at the start or the end of another time: "the first ten days of May". */
  | { readonly is: 'DAYS_OF'; readonly days: number; readonly edge: 'START' | 'END'; readonly of: TimeSaid }
  /** The last day of another time: "the end of November". */
  | { readonly is: 'END_OF'; readonly of: TimeSaid }
  | { readonly is: 'FROM_TO'; readonly from: TimeSaid; readonly to: TimeSaid }
  /** From the start of another time to publication: "since January", "so far this year". */
  | { readonly is: 'SINCE'; readonly from: TimeSaid }
  /** A count up to a time, begun with the year in which the text is: "up to 25 December". */
  | { readonly is: 'UP_TO'; readonly to: TimeSaid }
  /** So many units that end with a day or a month: "the week to 12 May". */
  | { readonly is: 'UNITS_TO'; readonly unit: Unit; readonly units: number; readonly to: TimeSaid }
  /** The seven days that begin with a day. */
  | { readonly is: 'WEEK_FROM'; readonly from: TimeSaid }
  /** The week that a Monday begins; on another day weeks begin in some places only. */
  | { readonly is: 'WEEK_OF'; readonly of: TimeSaid }
  /** A year up to a day: twelve months where the day ends a month, else what has passed of its year. */
  | { readonly is: 'YEAR_TO'; readonly to: TimeSaid }
  | { readonly is: 'SEVERAL'; readonly times: readonly TimeSaid[] }
  /** A time named only to say how long something has not been so: it is none of a figure. */
  | { readonly is: 'ASIDE' }
  /** The words name a time, and nobody could tell from them which: "in the spring", "since the siege began". */
  | { readonly is: 'UNTOLD' };

export const ASIDE: TimeSaid = { is: 'ASIDE' };

export const UNTOLD: TimeSaid = { is: 'UNTOLD' };

/** One way of saying a time. */
export type Said<I extends TimeSaid['is']> = Extract<TimeSaid, { is: I }>;
