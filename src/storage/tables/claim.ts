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
  unique,
} from './column.js';
import { table, type ShownRow } from './table.js';

export const CLAIM = table(
  'claim',
  {
    seq: number('claim'),
    id: unique(text()),
    ref: unique(nullable(text())),
    /** SHA-256 of its identity, in hex (semantics.md, Claim identity). */
    hash: bookkeeping(unique(text())),
    sentence: text(),
    is_figure: flag(),
    measure: nullable(reference('measure')),
    value: nullable(real()),
    low: nullable(real()),
    high: nullable(real()),
    qualifier: nullable(text()),
    place: nullable(reference('place')),
    period_start: nullable(int()),
    period_end: nullable(int()),
    population: nullable(reference('population')),
    /** JSON ClaimWording of whoever said it first here. */
    wording: text(),
    first_said: instantColumn(),
    /** From when on a counted statement asserts it. */
    there_from: instantColumn(),
    statement_count: int(),
    rebuttal_count: int(),
    /** 1 when any rebuttal, correction or retraction may bear on it; 0 means it is UNDISPUTED at every instant. */
    contested: flag(),
    /** 1 where it has no ref and something names it by its id: an export must too. */
    referenced: bookkeeping(flag()),
    /** Milliseconds. */
    recorded_at: bookkeeping(int()),
    /** Bits that tell how it entered, see `services/record/claim-lines`. */
    entered: bookkeeping(defaulting(int(), 0)),
    /** 1 where it entered with a statement behind which no other claim stands (semantics.md, Lists). */
    original: defaulting(flag(), 0),
    /** 1 where it goes back to another claim. */
    reworded: defaulting(flag(), 0),
    /** 1 where a claim that it was followed on as was ever contested: something may be carried to it. */
    shadowed: defaulting(flag(), 0),
    /** How many statements assert it or what became of it. */
    spread_count: defaulting(int(), 0),
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
      claim_scope: ['measure', 'place', 'period_start', 'period_end'],
      claim_spread: ['spread_count', 'seq'],
      claim_copies: ['seq'],
    },
  },
);

export type ClaimRow = ShownRow<typeof CLAIM>;

/** A name that an importer gave a claim; it may have several. */
export const CLAIM_REF = table(
  'claim_ref',
  { ref: text(), claim: reference('claim') },
  { primaryKey: ['ref'] },
);
