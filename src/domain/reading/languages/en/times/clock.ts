import { digits, either, map, mark, maybe, row, tight, word, type Phrase } from '../../../times/phrase.js';
import { instantSaid } from '../../../times/instant-said.js';
import type { TimeSaid } from '../../../times/time-said.js';
import { comma, date } from './dates.js';

const twoDigits = digits((folded) => (/^[0-5]?\d$/.test(folded) ? folded.padStart(2, '0') : undefined));
const more = row(tight(mark(':')), tight(twoDigits));
const clock = row(twoDigits, more, maybe(more));

/** "UTC", "GMT", "UTC+03:00". */
const zone = map(
  row(word('utc', 'gmt'), maybe(row(tight(mark('+', '-', '−')), tight(twoDigits), maybe(more)))),
  ([, shift]) => {
    if (shift === null) return 'Z';
    const [sign, hours, minutes] = shift;
    return `${sign === '+' ? '+' : '-'}${hours}:${minutes?.[1] ?? '00'}`;
  },
);

/** "3 December 2016, 10:00 UTC", "10:00 GMT on 3 December 2016": of a year that is told, and a zone. */
export const instant: Phrase<TimeSaid> = either(
  map(row(date, comma, maybe(word('at')), clock, zone), ([day, , , time, offset]) => at(day, time, offset)),
  map(row(clock, zone, maybe(word('on')), date), ([time, offset, , day]) => at(day, time, offset)),
);

type Clock = readonly [string, readonly [string, string], readonly [string, string] | null];

const at = (day: TimeSaid, [hours, [, minutes], seconds]: Clock, offset: string): TimeSaid | undefined =>
  day.is === 'DAY' ? instantSaid(day, `${hours}:${minutes}:${seconds?.[1] ?? '00'}`, offset) : undefined;
