import type { Unit } from '../../../times/time-said.js';

export const MONTHS: ReadonlyMap<string, number> = numbered(
  'january february march april may june july august september october november december',
);

/** Short forms, written with or without a full stop. */
export const SHORT_MONTHS: ReadonlyMap<string, number> = new Map([
  ...numbered('jan feb mar apr may jun jul aug sep oct nov dec'),
  ['febr', 2],
  ['sept', 9],
]);

export const WEEKDAYS: ReadonlyMap<string, number> = numbered(
  'monday tuesday wednesday thursday friday saturday sunday',
);

export const SHORT_WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...numbered('mon tue wed thu fri sat sun'),
  ['tues', 2],
  ['thur', 4],
  ['thurs', 4],
]);

/** Numbers of days, months and the like in words. */
export const COUNTS: ReadonlyMap<string, number> = new Map([
  ...numbered(
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  ),
  ['thirty', 30],
  ['sixty', 60],
  ['ninety', 90],
  ['hundred', 100],
]);

export const ORDINALS: ReadonlyMap<string, number> = numbered(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth',
);

export const UNITS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ['day', 'DAY'],
  ['week', 'WEEK'],
  ['month', 'MONTH'],
  ['quarter', 'QUARTER'],
  ['year', 'YEAR'],
]);

export const UNITS_OR_MORE: ReadonlyMap<string, Unit> = new Map([
  ...UNITS,
  ...[...UNITS].map(([unit, meaning]): [string, Unit] => [`${unit}s`, meaning]),
]);

function numbered(words: string): Map<string, number> {
  return new Map(words.split(' ').map((word, index) => [word, index + 1]));
}
