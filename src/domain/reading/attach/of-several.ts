import { unreadIn } from './axis-reading.js';
import type { NumberReading } from './number-reading.js';

/**
 * "926 were killed and 930 wounded. | Those | in Baghdad were 152": where the numbers before count several things, or
 * several people, it is left open which of them are meant. A part of others is none of these.
 * @param before those of the sentence before
 */
export const withPointedBack = (
  numbers: readonly NumberReading[],
  before: readonly NumberReading[],
): readonly NumberReading[] =>
  numbers.map((number, index) => {
    const { pointedBack, measure, population } = number;
    if (pointedBack === null) return number;
    const counted = [...before, ...numbers.slice(0, index)].filter(({ isPart }) => !isPart);
    return {
      ...number,
      measure:
        measure.isSaid || !areSeveral(counted.map((one) => one.measure.value))
          ? measure
          : { ...unreadIn(pointedBack), at: null },
      population:
        population.isSaid || !areSeveral(counted.map((one) => one.population.value))
          ? population
          : unreadIn(pointedBack),
    };
  });

/**
 * "332 were killed in Nineveh, where 114 were wounded, and | 152 | in Baghdad": behind such a clause it is left open whether
 * a number goes on with it, or with the one before it.
 */
export const withBehindWhere = (numbers: readonly NumberReading[]): readonly NumberReading[] =>
  numbers.map((number, index) => {
    const [before, inWhere] = [numbers[index - 2], numbers[index - 1]];
    const isOpen =
      inWhere?.isInWhere === true &&
      !number.isInWhere &&
      !number.measure.isSaid &&
      before !== undefined &&
      areSeveral([before.measure.value, inWhere.measure.value]);
    return isOpen ? { ...number, measure: { ...unreadIn(number.quantity), at: null } } : number;
  });

const areSeveral = (values: readonly (number | null)[]): boolean =>
  new Set(values.filter((value) => value !== null)).size > 1;
