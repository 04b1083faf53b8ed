import { chosen, NO_CHOICE, type Choice } from '../../../fields/choice.ts';
import { newKey, type FigureDraft } from '../draft/drafts.ts';
import { categoryOption } from '../fields/found.ts';
import type { TargetClaim } from '../target.ts';

const placeOf = (place: { id: string; name: string } | null | undefined): Choice =>
  chosen(place && { id: place.id, text: place.name });
const populationOf = (population: { id: string; label: string } | null | undefined): Choice =>
  chosen(population && { id: population.id, text: population.label });
const written = (value: number | null | undefined): string => (value ?? '').toString();

/** The figure of a claim on record as a draft, so that only what differs is typed; undefined where it has none. */
export function figureOfClaim({ figure }: TargetClaim): FigureDraft | undefined {
  if (!figure) return undefined;
  return {
    measure: chosen({ id: figure.measure.id, text: figure.measure.label }),
    qualifier: figure.qualifier,
    value: written(figure.value),
    low: written(figure.low),
    high: written(figure.high),
    asWritten: '',
    place: placeOf(figure.place),
    period: figure.period?.edtf ?? '',
    population: populationOf(figure.population),
    categories: figure.categories.map(categoryOption),
    lookedCategory: NO_CHOICE,
    exclusions: figure.exclusions.map(({ place, period, population, categories, reason }) => ({
      key: newKey(),
      place: placeOf(place),
      period: period?.edtf ?? '',
      population: populationOf(population),
      categories: categories.map(categoryOption),
      lookedCategory: NO_CHOICE,
      reason: reason ?? '',
    })),
  };
}
