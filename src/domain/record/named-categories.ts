import { badInput } from '../../kernel/errors.js';
import type { Seq } from '../../kernel/seq.js';
import type { CategoryEntry, KnownEntries } from './entries.js';

/**
 * The categories that a figure or an exclusion names, in order of their dimensions.
 * @throws SaysoError BAD_USER_INPUT for two of one dimension, NOT_FOUND for a name of nothing; under `categories`
 */
export function namedCategories(
  known: KnownEntries<CategoryEntry>,
  names: readonly string[],
): readonly Seq<'category'>[] {
  const byDimension = new Map<string, CategoryEntry>();
  names.forEach((name, index) => {
    const category = known.get(name, `categories.${index}`);
    const other = byDimension.get(category.dimension);
    if (other) throw twoOfOneDimension(category, other);
    byDimension.set(category.dimension, category);
  });
  return [...byDimension.values()].sort(byNameOfDimension).map(({ seq }) => seq);
}

const byNameOfDimension = (a: CategoryEntry, b: CategoryEntry): number =>
  a.dimension < b.dimension ? -1 : 1;

const twoOfOneDimension = ({ dimension, ref }: CategoryEntry, other: CategoryEntry): Error =>
  badInput(
    `At most one category of each dimension is named; of ${dimension} these are "${other.ref}" and "${ref}": give one of them, or one that holds both.`,
    'categories',
  );
