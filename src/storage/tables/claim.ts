import type { Qualifier } from '../../domain/vocabulary/qualifiers.js';
import {
  bookkeeping,
  defaulting,
  flag,
  int,
  nullable,
  number,
  real,
  reference,
  text,
  unique,
} from './column.js';
import type { CLAIM_SENTENCE } from './claim-sentence.js';
import type { CLAIM_SUMMARY } from './claim-summary.js';
import { table, type ShownRow } from './table.js';

export const CLAIM = table('claim', {
  seq: number('claim'),
  id: unique(text()),
  /** SHA-256 of its identity, in hex (semantics.md, Claim identity). */
  hash: bookkeeping(unique(text())),
  is_figure: flag(),
  measure: nullable(reference('measure')),
  value: nullable(real()),
  low: nullable(real()),
  high: nullable(real()),
  qualifier: nullable(text<Qualifier>()),
  place: nullable(reference('place')),
  period_start: nullable(int()),
  period_end: nullable(int()),
  population: nullable(reference('population')),
  /** JSON array of numbers, in order of their dimensions. */
  categories: defaulting(text(), '[]'),
  /** JSON ClaimWording of whoever said it first here. */
  wording: text(),
  /** Milliseconds. */
  recorded_at: bookkeeping(int()),
});

/** A claim with what it says and what is counted of it. */
export type ClaimRow = ShownRow<typeof CLAIM> &
  ShownRow<typeof CLAIM_SENTENCE> &
  ShownRow<typeof CLAIM_SUMMARY>;

/** A name that an importer gave a claim; it may have several, numbered in the order in which they were given. */
export const CLAIM_REF = table('claim_ref', {
  seq: number('claim_ref'),
  ref: unique(text()),
  claim: reference('claim'),
});

/** A claim without a ref that something names by its id: an export must too. */
export const CLAIM_NAMED = table('claim_named', { claim: reference('claim') }, { primaryKey: ['claim'] });
