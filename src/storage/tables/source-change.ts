import { instantColumn, int, reference, text } from './column.js';
import { table } from './table.js';

/** What a record of a source counts (semantics.md, Records of sources). */
export type Counted =
  | 'claimsOriginated'
  | 'claimsRelayed'
  | 'disputed'
  | 'openlyDisputed'
  | 'conceded'
  | 'corrected'
  | 'retracted'
  | 'rebuttalsMade'
  | 'affirmationsMade'
  | 'relaysWithDrift';

/**
 * What begins to count for a source at an instant, and what ends, and the same over longer stretches of time: how much
 * counted as of any instant is a sum of few rows, however much the source said. A claim begins to count with the
 * statement in which it is said, which may be before that was said; rebuttals, affirmations and drift stand here at the
 * instant at which they were said. Affirmations stand here whether taken back or not.
 */
export const SOURCE_CHANGE = table(
  'source_change',
  {
    source: reference('source'),
    /** In seconds (`rules/long-stretches.ts`). */
    stretch: int(),
    start: instantColumn(),
    counted: text<Counted>(),
    begun: int(),
    ended: int(),
  },
  { primaryKey: ['source', 'stretch', 'start', 'counted'] },
);
