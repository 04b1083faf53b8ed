/** What the records of every bench are about and who says them, so that they may stand in one file. */

const DAY = 86_400_000;

/**
 * A day, told by its distance from the first of 2021.
 * @param {number} number
 */
export const day = (number) => new Date(Date.UTC(2021, 0, 1) + number * DAY).toISOString().slice(0, 10);

/** One of the days in which most is said. */
export const dayOf = (number) => day(number % 120);

/**
 * Numbers that look random and are the same each time.
 * @param {number} seed from 1
 * @returns {(below: number) => number} a whole number from 0
 */
export function randomly(seed) {
  let random = seed;
  return (below) => {
    random = (random * 48_271) % 2_147_483_647;
    return random % below;
  };
}

/** So many houses of which nobody says more. */
export const FLOODED = {
  type: 'measure',
  ref: 'flooded',
  label: 'Houses flooded',
  unit: 'houses',
  additivity: 'ADDITIVE',
};

/** @param {number} count */
export function* outlets(count) {
  for (let at = 0; at < count; at += 1)
    yield { type: 'source', ref: `outlet-${at}`, kind: 'NEWS_OUTLET', name: `Outlet ${at}` };
}
