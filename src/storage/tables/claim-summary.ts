import type { Qualifier } from '../../domain/vocabulary/qualifiers.js';
import {
  bookkeeping,
  defaulting,
  flag,
  instantColumn,
  int,
  nullable,
  number,
  real,
  reference,
  text,
} from './column.js';
import { table } from './table.js';

/**
 * What is computed of each claim from the facts, with the axes by which claims are listed once more: lists are read
 * from this table alone.
 */
export const CLAIM_SUMMARY = table(
  'claim_summary',
  {
    /** Of the claim. */
    seq: bookkeeping(reference('claim')),
    /** The first that it was given. */
    ref: nullable(text()),
    is_figure: bookkeeping(flag()),
    measure: bookkeeping(nullable(number('measure'))),
    value: bookkeeping(nullable(real())),
    qualifier: bookkeeping(nullable(text<Qualifier>())),
    place: bookkeeping(nullable(number('place'))),
    population: bookkeeping(nullable(number('population'))),
    /** Those it is of and all that hold them (`storage/rules/categories`). */
    categories: bookkeeping(defaulting(text(), '')),
    period_start: bookkeeping(nullable(int())),
    period_end: bookkeeping(nullable(int())),
    first_said: instantColumn(),
    /** From when on a counted statement asserts it. */
    there_from: instantColumn(),
    statement_count: int(),
    rebuttal_count: int(),
    /** 1 when any rebuttal, correction or retraction may bear on it; 0 means it is UNDISPUTED at every instant. */
    contested: flag(),
    /** Bits that tell how it entered, see `storage/record/claim-lines`. */
    entered: bookkeeping(int()),
    /** 1 where it entered with a statement behind which no other claim stands (semantics.md, Lists). */
    original: flag(),
    /** 1 where it goes back to another claim. */
    reworded: flag(),
    /** 1 where a claim that it was followed on as was ever contested: something may be carried to it. */
    shadowed: flag(),
    /** How many statements assert it or what became of it. */
    spread_count: int(),
  },
  {
    indexes: {
      claim_first_said: ['first_said', 'seq'],
      claim_first_said_newest: ['first_said', 'seq'],
      claim_period: ['period_start', 'period_end', 'seq'],
      claim_period_newest: ['period_start', 'period_end', 'seq'],
      claim_value: ['value', 'seq'],
      claim_value_highest: ['value', 'seq'],
      claim_rebuttals: ['rebuttal_count', 'seq'],
      claim_statements: ['statement_count', 'seq'],
      claim_measure: ['measure', 'first_said', 'seq'],
      claim_place: ['place', 'first_said', 'seq'],
      claim_population: ['population', 'first_said', 'seq'],
      claim_scope: ['measure', 'place', 'period_start', 'period_end', 'first_said', 'seq'],
      claim_spread: ['spread_count', 'seq'],
      claim_copies: ['seq'],
      claim_number: ['measure', 'value', 'original', 'statement_count', 'seq'],
    },
  },
);
