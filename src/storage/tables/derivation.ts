import type { DerivationMethod } from '../../domain/vocabulary/derivation-methods.js';
import { int, nullable, number, reference, text, unique } from './column.js';
import { table } from './table.js';

/** That a claim was computed from others. */
export const DERIVATION = table('derivation', {
  seq: number('derivation'),
  claim: reference('claim'),
  method: nullable(text<DerivationMethod>()),
  /** As it was given, for export. */
  content: text(),
  fingerprint: unique(text()),
  /** Milliseconds. */
  recorded_at: int(),
});

/** One of the claims that a claim was computed from, in the order given. */
export const DERIVATION_PART = table(
  'derivation_part',
  {
    derivation: reference('derivation'),
    claim: reference('claim'),
    from_claim: reference('claim'),
    position: int(),
  },
  {
    primaryKey: ['derivation', 'from_claim'],
    indexes: {
      derivation_part_claim: ['claim', 'from_claim'],
      derivation_part_from: ['from_claim', 'claim'],
    },
  },
);
