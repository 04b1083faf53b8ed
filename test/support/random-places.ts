import type { Seeded } from './seeded.js';

/** A place as an interchange line gives it. */
export interface GivenPlace {
  readonly type: 'place';
  readonly ref: string;
  readonly name: string;
  readonly within?: string;
  readonly contains?: readonly string[];
}

/**
 * Places within earlier ones, and regions of earlier ones: regions of regions, regions of the same places, and regions
 * that lie within a place together with all that they contain.
 */
export function randomPlaces(chance: Seeded, count: number): GivenPlace[] {
  const places: GivenPlace[] = [];
  for (let at = 0; at < count; at += 1) {
    const isRegion = at > 2 && chance.percent(45);
    const contains = isRegion ? chance.someOf(places, 3).map(({ ref }) => ref) : [];
    const holders = places.filter(
      ({ ref, contains: members }) =>
        !members &&
        contains.every(
          (member) => placesAround(places, member).has(ref) && !madeUpOf(places, member).includes(ref),
        ),
    );
    const within = chance.percent(60) ? chance.oneOf(holders)?.ref : undefined;
    places.push({
      type: 'place',
      ref: `place-${at}`,
      name: `The ${at}th`,
      ...(within !== undefined && { within }),
      ...(contains.length > 0 && { contains }),
    });
  }
  return places;
}

/** What all of a place lies in by what it and those around it are recorded within; of a region, by all its members. */
function placesAround(places: readonly GivenPlace[], ref: string): Set<string> {
  const { within, contains } = places.find((one) => one.ref === ref)!;
  if (contains) {
    const [first, ...others] = contains.map((member) => placesAround(places, member));
    return new Set([...first!].filter((one) => others.every((around) => around.has(one))));
  }
  return new Set([ref, ...(within === undefined ? [] : placesAround(places, within))]);
}

const madeUpOf = (places: readonly GivenPlace[], ref: string): string[] =>
  places.find((one) => one.ref === ref)!.contains?.flatMap((member) => madeUpOf(places, member)) ?? [ref];
