import { unreadIn } from './axis-reading.js';
import type { NumberReading } from './number-reading.js';

/**
 * The numbers of a sentence: one that comes on top of another of the same thing is not how many there were. After one of
 * another thing, "another" says no more than "and".
 * @param lead the number before the sentence
 */
export const withAdditions = (
  numbers: readonly NumberReading[],
  lead: NumberReading | null,
): readonly NumberReading[] =>
  numbers.map((number, index) => {
    const { added } = number;
    if (added === null || isOfAnother(number, numbers[index - 1] ?? lead)) return number;
    return { ...number, noTotal: unreadIn(...number.noTotal.unread, added) };
  });

const isOfAnother = (number: NumberReading, before: NumberReading | null | undefined): boolean =>
  before?.measure.value !== undefined &&
  before.measure.value !== null &&
  (['measure', 'place', 'period', 'population'] as const).some((axis) => differ(number[axis], before[axis]));

type Reading = NumberReading['measure' | 'place' | 'period' | 'population'];

const differ = ({ value: a }: Reading, { value: b }: Reading): boolean =>
  a !== null && b !== null && JSON.stringify(a) !== JSON.stringify(b);
