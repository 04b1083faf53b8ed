import { held } from '../../../certain.js';
import { push } from './lists.ts';
import { bandId, type Hop, type Report } from './picture-model.ts';

/**
 * How many wordings each band is away from the figure of the page: 0 is itself, below 0 what it goes back to. By the
 * shortest way, so that wordings which went round in a circle have a place too.
 */
export function ranksOf(reports: ReadonlyMap<string, Report>, hops: readonly Hop[]): Map<string, number> {
  const ups = new Map<string, string[]>();
  const downs = new Map<string, string[]>();
  const zones = new Map([...reports.values()].map((report) => [bandId(report), report.zone]));
  for (const { from, to } of hops) {
    const [up, down] = [bandId(held(reports, from)), bandId(held(reports, to))];
    if (up === down) continue;
    push(downs, up, down);
    push(ups, down, up);
  }
  const middle = [...zones].filter(([, zone]) => zone === 'this').map(([id]) => id);
  const back = distances(middle, ups, (id) => zones.get(id) === 'from');
  const on = distances(middle, downs, (id) => zones.get(id) === 'became');
  return new Map(
    [...zones].map(([id, zone]) => {
      if (zone === 'this') return [id, 0];
      return [id, zone === 'from' ? -(back.get(id) ?? 1) : (on.get(id) ?? 1)];
    }),
  );
}

function distances(
  starts: readonly string[],
  next: ReadonlyMap<string, readonly string[]>,
  isIn: (id: string) => boolean,
): Map<string, number> {
  const far = new Map(starts.map((id) => [id, 0]));
  // A map is gone through in the order in which it is filled, what is added meanwhile included.
  for (const [id, distance] of far)
    for (const other of next.get(id) ?? []) if (isIn(other) && !far.has(other)) far.set(other, distance + 1);
  return far;
}
