import type { Qualifier } from '../generated/graphql.ts';
import { numeral } from './count.ts';

/** What a figure says, as far as its number goes. */
export interface Quantity {
  readonly qualifier: Qualifier;
  readonly value?: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
}

/** The sign before a number, for where there is no room for words. */
export const SIGNS: Readonly<Record<Qualifier, string>> = {
  EXACT: '',
  APPROXIMATE: '≈',
  AT_LEAST: '≥',
  MORE_THAN: '>',
  AT_MOST: '≤',
  FEWER_THAN: '<',
  BETWEEN: '',
  UNKNOWN: '?',
};

export const QUALIFIERS: Readonly<Record<Qualifier, string>> = {
  EXACT: 'exactly',
  APPROXIMATE: 'about',
  AT_LEAST: 'at least',
  MORE_THAN: 'more than',
  AT_MOST: 'at most',
  FEWER_THAN: 'fewer than',
  BETWEEN: 'between',
  UNKNOWN: 'not known',
};

/** "290 to 310"; undefined where no range is given. */
export const rangeOf = ({ low, high }: Quantity): string | undefined =>
  low == null || high == null ? undefined : `${numeral(low)} to ${numeral(high)}`;

/** "≥ 581", "300 (290 to 310)", "290 to 310". */
export function quantity(figure: Quantity): string {
  const { qualifier, value } = figure;
  if (qualifier === 'UNKNOWN') return 'not known';
  const range = rangeOf(figure);
  if (value == null) return range ?? '–';
  const sign = SIGNS[qualifier];
  const number = sign === '' ? numeral(value) : `${sign} ${numeral(value)}`;
  return range === undefined ? number : `${number} (${range})`;
}

/** "at least 581", for a reader who is read to. */
export function quantityInWords(figure: Quantity): string {
  const { qualifier, value } = figure;
  if (qualifier === 'EXACT' || qualifier === 'BETWEEN' || qualifier === 'UNKNOWN' || value == null)
    return quantity(figure);
  const range = rangeOf(figure);
  return `${QUALIFIERS[qualifier]} ${numeral(value)}${range === undefined ? '' : ` (${range})`}`;
}

/** A population or a category: by its short name where that was asked for. */
export interface Labelled {
  readonly label: string;
  readonly short?: string;
}

export const labelOf = ({ short, label }: Labelled): string => short ?? label;

/** A part that a figure leaves out. */
export interface LeftOut {
  readonly place?: { readonly name: string } | null;
  readonly population?: Labelled | null;
  readonly categories?: readonly Labelled[];
  readonly period?: { readonly label: string } | null;
  readonly reason?: string | null;
}

/** "Anbar, May 2016"; what an axis leaves unsaid is the figure's own. */
export const partInWords = ({ place, population, categories = [], period }: LeftOut): string =>
  [population && labelOf(population), ...categories.map(labelOf), place?.name, period?.label]
    .filter(Boolean)
    .join(', ');

/** "Anbar (no figures could be obtained)". */
export const leftOutInWords = (part: LeftOut): string =>
  part.reason ? `${partInWords(part)} (${part.reason})` : partInWords(part);
