/** What can change between an upstream statement and one that passes it on (semantics.md, Drift along a relay). */
export const DRIFT_KINDS = [
  'VALUE_CHANGED',
  'RANGE_CHANGED',
  'QUALIFIER_CHANGED',
  'MEASURE_CHANGED',
  'UNIT_CHANGED',
  'PLACE_CHANGED',
  'PERIOD_CHANGED',
  'POPULATION_CHANGED',
  'EXCLUSION_ADDED',
  'EXCLUSION_DROPPED',
  'UNSUPPORTED',
] as const;
export type DriftKind = (typeof DRIFT_KINDS)[number];
export type AxisDrift = Exclude<DriftKind, 'UNSUPPORTED'>;
