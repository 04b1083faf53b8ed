import { held } from '../../../certain.js';
import type { DriftKind } from '../../../generated/graphql.ts';
import { bandId, type Change, type Hop, type PictureDrift, type Report } from './picture-model.ts';

/** For each band what changed on the hops into it, what changed most often first. */
export function changesByBand(
  reports: ReadonlyMap<string, Report>,
  hops: readonly Hop[],
): ReadonlyMap<string, readonly Change[]> {
  const bands = new Map<string, Map<string, Change>>();
  for (const { from, to, drift } of hops) {
    if (drift.length === 0) continue;
    const [start, end] = [bandId(held(reports, from)), bandId(held(reports, to))];
    if (start === end) continue;
    const words = drift.map(driftInWords);
    const key = words.join('\n');
    const changes = bands.get(end) ?? new Map<string, Change>();
    bands.set(end, changes.set(key, { words, hops: (changes.get(key)?.hops ?? 0) + 1 }));
  }
  return new Map(
    [...bands].map(([band, changes]) => [band, [...changes.values()].sort((a, b) => b.hops - a.hops)]),
  );
}

/** What changed, where both sides of it are told. */
const CHANGED = {
  VALUE_CHANGED: 'number',
  RANGE_CHANGED: 'range',
  QUALIFIER_CHANGED: 'precision',
  MEASURE_CHANGED: 'what is counted',
  UNIT_CHANGED: 'unit',
  PLACE_CHANGED: 'place',
  PERIOD_CHANGED: 'period',
  POPULATION_CHANGED: 'who is counted',
  CATEGORY_CHANGED: 'which part is counted',
} as const satisfies Readonly<
  Record<Exclude<DriftKind, 'EXCLUSION_ADDED' | 'EXCLUSION_DROPPED' | 'UNSUPPORTED'>, string>
>;

/** A drift in a few words, to be written on an edge: "drops: without Anbar". */
export function driftInWords({ kind, dimension, upstream, downstream }: PictureDrift): string {
  switch (kind) {
    case 'EXCLUSION_ADDED':
      return `adds: ${downstream ?? ''}`;
    case 'EXCLUSION_DROPPED':
      return `drops: ${upstream ?? ''}`;
    case 'UNSUPPORTED':
      return 'not in what it passes on';
    case 'CATEGORY_CHANGED':
      return `${dimension ?? CHANGED[kind]}: ${upstream ?? 'all'} → ${downstream ?? 'all'}`;
    default:
      return `${CHANGED[kind]}: ${upstream ?? 'not said'} → ${downstream ?? 'not said'}`;
  }
}
