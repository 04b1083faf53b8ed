import type { Interval } from './intervals.js';
import { clipped, coversWhole, type Box, type Geography } from './region.js';
import type { Scope } from './relation.js';

/**
 * True when `scopes` together leave nothing of `frame`. Looks at each combination of the places and populations
 * named inside the frame, each standing for what lies in it and in no other that is named, at each time between
 * two ends of a box: every point of the frame is like one of these.
 */
export function coveredTogether(geography: Geography, frame: Box, scopes: readonly Scope[]): boolean {
  const covers = scopes.flatMap(({ box, excluded }) => {
    const inside = clipped(geography, box, frame);
    return inside
      ? [{ box: inside, excluded: excluded.flatMap((hole) => clipped(geography, hole, inside) ?? []) }]
      : [];
  });
  const named = [frame, ...covers.flatMap(({ box, excluded }) => [box, ...excluded])];
  const places = [...new Set(named.map(({ place }) => place))];
  const populations = [...new Set(named.map(({ population }) => population))];
  return stretchesBetween(named.map(({ time }) => time)).every((time) =>
    places.every((place) =>
      populations.every((population) => {
        const point = { place, time, population };
        return covers.some(
          ({ box, excluded }) =>
            coversWhole(geography, [box], point) &&
            !excluded.some((hole) => coversWhole(geography, [hole], point)),
        );
      }),
    ),
  );
}

function stretchesBetween(times: readonly Interval[]): Interval[] {
  const ends = [...new Set(times.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  return ends.flatMap((start, at) => {
    const end = ends[at + 1];
    return end === undefined ? [] : [{ start, end }];
  });
}
