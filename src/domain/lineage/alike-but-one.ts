import type { CategoryOfDimension, ComparableFigure } from '../claim/comparable-figure.js';
import { listAt } from '../../kernel/certain.js';

/** Figures with one number, findable by what they have in common with another on all axes, or on all but one. */
export interface AlikeButOne<C> {
  /** The first that differs from a figure on no axis, else the first that differs on one. */
  firstOf(figure: ComparableFigure, passes: (candidate: C) => boolean): C | undefined;
}

/** @param candidates in order, all with the same value and range as the figures that are asked for */
export function alikeButOne<C extends { readonly figure: ComparableFigure; readonly order: number }>(
  candidates: readonly C[],
): AlikeButOne<C> {
  const dimensions = new Set(
    candidates.flatMap(({ figure }) => figure.categories.map(({ dimension }) => dimension)),
  );
  const alike = new Map<string, C[]>();
  for (const candidate of candidates) {
    for (const key of keysOf(candidate.figure, dimensions)) {
      const list = alike.get(key);
      if (list) list.push(candidate);
      else alike.set(key, [candidate]);
    }
  }
  return {
    firstOf: (figure, passes) => {
      const others = figure.categories.map(({ dimension }) => dimension);
      const [same = '', ...butOne] = keysOf(figure, new Set([...dimensions, ...others]));
      const firstAt = (key: string): C[] => listAt(alike, key).filter(passes).slice(0, 1);
      const [first] = firstAt(same);
      return first ?? butOne.flatMap(firstAt).sort((a, b) => a.order - b.order)[0];
    },
  };
}

/** What stands in a key for an axis that is left out of it. */
const ANY = '*';

/** A key that is equal for figures that differ on no axis but their numbers; then, for each other axis, one without it. */
function keysOf(figure: ComparableFigure, dimensions: ReadonlySet<string>): string[] {
  const { measure, unit, place, start, end, population, categories, exclusions, qualifier } = figure;
  const axes = [measure, unit, place, `${start} ${end}`, population, qualifier, exclusions].map(String);
  const cut = (some: readonly CategoryOfDimension[]): string =>
    some.map(({ category }) => category).join(' ');
  const all = cut(categories);
  return [
    JSON.stringify([...axes, all]),
    ...axes.map((_, left) => JSON.stringify([...axes.with(left, ANY), all])),
    ...[...dimensions].map((left) =>
      JSON.stringify([...axes, cut(categories.filter(({ dimension }) => dimension !== left)), left]),
    ),
  ];
}
