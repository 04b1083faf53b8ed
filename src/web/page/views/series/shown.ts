import type { Asked } from './asked.ts';
import { breaksOf, jointsOf, linesOf, pointsOf, type Point, type Series } from './lines.ts';
import { MOST_LINES, withLooks, type Plan, type PlannedLine } from './plan.ts';
import type { Span } from '../../words/spans.ts';
import { inFullOf } from './in-full.ts';

/** A series as it is shown: of one length of period, with or without the places within the place. */
export interface Shown {
  /** Every figure that is shown, in the order of the series. */
  readonly points: readonly Point[];
  readonly lines: readonly PlannedLine[];
  readonly lineOf: ReadonlyMap<string, PlannedLine>;
  readonly plan: Plan;
  readonly span: Span | 'all';
  /** How many figures there are of each length. */
  readonly spans: ReadonlyMap<Span, number>;
  readonly withParts: boolean;
  /** How many lines are of places within the place; 0 where that is all there are. */
  readonly partCount: number;
}

/** Sums over a year dwarf those over a month: they share a chart only where they do not add up, or when asked to. */
export function shownOf(series: Series, asked: Pick<Asked, 'place' | 'span' | 'withParts'>): Shown {
  const all = pointsOf(series);
  const isPart = ({ figure: { place } }: Point): boolean =>
    asked.place !== '' && place?.ref !== asked.place && place?.id !== asked.place;
  const parts = all.filter(isPart);
  const hasBoth = parts.length > 0 && parts.length < all.length;
  const withParts = !hasBoth || asked.withParts === true;
  const here = withParts ? all : all.filter((point) => !isPart(point));

  const spans = new Map<Span, number>();
  for (const { span } of here) spans.set(span, (spans.get(span) ?? 0) + 1);
  const span = spanShown(spans, asked.span, series.measure.additivity === 'ADDITIVE');
  const ofSpan = span === 'all' ? here : here.filter((point) => point.span === span);

  const lines = withLooks(linesOf(ofSpan));
  const onLines = new Set(lines.flatMap((line) => line.points));
  const points = ofSpan.filter((point) => onLines.has(point));
  const drawn = [...lines].sort((one, other) => other.points.length - one.points.length).slice(0, MOST_LINES);
  const plan: Plan = {
    unit: series.measure.unit,
    inFull: inFullOf(series.measure, lines),
    lines: lines.filter((line) => drawn.includes(line)),
    joints: jointsOf(series, drawn),
    breaks: breaksOf(series, lines),
    isFromZero: series.measure.additivity !== 'NON_ADDITIVE',
  };
  return {
    points,
    lines,
    lineOf: new Map(lines.flatMap((line) => line.points.map(({ key }) => [key, line] as const))),
    plan,
    span,
    spans,
    withParts,
    partCount: hasBoth ? linesOf(parts).length : 0,
  };
}

function spanShown(
  spans: ReadonlyMap<Span, number>,
  asked: Span | 'all' | undefined,
  isAdditive: boolean,
): Span | 'all' {
  if (spans.size <= 1) return 'all';
  if (asked === 'all' || (asked && spans.has(asked))) return asked;
  if (!isAdditive) return 'all';
  return [...spans].reduce((most, next) => (next[1] > most[1] ? next : most))[0];
}
