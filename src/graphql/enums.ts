import { registerEnumType } from 'type-graphql';
import { AXES } from '../domain/claim/axes.js';
import { DRIFT_KINDS } from '../domain/lineage/drift-kind.js';

/** Registers an enum whose values are their own names. */
function enumOf<T extends string>(
  name: string,
  description: string,
  values: readonly T[],
  descriptions: Partial<Record<T, string>> = {},
): Record<T, T> {
  const object = Object.fromEntries(values.map((value) => [value, value])) as Record<T, T>;
  const valuesConfig = Object.fromEntries(
    Object.entries(descriptions).map(([value, text]) => [value, { description: text as string }]),
  ) as Partial<Record<T, { description: string }>>;
  registerEnumType(object, { name, description, valuesConfig });
  return object;
}

export const SourceKind = enumOf('SourceKind', 'What kind of party a source is.', [
  'PERSON',
  'ORGANIZATION',
  'GOVERNMENT_BODY',
  'NEWS_OUTLET',
  'DATASET',
  'ANONYMOUS',
  'UNKNOWN',
]);
export const ReportRole = enumOf(
  'ReportRole',
  'ORIGIN: the claim enters with this statement, nothing upstream of it asserts it. RELAY: it passes the claim on.',
  ['ORIGIN', 'RELAY'],
);
export const Basis = enumOf(
  'Basis',
  "How the speaker comes by what it says. ADOPTED: another's figure, made one's own.",
  ['FIRST_HAND', 'ADOPTED', 'RELAYED', 'UNSTATED'],
);
export const Additivity = enumOf(
  'Additivity',
  'Whether parts add up: over everything, over place and population but not over time (stocks), or not at all (rates).',
  ['ADDITIVE', 'SEMI_ADDITIVE', 'NON_ADDITIVE'],
);
export const Qualifier = enumOf('Qualifier', 'How the number is to be read.', [
  'EXACT',
  'APPROXIMATE',
  'AT_LEAST',
  'MORE_THAN',
  'AT_MOST',
  'FEWER_THAN',
  'BETWEEN',
  'UNKNOWN',
]);
export const StandingState = enumOf(
  'StandingState',
  'What was said about a claim, never whether it is true. The worse the later.',
  ['UNDISPUTED', 'ANSWERED', 'DISPUTED', 'CONCEDED', 'CORRECTED', 'RETRACTED'],
);
export const Aspect = enumOf(
  'Aspect',
  'What is attacked. VALUE rebuts; METHOD, SCOPE and DEFINITION undercut; VERIFICATION, ATTRIBUTION and MOTIVE undermine (ASPIC+).',
  ['VALUE', 'METHOD', 'SCOPE', 'DEFINITION', 'VERIFICATION', 'ATTRIBUTION', 'MOTIVE'],
);
export const Direction = enumOf('Direction', 'Which way a disputed number is said to be off.', [
  'TOO_HIGH',
  'TOO_LOW',
]);
export const RebuttalState = enumOf('RebuttalState', 'How a rebuttal stands.', [
  'OPEN',
  'ANSWERED',
  'CONCEDED',
  'WITHDRAWN',
]);
export const Extent = enumOf('Extent', 'Whether a point is granted in full or in part.', ['FULL', 'PARTIAL']);
export const TimelineEventKind = enumOf('TimelineEventKind', 'What was said about a claim.', [
  'REPORTED',
  'RELAYED',
  'REBUTTED',
  'COUNTERED',
  'CONCEDED',
  'CORRECTED',
  'RETRACTED',
  'WITHDRAWN',
]);
export const DerivationMethod = enumOf('DerivationMethod', 'How a figure was computed.', [
  'SUM',
  'DIFFERENCE',
  'RATIO',
  'OTHER',
]);
export const SearchKind = enumOf('SearchKind', 'What can be searched.', [
  'CLAIM',
  'SOURCE',
  'DOCUMENT',
  'STATEMENT',
  'REBUTTAL',
]);
export const ClaimOrder = enumOf(
  'ClaimOrder',
  'Nulls come last, ties by recording.',
  [
    'SAID_NEWEST',
    'SAID_OLDEST',
    'PERIOD_NEWEST',
    'PERIOD_OLDEST',
    'RECORDED_NEWEST',
    'VALUE_HIGHEST',
    'VALUE_LOWEST',
    'MOST_DISPUTED',
    'MOST_REPORTED',
    'MOST_SPREAD',
  ],
  { MOST_SPREAD: 'By the statements that assert it or what others made of it.' },
);
export const RebuttalOrder = enumOf('RebuttalOrder', 'By said time, ties by recording.', [
  'SAID_OLDEST',
  'SAID_NEWEST',
]);
export const DriftKind = enumOf(
  'DriftKind',
  'What can change between a statement and one that passes it on.',
  DRIFT_KINDS,
  {
    RANGE_CHANGED: 'low or high changed, came or went.',
    UNSUPPORTED: 'The upstream statement has no figure that this one could be a copy of.',
  },
);
export const ProvenanceFlagCode = enumOf(
  'ProvenanceFlagCode',
  'What there is to know about where a claim came from.',
  [
    'SINGLE_ORIGIN',
    'CIRCULAR_REPORTING',
    'NO_PRIMARY_DOCUMENT',
    'UNSTATED_BASIS',
    'ANONYMOUS_ORIGIN',
    'DRIFT',
    'DISPUTE_OMITTED',
  ],
  {
    DISPUTE_OMITTED:
      'Statements that pass over what had been said by then: nothing on record shows that they mentioned it.',
  },
);
export const ScopeRelation = enumOf(
  'ScopeRelation',
  'How what one figure is about lies to what another is about (RCC-5); UNKNOWN where only one states an axis.',
  ['EQUAL', 'WITHIN', 'CONTAINS', 'OVERLAPS', 'DISJOINT', 'UNKNOWN'],
);
export const VerdictEnum = enumOf('Verdict', 'How two figures lie to one another.', [
  'AGREES',
  'COMPATIBLE',
  'ALTERNATIVES',
  'REVISES',
  'CONFLICTS',
  'CONSISTENT',
  'INCONSISTENT',
  'NOT_COMPARABLE',
]);
export const AxisEnum = enumOf('Axis', 'What two figures can differ in.', AXES, {
  VALUE: 'The number, or the best estimate.',
  RANGE: 'low and high.',
});
export const RollupVerdict = enumOf('RollupVerdict', 'Whether parts add up to a whole.', [
  'RECONCILES',
  'SHORT',
  'EXCEEDS',
  'INCOMPLETE',
  'OVERLAPPING',
  'NOT_ADDITIVE',
]);
export const ChangeDirection = enumOf('ChangeDirection', 'Which way a figure went.', [
  'RISE',
  'FALL',
  'SAME',
  'UNCLEAR',
]);
