import type { Seq } from '../../kernel/seq.js';
import { listAt } from '../../kernel/certain.js';
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
export function seriesOf(codelists: Codelists, reports: readonly Report[]): Series {
  const points = pointsOf(reports);
  const steps = neighbouringPoints(points).flatMap(([earlier, later]) =>
    voicesOf(later).flatMap((voice) => stepOf(codelists, voice, earlier, later) ?? []),
  );
  return {
    points,
    changes: steps.flatMap(({ changes }) => changes),
    breaks: steps.flatMap((step) => breakOf(codelists, step) ?? []),
  };
}

function neighbouringPoints(points: readonly SeriesPoint[]): [SeriesPoint, SeriesPoint][] {
  const starting = new Map<number, SeriesPoint[]>();
  for (const point of points) {
    starting.set(point.period.start, [...listAt(starting, point.period.start), point]);
  }
  return points.flatMap((earlier) =>
    listAt(starting, earlier.period.end)
      .filter((later) => areNeighbours(earlier.period, later.period))
      .map((later): [SeriesPoint, SeriesPoint] => [earlier, later]),
  );
}

const voicesOf = ({ entries }: SeriesPoint): Seq<'source'>[] => [
  ...new Set(entries.map(({ voice }) => voice)),
];

type Step = Omit<SeriesBreak, 'directionsDisagree' | 'explanation'> & { readonly voiceName: string };

/** What changed for one voice between two neighbouring periods; undefined when nothing can be set beside another. */
function stepOf(
  codelists: Codelists,
  voice: Seq<'source'>,
  earlier: SeriesPoint,
  later: SeriesPoint,
): Step | undefined {
  const of = ({ entries }: SeriesPoint): Report[] =>
    entries.filter((entry) => entry.voice === voice && !entry.isRetracted);
  const before = of(earlier);
  const changes = of(later).flatMap((to) => changeTo(codelists, to, before) ?? []);
  const [first] = changes;
  return first && { voice, voiceName: first.to.voiceName, from: earlier.period, to: later.period, changes };
}

function breakOf(codelists: Codelists, { voiceName, ...step }: Step): SeriesBreak | undefined {
  const opposed = opposedChanges(codelists, step.changes);
  if (!opposed && step.changes.every(({ likeForLike }) => likeForLike)) return undefined;
  const explanation = explainBreak(codelists, { ...step, voiceName }, opposed);
  return { ...step, directionsDisagree: opposed !== undefined, explanation };
}

/** A rise and a fall whose later figures are of like scope. */
function opposedChanges(
  codelists: Codelists,
  changes: readonly SeriesChange[],
): readonly [rise: SeriesChange, fall: SeriesChange] | undefined {
  const falls = changes.filter(({ direction }) => direction === 'FALL');
  for (const rise of changes.filter(({ direction }) => direction === 'RISE')) {
    const fall = falls.find(({ to }) => areOfLikeScope(codelists, rise.to, to));
    if (fall) return [rise, fall];
  }
  return undefined;
}
