import type { Codelists } from '../codelists.js';
import { QUALIFIER_WORDS } from '../claim/axis-words.js';
import { exclusionsInWords } from '../claim/exclusions-in-words.js';
import type { Figure } from '../claim/figure.js';
import { placeInText } from '../claim/place-in-text.js';
import { grouped } from '../claim/sentence.js';
import { periodLabel } from '../period-label.js';
import { listed } from '../phrases.js';
import type { Axis } from '../vocabulary/axes.js';

/**
 * What a figure on record states and what was given does not, in words to go on with after "it": "does not count
 * police".
 * @param categories those of dimensions of which none was given
 */
export const unsaidInWords = (
  codelists: Codelists,
  unsaid: readonly Axis[],
  figure: Figure,
  categories: Figure['categories'],
): string => listed(unsaid.flatMap((axis) => inWords(codelists, axis, figure, categories) ?? []));

function inWords(
  { short }: Codelists,
  axis: Axis,
  { measure, place, period, population, exclusions, qualifier, value, low, high }: Figure,
  categories: Figure['categories'],
): string | undefined {
  switch (axis) {
    case 'MEASURE':
      return `counts “${short.measure(measure).label}”`;
    case 'UNIT':
      return undefined;
    case 'PLACE':
      return place === null ? undefined : `is about ${placeInText(short.place(place))}`;
    case 'PERIOD':
      return period === null ? undefined : `is about ${periodLabel(period.edtf)}`;
    case 'POPULATION':
      return population === null ? undefined : `counts ${short.population(population)}`;
    case 'CATEGORY':
      return `counts only ${listed(categories.map((category) => short.category(category).label))}`;
    case 'EXCLUSIONS':
      return `does not count ${exclusionsInWords(short, withoutReasons(exclusions), period)}`;
    case 'QUALIFIER':
      return `says “${QUALIFIER_WORDS[qualifier]}”`;
    case 'VALUE':
      return value === null ? undefined : `gives ${grouped(value)}`;
    case 'RANGE':
      return low === null || high === null ? undefined : `lies between ${grouped(low)} and ${grouped(high)}`;
  }
}

const withoutReasons = (exclusions: Figure['exclusions']): Figure['exclusions'] =>
  exclusions.map((exclusion) => ({ ...exclusion, reason: null }));
