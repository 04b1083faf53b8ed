import type { Direction } from '../../domain/dispute/facts.js';
import { nullable, number, reference, text, unique } from './column.js';
import { table, type ShownRow } from './table.js';

/** An attack, made in a statement, on exactly one of a claim, a statement and a rebuttal. */
export const REBUTTAL = table(
  'rebuttal',
  {
    seq: number('rebuttal'),
    id: unique(text()),
    ref: unique(nullable(text())),
    statement: reference('statement'),
    target_claim: nullable(reference('claim')),
    target_statement: nullable(reference('statement')),
    target_rebuttal: nullable(reference('rebuttal')),
    /** JSON array of Aspect. */
    aspects: text(),
    direction: nullable(text<Direction>()),
    summary: nullable(text()),
    counter_claim: nullable(reference('claim')),
  },
  {
    indexes: {
      rebuttal_statement: ['statement'],
      rebuttal_target_claim: ['target_claim'],
      rebuttal_target_statement: ['target_statement'],
      rebuttal_target_rebuttal: ['target_rebuttal'],
    },
  },
);

export type RebuttalRow = ShownRow<typeof REBUTTAL>;
