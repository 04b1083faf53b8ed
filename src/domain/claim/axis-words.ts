import { periodLabel } from '../period-label.js';
import type { FigureAxis } from './axes.js';
import type { Figure } from './figure.js';
import type { Qualifier } from '../vocabulary/qualifiers.js';
import { exclusionsInWords } from './exclusions-in-words.js';
import type { Labels } from './labels.js';
import { grouped } from './sentence.js';

export const QUALIFIER_WORDS: Readonly<Record<Qualifier, string>> = {
  EXACT: 'exactly',
  APPROXIMATE: 'about',
  AT_LEAST: 'at least',
  MORE_THAN: 'more than',
  AT_MOST: 'at most',
  FEWER_THAN: 'fewer than',
  BETWEEN: 'between',
  UNKNOWN: 'an unknown number',
};

/** What a figure says on an axis, in words; null where it says nothing. */
export function axisInWords(labels: Labels, { axis, dimension }: FigureAxis, figure: Figure): string | null {
  const { measure, place, period, population, categories, exclusions, qualifier, value, low, high } = figure;
  switch (axis) {
    case 'MEASURE':
      return labels.measure(measure).label;
    case 'UNIT':
      return labels.measure(measure).unit;
    case 'PLACE':
      return place === null ? null : labels.place(place);
    case 'PERIOD':
      return period && periodLabel(period.edtf);
    case 'POPULATION':
      return population === null ? null : labels.population(population);
    case 'CATEGORY':
      return (
        categories.map(labels.category).find((category) => category.dimension === dimension)?.label ?? null
      );
    case 'EXCLUSIONS':
      return exclusions.length === 0 ? null : `without ${exclusionsInWords(labels, exclusions, null)}`;
    case 'QUALIFIER':
      return QUALIFIER_WORDS[qualifier];
    case 'VALUE':
      return value === null ? null : grouped(value);
    case 'RANGE':
      return low === null || high === null ? null : `${grouped(low)} to ${grouped(high)}`;
  }
}
