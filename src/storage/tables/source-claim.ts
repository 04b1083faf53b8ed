import { FOREVER } from '../../kernel/as-of.js';
import { instant } from '../../kernel/seq.js';
import type { ReportRole } from '../../domain/vocabulary/report-roles.js';
import type { StandingState } from '../../domain/vocabulary/standing-states.js';
import { defaulting, flag, instantColumn, int, reference, text } from './column.js';
import { table } from './table.js';

/** What a claim is to a source that asserts it, and how it stands by itself with all that is recorded. */
const asked = {
  /** 1 where a statement of which the source is source or voice asserts it as ORIGIN. */
  originates: flag(),
  /** 1 where one asserts it as RELAY. */
  relays: flag(),
  /** 1 where it was ever disputed (semantics.md, Records of sources). */
  disputed: flag(),
  state: text<StandingState>(),
};

/** Each claim that a source asserts, as source or voice: what is asked of a source must not grow with its statements. */
export const SOURCE_CLAIM = table(
  'source_claim',
  {
    source: reference('source'),
    claim: reference('claim'),
    ...asked,
    /** Of the claim. */
    first_said: defaulting(instantColumn(), instant(0)),
    /** From when on such a statement counts that asserts it as ORIGIN; FOREVER where none does. */
    originated_from: defaulting(instantColumn(), FOREVER),
    /** The same of RELAY. */
    relayed_from: defaulting(instantColumn(), FOREVER),
    /** Of the claim, as in `standing_told`, where the source originates it; empty where not, or where it was never contested. */
    course: defaulting(text(), ''),
  },
  {
    primaryKey: ['source', 'claim'],
    indexes: {
      source_claim_claim: ['claim', 'source'],
      source_claim_disputed: ['source', 'first_said', 'claim'],
    },
  },
);

/** How many claims of each kind a source asserts: the records of sources are sums of these. */
export const SOURCE_TALLY = table(
  'source_tally',
  { source: reference('source'), ...asked, total: int() },
  { primaryKey: ['source', 'originates', 'relays', 'disputed', 'state'] },
);

/** The columns of both that tell in which role a source asserts a claim. */
export const IN_ROLE = { ORIGIN: 'originates', RELAY: 'relays' } as const satisfies Record<
  ReportRole,
  string
>;
