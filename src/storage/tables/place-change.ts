import { reference, text } from './column.js';
import { table } from './table.js';

/** A recorded claim that names a place whose code means another place since, or was withdrawn, and what became of it. */
export const PLACE_CHANGE = table(
  'place_change',
  {
    claim: reference('claim'),
    /** The code that the claim was recorded with. */
    code: text(),
    kind: text<PlaceChangeKind>(),
    /** What the place was called. */
    was: text(),
    /** What it is called now. */
    now: text(),
    /** The code that it has now. */
    now_code: text(),
  },
  { primaryKey: ['claim', 'code'] },
);

/**
 * MEANS_ANOTHER: the code was given to another place. SUCCEEDED: another code names that place now. WITHDRAWN: the code
 * names nothing any more, and the place is kept as one of its own. TAKEN: somebody's own place has a code that was
 * given to another.
 */
export type PlaceChangeKind = 'MEANS_ANOTHER' | 'SUCCEEDED' | 'WITHDRAWN' | 'TAKEN';
