import { registerEnumType } from 'type-graphql';
import { ADDITIVITIES } from '../domain/vocabulary/additivities.js';
import { ASPECTS } from '../domain/vocabulary/aspects.js';
import { AXES } from '../domain/vocabulary/axes.js';
import { BASES } from '../domain/vocabulary/bases.js';
import { CHANGE_DIRECTIONS } from '../domain/vocabulary/change-directions.js';
import { CHECK_OUTCOMES } from '../domain/vocabulary/check-outcomes.js';
import { CLAIM_ORDERS } from '../domain/vocabulary/claim-orders.js';
import { DERIVATION_METHODS } from '../domain/vocabulary/derivation-methods.js';
import { DIRECTIONS } from '../domain/vocabulary/directions.js';
import { DRIFT_KINDS } from '../domain/vocabulary/drift-kinds.js';
import { EXTENTS } from '../domain/vocabulary/extents.js';
import { PROVENANCE_FLAG_CODES } from '../domain/vocabulary/provenance-flag-codes.js';
import { QUALIFIERS } from '../domain/vocabulary/qualifiers.js';
import { READ_AXES } from '../domain/vocabulary/read-axes.js';
import { REBUTTAL_ORDERS } from '../domain/vocabulary/rebuttal-orders.js';
import { REBUTTAL_STATES } from '../domain/vocabulary/rebuttal-states.js';
import { REPORT_ROLES } from '../domain/vocabulary/report-roles.js';
import { ROLLUP_VERDICTS } from '../domain/vocabulary/rollup-verdicts.js';
import { SCOPE_RELATIONS } from '../domain/vocabulary/scope-relations.js';
import { SEARCH_KINDS } from '../domain/vocabulary/search-kinds.js';
import { SOURCE_KINDS } from '../domain/vocabulary/source-kinds.js';
import { SPEAKER_MATCHES } from '../domain/vocabulary/speaker-matches.js';
import { STANDING_STATES } from '../domain/vocabulary/standing-states.js';
import { TIMELINE_EVENT_KINDS } from '../domain/vocabulary/timeline-event-kinds.js';
import { VERDICTS } from '../domain/vocabulary/verdicts.js';
import { meaningOf, wordsOf, type Words } from '../domain/vocabulary/words.js';

/** Registers an enum of the words of a table, each described by what it means. */
function enumOf<W extends string>(name: string, description: string, table: Words<W>): Record<W, W> {
  const words = wordsOf(table);
  const values = Object.fromEntries(words.map((word) => [word, word])) as Record<W, W>;
  const valuesConfig = Object.fromEntries(
    words.map((word) => [word, { description: meaningOf(table, word) }]),
  ) as Record<W, { description: string }>;
  registerEnumType(values, { name, description, valuesConfig });
  return values;
}

export const SourceKind = enumOf('SourceKind', 'What kind of party a source is.', SOURCE_KINDS);
export const ReportRole = enumOf(
  'ReportRole',
  'What a statement is to a claim that it asserts. It does not depend on asOf.',
  REPORT_ROLES,
);
export const Basis = enumOf('Basis', 'How the speaker comes by what it says.', BASES);
export const Additivity = enumOf('Additivity', 'Over what figures of a measure add up.', ADDITIVITIES);
export const Qualifier = enumOf(
  'Qualifier',
  'How the number is meant: which numbers fit it. Any but UNKNOWN may come with low and high, and then these are the bounds.',
  QUALIFIERS,
);
export const StandingState = enumOf(
  'StandingState',
  'How a claim stands by what was said about it, never whether it is true. From best to worst: UNDISPUTED, ANSWERED, DISPUTED, CONCEDED, CORRECTED, RETRACTED.',
  STANDING_STATES,
);
export const Aspect = enumOf(
  'Aspect',
  'What is attacked. VALUE rebuts; METHOD, SCOPE and DEFINITION undercut; VERIFICATION, ATTRIBUTION and MOTIVE undermine (ASPIC+).',
  ASPECTS,
);
export const Direction = enumOf('Direction', 'Which way a disputed number is said to be off.', DIRECTIONS);
export const RebuttalState = enumOf(
  'RebuttalState',
  'How a rebuttal stands by what was said against it.',
  REBUTTAL_STATES,
);
export const Extent = enumOf('Extent', 'How much of a point is granted.', EXTENTS);
export const TimelineEventKind = enumOf(
  'TimelineEventKind',
  'What was said about a claim.',
  TIMELINE_EVENT_KINDS,
);
export const DerivationMethod = enumOf('DerivationMethod', 'How a figure was computed.', DERIVATION_METHODS);
export const SearchKind = enumOf('SearchKind', 'What can be searched.', SEARCH_KINDS);
export const ClaimOrder = enumOf('ClaimOrder', 'Nulls come last, ties by recording.', CLAIM_ORDERS);
export const RebuttalOrder = enumOf('RebuttalOrder', 'Ties by recording.', REBUTTAL_ORDERS);
export const DriftKind = enumOf(
  'DriftKind',
  'What can change between a statement and one that passes it on.',
  DRIFT_KINDS,
);
export const ProvenanceFlagCode = enumOf(
  'ProvenanceFlagCode',
  'What there is to know about where a claim came from.',
  PROVENANCE_FLAG_CODES,
);
export const ScopeRelation = enumOf(
  'ScopeRelation',
  'How what a is about, less what it leaves out, lies to what b is about (RCC-5).',
  SCOPE_RELATIONS,
);
export const VerdictEnum = enumOf('Verdict', 'How two claims lie to one another.', VERDICTS);
export const AxisEnum = enumOf('Axis', 'In what two figures can differ.', AXES);
export const RollupVerdict = enumOf('RollupVerdict', 'Whether parts add up to a whole.', ROLLUP_VERDICTS);
export const ChangeDirection = enumOf(
  'ChangeDirection',
  'Which way a figure went from one period to the next.',
  CHANGE_DIRECTIONS,
);
export const CheckOutcomeEnum = enumOf(
  'CheckOutcome',
  'What is on record about a figure that somebody gives.',
  CHECK_OUTCOMES,
);
export const SpeakerMatchEnum = enumOf(
  'SpeakerMatch',
  'Whether whom a text names said a figure on record.',
  SPEAKER_MATCHES,
);
export const ReadAxisEnum = enumOf(
  'ReadAxis',
  'What a text can say of a figure, each in words of its own.',
  READ_AXES,
);
