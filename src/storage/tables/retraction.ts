import { nullable, number, reference, text } from './column.js';
import { table } from './table.js';

/** The taking back of exactly one of a claim and a statement. */
export const RETRACTION = table(
  'retraction',
  {
    seq: number('retraction'),
    statement: reference('statement'),
    target_claim: nullable(reference('claim')),
    target_statement: nullable(reference('statement')),
    reason: nullable(text()),
  },
  {
    indexes: {
      retraction_target_claim: ['target_claim'],
      retraction_target_statement: ['target_statement'],
      retraction_statement: ['statement'],
    },
  },
);
