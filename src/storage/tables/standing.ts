import { defaulting, instantColumn, int, nullable, number, reference, text } from './column.js';
import type { StandingState } from '../../domain/vocabulary/standing-states.js';
import { table } from './table.js';

/** How something stands from one instant until before another; FOREVER where that has not ended. */
const interval = { state: text(), from_at: instantColumn(), to_at: instantColumn() };

/** How claims stand, with what is carried to them. */
export const CLAIM_STANDING = table(
  'claim_standing',
  {
    claim: reference('claim'),
    ...interval,
    /** Of the claim, as what follows: those that stand so now are found by what they are about. */
    place: nullable(number('place')),
    period_start: nullable(int()),
    period_end: nullable(int()),
    first_said: nullable(instantColumn()),
  },
  {
    primaryKey: ['claim', 'from_at'],
    indexes: {
      claim_standing_state: ['state', 'to_at', 'from_at', 'claim'],
      claim_standing_place: ['state', 'place', 'period_start', 'period_end', 'first_said', 'claim'],
    },
  },
);

/** How claims stand by themselves; one without a row has stood UNDISPUTED throughout. */
export const OWN_STANDING = table(
  'own_standing',
  { claim: reference('claim'), ...interval },
  { primaryKey: ['claim', 'from_at'] },
);

export const REBUTTAL_STANDING = table(
  'rebuttal_standing',
  { rebuttal: reference('rebuttal'), ...interval },
  {
    primaryKey: ['rebuttal', 'from_at'],
    indexes: { rebuttal_standing_state: ['state', 'to_at', 'from_at', 'rebuttal'] },
  },
);

/**
 * How claims that were ever contested stand by themselves once all counts that was said about them, and what is told of
 * it: from that instant on nothing has to be read of what thousands said.
 */
export const STANDING_TOLD = table(
  'standing_told',
  {
    claim: reference('claim'),
    whole_from: instantColumn(),
    state: text<StandingState>(),
    /** EDTF. */
    since: nullable(text()),
    corrected_by: nullable(reference('claim')),
    explanation: text(),
    /** Since when it was ever disputed, and how it stood by itself through time (`record/course.ts`). */
    course: defaulting(text(), ''),
  },
  { primaryKey: ['claim'] },
);
