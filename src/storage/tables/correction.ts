import { number, reference } from './column.js';
import { table } from './table.js';

export const CORRECTION = table(
  'correction',
  {
    seq: number('correction'),
    statement: reference('statement'),
    claim: reference('claim'),
    by_claim: reference('claim'),
  },
  {
    indexes: {
      correction_claim: ['claim'],
      correction_by_claim: ['by_claim'],
      correction_statement: ['statement'],
    },
  },
);
