import { defaulting, instantColumn, int, reference, text } from './column.js';
import { table } from './table.js';

/**
 * What a source did in a statement of which it is source or voice, or what was done to it there. DRIFTS are the statements
 * that changed something of what they pass on. TAKEN_BACK are the
 * affirmations whose statements were ever taken back, or a voice's part in them: only these may not count.
 */
export type SourceActKind = 'SAYS' | 'DRIFTS' | 'REBUTS' | 'AFFIRMS' | 'TAKEN_BACK' | 'REBUTTED';

/**
 * Statements, rebuttals and affirmations by the sources that made them, and rebuttals by those whom they attack: who
 * originated the claim, or made the statement or rebuttal that is attacked.
 */
export const SOURCE_ACT = table(
  'source_act',
  {
    source: reference('source'),
    kind: text<SourceActKind>(),
    /** Of the statement in which it was done. */
    said_start: instantColumn(),
    /** The `seq` of the statement, rebuttal or affirmation. */
    act: int(),
    /** Of DRIFTS, how many relays of the statement changed something. */
    relays: defaulting(int(), 1),
  },
  {
    primaryKey: ['source', 'kind', 'said_start', 'act'],
    indexes: { source_act_drifts: ['source', 'said_start', 'act', 'relays'] },
  },
);

/** How often each source did so, or had it done to it. */
export const SOURCE_ACT_TALLY = table(
  'source_act_tally',
  { source: reference('source'), kind: text<SourceActKind>(), total: int() },
  { primaryKey: ['source', 'kind'] },
);

/** When each rebuttal was said: they are listed in this order. */
export const REBUTTAL_SUMMARY = table(
  'rebuttal_summary',
  { seq: reference('rebuttal'), said_start: instantColumn() },
  { indexes: { rebuttal_said: ['said_start', 'seq'] } },
);
