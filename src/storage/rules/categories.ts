import type { Seq } from '../../kernel/seq.js';
import type { Dialect } from '../dialect.js';

/**
 * Which categories claims are of, in SQL. Of each claim its categories are kept with all that hold them: in
 * `claim_category`, and in one text of `claim_summary`, by which claim after claim is told without a look elsewhere.
 */

/** Categories as the text has them: numbers between commas, in order; empty for none. */
export const textOfCategories = (categories: readonly Seq<'category'>[]): string =>
  categories.length === 0 ? '' : `,${categories.join()},`;

/** Whether a text of a claim's categories has each of some: it is of that one, or of one within it. */
export const isOfCategories = (text: string, categories: readonly Seq<'category'>[]): boolean =>
  categories.every((category) => text.includes(textOfCategories([category])));

/** Whether a claim is of a category or of one within it; takes `textOfCategories` of that one. */
export const isOfCategory = (dialect: Dialect, claim: string): string =>
  `${dialect === 'sqlite' ? 'instr' : 'strpos'}(${claim}.categories, ?) > 0`;

/**
 * Whether the categories of a claim all lie in another's: all that hold the outer's hold the inner's too, and a
 * dimension of which it names none is all of it. Restates `areCategoriesWithin` of domain/scope/region.ts.
 * @param inner SQL of the number of a claim
 * @param outer of the other's
 */
export const areCategoriesWithin = (inner: string, outer: string): string =>
  `not exists (select 1 from claim_category o where o.claim = ${outer}
     and not exists (select 1 from claim_category i where i.claim = ${inner} and i.category = o.category))`;
