import type { Seq } from '../../kernel/seq.js';
import type { Figure } from './figure.js';

/** What a category is called, and of which dimension it is a value. */
export interface CategoryLabel {
  readonly label: string;
  readonly short: string;
  readonly dimension: string;
}

/** What measures, places, populations and categories are called in sentences. */
export interface Labels {
  measure(seq: Seq<'measure'>): { readonly label: string; readonly unit: string };
  place(seq: Seq<'place'>): string;
  population(seq: Seq<'population'>): string;
  category(seq: Seq<'category'>): CategoryLabel;
}

type Whom = Pick<Figure, 'population' | 'categories'>;

/** Whom or what a figure counts: "Civilians, Women"; empty where it does not say. */
export function whomInWords(labels: Labels, whom: Whom): string {
  const words = wordsForWhom(labels, whom);
  return words.join(words.some((word) => word.includes(',')) ? '; ' : ', ');
}

/** The people, then each category by its dimension: what is counted is all of these at once. */
export function wordsForWhom(labels: Labels, { population, categories }: Whom): string[] {
  const named = categories.map(labels.category).sort(byDimension);
  return [
    ...(population === null ? [] : [labels.population(population)]),
    ...named.map(({ label }) => label),
  ];
}

const byDimension = (a: CategoryLabel, b: CategoryLabel): number =>
  a.dimension === b.dimension ? 0 : a.dimension < b.dimension ? -1 : 1;
