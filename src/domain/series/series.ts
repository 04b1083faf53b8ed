import type { Seq } from '../../kernel/seq.js';
import { held, listAt } from '../../kernel/certain.js';
import { grouped } from '../../kernel/grouped.js';
import type { Steps } from '../../kernel/work.js';
import type { Period } from '../period.js';
import type { Codelists } from '../codelists.js';
import { changeTo, type SeriesChange } from './change.js';
import { explainBreak } from './explain.js';
import type { Report } from './facts.js';
import { areOfLikeScope } from './like-scope.js';
import { areNeighbours } from './neighbours.js';
import { pointsOf, type SeriesPoint } from './points.js';

/** Two neighbouring periods of one voice whose figures do not go together. */
export interface SeriesBreak {
  readonly voice: Seq<'source'>;
  readonly from: Period;
  readonly to: Period;
  readonly changes: readonly SeriesChange[];
  /** By one definition it rose, by another it fell. */
  readonly directionsDisagree: boolean;
  readonly explanation: string;
}

/** What was said of a measure over time. */
export interface Series {
  readonly points: readonly SeriesPoint[];
  readonly changes: readonly SeriesChange[];
  readonly breaks: readonly SeriesBreak[];
}

/** Lines reports up by period, and finds what changed from each to the next (semantics.md, Series). */
export function* seriesOf(codelists: Codelists, reports: readonly Report[]): Steps<Series> {
  yield reports.length;
  const points = pointsOf(reports);
  const byVoice = new Map(points.map((point) => [point, grouped(standing(point), ({ voice }) => voice)]));
  const steps: Step[] = [];
  for (const [earlier, later] of neighbouringPoints(points)) {
    const before = held(byVoice, earlier);
    for (const [voice, after] of held(byVoice, later)) {
      const step = yield* stepOf(codelists, { voice, earlier, later }, listAt(before, voice), after);
      if (step) steps.push(step);
    }
  }
  const breaks: SeriesBreak[] = [];
  for (const step of steps) {
    const found = yield* breakOf(codelists, step);
    if (found) breaks.push(found);
  }
  return { points, changes: steps.flatMap(({ changes }) => changes), breaks };
}

const standing = ({ entries }: SeriesPoint): Report[] => entries.filter(({ isRetracted }) => !isRetracted);

function neighbouringPoints(points: readonly SeriesPoint[]): [SeriesPoint, SeriesPoint][] {
  const starting = new Map<number, SeriesPoint[]>();
  for (const point of points) {
    const others = starting.get(point.period.start);
    if (others) others.push(point);
    else starting.set(point.period.start, [point]);
  }
  return points.flatMap((earlier) =>
    listAt(starting, earlier.period.end)
      .filter((later) => areNeighbours(earlier.period, later.period))
      .map((later): [SeriesPoint, SeriesPoint] => [earlier, later]),
  );
}

type Step = Omit<SeriesBreak, 'directionsDisagree' | 'explanation'> & { readonly voiceName: string };

/** What changed for one voice between two neighbouring periods; undefined when nothing can be set beside another. */
function* stepOf(
  codelists: Codelists,
  {
    voice,
    earlier,
    later,
  }: { readonly voice: Seq<'source'>; readonly earlier: SeriesPoint; readonly later: SeriesPoint },
  before: readonly Report[],
  after: readonly Report[],
): Steps<Step | undefined> {
  const changes: SeriesChange[] = [];
  for (const to of after) {
    yield before.length;
    const change = changeTo(codelists, to, before);
    if (change) changes.push(change);
  }
  const [first] = changes;
  return first && { voice, voiceName: first.to.voiceName, from: earlier.period, to: later.period, changes };
}

function* breakOf(codelists: Codelists, { voiceName, ...step }: Step): Steps<SeriesBreak | undefined> {
  const opposed = yield* opposedChanges(codelists, step.changes);
  if (!opposed && step.changes.every(({ likeForLike }) => likeForLike)) return undefined;
  const explanation = explainBreak(codelists, { ...step, voiceName }, opposed);
  return { ...step, directionsDisagree: opposed !== undefined, explanation };
}

/** A rise and a fall whose later figures are of like scope. */
function* opposedChanges(
  codelists: Codelists,
  changes: readonly SeriesChange[],
): Steps<readonly [rise: SeriesChange, fall: SeriesChange] | undefined> {
  const falls = changes.filter(({ direction }) => direction === 'FALL');
  for (const rise of changes.filter(({ direction }) => direction === 'RISE')) {
    yield falls.length;
    const fall = falls.find(({ to }) => areOfLikeScope(codelists, rise.to, to));
    if (fall) return [rise, fall];
  }
  return undefined;
}
