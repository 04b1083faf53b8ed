import { nullable, number, reference, text, unique } from './column.js';
import { table, type ShownRow } from './table.js';

/** That the voice of a statement looked into a claim and found it right. */
export const AFFIRMATION = table(
  'affirmation',
  {
    seq: number('affirmation'),
    id: unique(text()),
    statement: reference('statement'),
    claim: reference('claim'),
    summary: nullable(text()),
  },
  { indexes: { affirmation_claim: ['claim'], affirmation_statement: ['statement'] } },
);

export type AffirmationRow = ShownRow<typeof AFFIRMATION>;
