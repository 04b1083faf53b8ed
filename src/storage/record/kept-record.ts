import type { Fact } from '../../domain/record/facts.js';

/** What was decided about one record, to be written. */
export interface KeptRecord {
  readonly facts: readonly Fact[];
  /** The record as a line of interchange, for export. */
  readonly content: string;
}
