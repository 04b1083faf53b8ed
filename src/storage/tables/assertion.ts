import type { ReportRole } from '../../domain/vocabulary/report-roles.js';
import { nullable, number, reference, text } from './column.js';
import { table, type ShownRow } from './table.js';

/** A claim that a statement asserts. */
export const ASSERTION = table(
  'assertion',
  {
    seq: number('assertion'),
    statement: reference('statement'),
    claim: reference('claim'),
    role: text<ReportRole>(),
    /** JSON ClaimWording; null when it is the claim's own. */
    wording: nullable(text()),
    /** Where in the statement's document it is said: JSON {exact, prefix?, suffix?}. */
    passage: nullable(text()),
  },
  {
    uniques: [['statement', 'claim']],
    indexes: { assertion_claim: ['claim', 'statement', 'role'] },
  },
);

export type AssertionRow = ShownRow<typeof ASSERTION>;
