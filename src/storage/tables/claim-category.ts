import { reference } from './column.js';
import { table } from './table.js';

/** The categories of each claim and all that hold them, by which claims are found. */
export const CLAIM_CATEGORY = table(
  'claim_category',
  { claim: reference('claim'), category: reference('category') },
  { primaryKey: ['claim', 'category'], indexes: { claim_category_category: ['category', 'claim'] } },
);
