import { instantColumn, int } from './column.js';
import { table } from './table.js';

/** How many claims are there from each instant on: how many there were by any is a sum of these. */
export const CLAIM_TALLY = table(
  'claim_tally',
  { there_from: instantColumn(), total: int() },
  { primaryKey: ['there_from'] },
);
