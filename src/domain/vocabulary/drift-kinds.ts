import type { Words } from './words.js';

/**
 * What can change between an upstream statement and one that passes it on, in the order in which drift is told
 * (semantics.md, Drift along a relay).
 */
export const DRIFT_KINDS = {
  VALUE_CHANGED: 'The number is another, or came or went.',
  RANGE_CHANGED: 'low or high changed, came or went.',
  QUALIFIER_CHANGED: "How the number is meant changed: an 'at least' was lost, an 'about' was added.",
  MEASURE_CHANGED:
    'The number is passed on as a count of something else: people killed became people killed or wounded.',
  UNIT_CHANGED: 'The number is passed on in another unit.',
  PLACE_CHANGED: 'The figure is passed on as about another place, or a place was added or lost.',
  PERIOD_CHANGED: 'The figure is passed on as about another period, or a period was added or lost.',
  POPULATION_CHANGED: 'The figure is passed on as about other people or things, or these were added or lost.',
  CATEGORY_CHANGED:
    'The figure is passed on as about another part of a dimension (sex, age, event), or a part was added or lost; once for each dimension.',
  EXCLUSION_ADDED:
    'The statement says that something is not counted which the upstream figure does not leave out.',
  EXCLUSION_DROPPED:
    'The upstream figure says that something is not counted, and the statement that passes it on does not.',
  UNSUPPORTED: 'The upstream statement has no figure that this one could be a copy of.',
} as const satisfies Words;

export type DriftKind = keyof typeof DRIFT_KINDS;
/** A change on an axis: all kinds but UNSUPPORTED. */
export type AxisDrift = Exclude<DriftKind, 'UNSUPPORTED'>;
