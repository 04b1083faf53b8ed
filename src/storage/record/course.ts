import { FOREVER } from '../../kernel/as-of.js';
import { instant, type Instant } from '../../kernel/seq.js';
import type { StandingState } from '../../domain/vocabulary/standing-states.js';
import type { SOURCE_CLAIM } from '../tables/source-claim.js';
import type { Counted } from '../tables/source-change.js';
import type { Row } from '../tables/table.js';
import type { SourceChange } from './source-changes.js';
import type { Intervals } from './standing-rows.js';

/** As what the record of the source that originated it counts a claim that stands so by itself. */
const COUNTED_STATES: ReadonlyMap<string, Counted> = new Map<StandingState, Counted>([
  ['DISPUTED', 'openlyDisputed'],
  ['CONCEDED', 'conceded'],
  ['CORRECTED', 'corrected'],
  ['RETRACTED', 'retracted'],
]);

/** Since when a claim was ever disputed, and from when until before when it stood in a way that is counted. */
type Course = readonly [number, ...(readonly [number, number, string])[]];

/**
 * How a contested claim stood by itself through time, as a text: whether it stood otherwise before is seen by comparing,
 * and what was counted by it is known without reading on what it rested.
 */
export const courseOf = (disputedFrom: Instant | null, intervals: Intervals): string =>
  JSON.stringify([
    disputedFrom ?? FOREVER,
    ...intervals
      .filter(({ state }) => COUNTED_STATES.has(state))
      .map(({ from, to, state }) => [from, to ?? FOREVER, state] as const),
  ] satisfies Course);

/** What a claim that a source asserts adds to the record of that (semantics.md, Records of sources), and from when on. */
export function changesOf({
  source,
  originated_from,
  relayed_from,
  course,
}: Pick<Row<typeof SOURCE_CLAIM>, 'source' | 'originated_from' | 'relayed_from' | 'course'>): SourceChange[] {
  const changes: SourceChange[] = [];
  const count = (counted: Counted | undefined, from: number, to: number): void => {
    if (counted === undefined || from >= to) return;
    changes.push({ source, counted, at: instant(from), begun: 1 });
    if (to !== FOREVER) changes.push({ source, counted, at: instant(to), ended: 1 });
  };
  count('claimsRelayed', relayed_from, originated_from);
  count('claimsOriginated', originated_from, FOREVER);
  if (course === '') return changes;
  const [disputedFrom, ...intervals] = JSON.parse(course) as Course;
  count('disputed', Math.max(disputedFrom, originated_from), FOREVER);
  for (const [from, to, state] of intervals)
    count(COUNTED_STATES.get(state), Math.max(from, originated_from), to);
  return changes;
}
