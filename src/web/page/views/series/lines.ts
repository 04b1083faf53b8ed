import { held } from '../../certain.js';
import type { OverTimeQuery } from '../../generated/graphql.ts';
import { spanOf, type Span } from '../../words/spans.ts';

export type Series = OverTimeQuery['series'];
export type Entry = Series['points'][number]['entries'][number];
type Figure = NonNullable<Entry['claim']['figure']>;
type Period = Series['points'][number]['period'];

/** One figure of one voice, where it stands in the chart and in the table. */
export interface Point {
  readonly key: string;
  readonly entry: Entry;
  readonly figure: Figure;
  readonly period: Period;
  readonly start: Date;
  readonly end: Date;
  readonly middle: Date;
  readonly span: Span;
  /** Where it is drawn: its number, else the middle of its range; undefined where nobody gives one. */
  readonly height: number | undefined;
}

/** What one voice said of one place, population and categories, all through; or several, figure by figure the same. */
export interface Line {
  readonly key: string;
  readonly source: Entry['source'];
  /** All who said it, the source first. */
  readonly voices: readonly Entry['source'][];
  readonly place: Figure['place'];
  readonly population: Figure['population'];
  readonly categories: Figure['categories'];
  readonly points: readonly Point[];
}

/** A figure and the one of the period before with which it is compared. */
export interface Joint {
  readonly from: Point;
  readonly to: Point;
  readonly isLikeForLike: boolean;
}

const lineKey = ({ entry: { source }, figure: { place, population, categories } }: Point): string =>
  [source.id, place?.id ?? '', population?.id ?? '', ...categories.map(({ id }) => id).sort()].join(' ');

const pointKey = (source: string, claim: string): string => `${source} ${claim}`;

/** Every figure of a series, in its order. */
export const pointsOf = (series: Series): Point[] =>
  series.points.flatMap(({ period, entries }) => {
    const start = new Date(period.start);
    const end = new Date(period.end);
    const middle = new Date((start.getTime() + end.getTime()) / 2);
    const span = spanOf(start, end);
    return entries.flatMap((entry) => {
      const { figure } = entry.claim;
      if (!figure) return [];
      const key = pointKey(entry.source.id, entry.claim.id);
      return { key, entry, figure, period, start, end, middle, span, height: heightOf(figure) };
    });
  });

function heightOf({ value, low, high }: Figure): number | undefined {
  if (value != null) return value;
  return low == null || high == null ? undefined : (low + high) / 2;
}

/** Points by who said them of what; those with the most points first, one source's next to one another. */
export function linesOf(points: readonly Point[]): Line[] {
  const groups = new Map<string, Point[]>();
  const weights = new Map<string, number>();
  for (const point of points) {
    const key = lineKey(point);
    const who = point.entry.source.id;
    const group = groups.get(key);
    if (group) group.push(point);
    else groups.set(key, [point]);
    weights.set(who, (weights.get(who) ?? 0) + 1);
  }
  const lines = [...groups].map(([key, members]) => {
    const [{ entry, figure }] = members as [Point];
    const { place, population, categories } = figure;
    return {
      key,
      source: entry.source,
      voices: [entry.source],
      place,
      population,
      categories,
      points: members,
    };
  });
  return joined(lines).sort(
    (one, other) =>
      held(weights, other.source.id) - held(weights, one.source.id) ||
      compare(one.source.id, other.source.id) ||
      other.points.length - one.points.length,
  );
}

/** One line for all who said the very same figures: those of a joint statement lie on one another. */
function joined(lines: readonly Line[]): Line[] {
  const groups = new Map<string, Line>();
  for (const line of lines) {
    const said = line.points.map(({ entry }) => entry.claim.id).join(' ');
    const known = groups.get(said);
    groups.set(said, known ? { ...known, voices: [...known.voices, line.source] } : line);
  }
  return [...groups.values()];
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The figures that are compared with one another, of those that are shown, and on one line. */
export function jointsOf({ changes }: Series, lines: readonly Line[]): Joint[] {
  const shown = new Map(
    lines.flatMap(({ key, points }) => points.map((point) => [point.key, { key, point }])),
  );
  return changes.flatMap(({ source, from, to, likeForLike }) => {
    const earlier = shown.get(pointKey(source.id, from.id));
    const later = shown.get(pointKey(source.id, to.id));
    if (!later || earlier?.key !== later.key) return [];
    return { from: earlier.point, to: later.point, isLikeForLike: likeForLike };
  });
}

/** The breaks that bear on the lines shown. */
export function breaksOf({ breaks }: Series, lines: readonly Line[]): Series['breaks'] {
  const shown = new Set(lines.flatMap(({ points }) => points.map(({ key }) => key)));
  return breaks.filter(({ source, changes, directionsDisagree }) =>
    changes.some(
      ({ to, likeForLike }) => (directionsDisagree || !likeForLike) && shown.has(pointKey(source.id, to.id)),
    ),
  );
}
