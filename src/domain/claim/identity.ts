import type { Seq } from '../../kernel/seq.js';
import type { Box, Geography } from '../scope/region.js';
import { canonicalRegion } from '../scope/canonical-region.js';
import { excludedBoxes, type Figure } from './figure.js';

/** What a claim's axes are called, the same in every database: refs of measures, places, populations and categories. */
export interface AxisNames {
  measure(seq: Seq<'measure'>): string;
  place(seq: Seq<'place'>): string;
  population(seq: Seq<'population'>): string;
  category(seq: Seq<'category'>): string;
}

/**
 * The text that is equal for two figures exactly when they are the same claim (semantics.md, Claim identity):
 * wording, reasons and the way the exclusions are cut up do not count. Categories are named only where there are any.
 */
export function figureIdentity(geography: Geography, names: AxisNames, figure: Figure): string {
  const { measure, value, low, high, qualifier, place, period, population, categories } = figure;
  return JSON.stringify([
    'figure',
    names.measure(measure),
    [value, low, high].map((number) => (number === 0 ? 0 : number)),
    qualifier,
    place === null ? null : names.place(place),
    period && [period.start, period.end],
    population === null ? null : names.population(population),
    canonicalRegion(geography, excludedBoxes(geography, figure))
      .map((box) => JSON.stringify(boxIdentity(names, box)))
      .sort(),
    ...categoriesIdentity(names, categories),
  ]);
}

const boxIdentity = (names: AxisNames, { place, time, population, categories }: Box): unknown[] => [
  place === null ? null : names.place(place),
  [time.start, time.end].map((end) => (Number.isFinite(end) ? end : null)),
  population === null ? null : names.population(population),
  ...categoriesIdentity(names, categories),
];

const categoriesIdentity = (names: AxisNames, categories: readonly Seq<'category'>[]): unknown[] =>
  categories.length === 0 ? [] : [categories.map(names.category).sort()];

const SINGLE_QUOTES = /[‘’‚‛‹›]/g;
const DOUBLE_QUOTES = /[“”„‟«»]/g;

/** The text that is equal for two claims in words exactly when they are the same claim. */
export const textIdentity = (text: string): string => JSON.stringify(['text', normalizedText(text)]);

/** NFC, lower case, white space to one space and trimmed, quotation marks straight. */
export const normalizedText = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(SINGLE_QUOTES, "'")
    .replaceAll(DOUBLE_QUOTES, '"')
    .replaceAll(/\p{White_Space}+/gu, ' ')
    .replaceAll(/^ | $/g, '');
