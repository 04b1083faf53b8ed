import type { AssertedClaim } from '../../domain/record/asserted-claim.js';
import type { GivenClaim, GivenFigure } from '../../domain/record/given.js';
import type { Known } from '../../domain/record/known.js';
import { nameIn } from './lasting-names.js';

/**
 * A claim as an export keeps it. One without a ref has its id: the export names it where it must. One that is named by
 * its id and given a further ref says which it `restates`: the export writes it out in full.
 */
export function printClaim(
  known: Known,
  { known: name, ref, figure, text, passage }: GivenClaim,
  as: AssertedClaim | null | undefined,
): unknown {
  if (name !== null && name !== undefined) {
    const isNamedAnew = ref !== null && ref !== undefined && ref !== name;
    return isNamedAnew
      ? { ref, restates: as?.entry.id, passage }
      : { ref: nameIn(known.claims, name), passage };
  }
  const full = { figure: figure && printFigure(known, figure), text, passage };
  return ref === null || ref === undefined ? { id: as?.entry.id, ...full } : { ref, ...full };
}

function printFigure({ measures, places, populations, categories }: Known, figure: GivenFigure): unknown {
  const scope = <T extends Pick<GivenFigure, 'place' | 'population' | 'categories'>>(given: T): T => ({
    ...given,
    place: given.place && nameIn(places, given.place),
    population: given.population && nameIn(populations, given.population),
    categories: given.categories?.map((name) => nameIn(categories, name)),
  });
  return {
    ...scope(figure),
    measure: nameIn(measures, figure.measure),
    exclusions: figure.exclusions?.map(scope),
  };
}
