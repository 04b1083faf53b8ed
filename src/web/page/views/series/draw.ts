import * as Plot from '@observablehq/plot';
import { drawBreaks, drawLines, drawMarks, drawNames, drawNumbers } from './marks.ts';
import type { Point } from './lines.ts';
import type { Drawn, Paper } from './paper.ts';
import type { Plan } from './plan.ts';
import { scaleOf } from './scale.ts';
import { shape } from '../../parts/drawing/shapes.ts';

const WIDE = 760;
/** A period by its name takes so many pixels. */
const LABEL = 76;
const DAY_MS = 86_400_000;

/** The chart of a plan, so many pixels wide; in the custom properties of the page, without a style of its own. */
export function draw(plan: Plan, width: number): Drawn {
  const isWide = width >= WIDE;
  const points = plan.lines.flatMap((line) => line.points.map((point) => ({ line, point })));
  const bounds = boundsOf(
    points.map(({ point }) => point),
    plan.isFromZero,
  );
  const { word, inScale } = scaleOf(bounds.y);
  const hasNumbers = points.some(({ point }) => numbersOf(point).length > 0);
  const edges = {
    width,
    height: isWide ? 440 : 340,
    top: 40,
    bottom: 44,
    left: 20 + 7 * Math.max(...ticksOf(bounds.y).map((tick) => inScale(tick).length)),
    right: isWide ? 224 : 34,
  };
  const { top, bottom, left, right, height } = edges;
  const marks: Plot.Markish[] = [
    ...(hasNumbers ? heights(inScale) : []),
    ...timeAxis(
      points.map(({ point }) => point),
      width - left - right,
    ),
    ...(bounds.y[0] <= 0 ? [Plot.ruleY([0], { stroke: 'var(--line-strong)' })] : []),
    Plot.rect(
      points.filter(({ point }) => point.figure.low != null && point.figure.high != null),
      {
        x1: ({ point }: Holder) => point.start,
        x2: ({ point }: Holder) => point.end,
        y1: ({ point }: Holder) => point.figure.low,
        y2: ({ point }: Holder) => point.figure.high,
        fill: 'var(--ink)',
        fillOpacity: 0.12,
      },
    ),
  ];
  const chart = Plot.plot({
    width,
    height,
    marginTop: top,
    marginBottom: bottom,
    marginLeft: left,
    marginRight: right,
    x: { type: 'utc', domain: bounds.x },
    y: { domain: bounds.y, nice: TICKS, ...(hasNumbers ? {} : { axis: null }) },
    marks,
  }) as SVGSVGElement & Plot.Plot;
  // The policy of the page refuses styles within it; series-view.css has the same rules.
  chart.querySelector('style')?.remove();
  const x = chart.scale('x')!.apply as (time: Date) => number;
  const y = chart.scale('y')!.apply as (value: number) => number;
  const placed = points.map(({ line, point }) => ({
    line,
    point,
    x: x(point.middle),
    y: y(point.height ?? bounds.y[0]),
  }));
  const paper: Paper = { ...edges, plan, placed, x, inScale, hasNames: isWide };
  const unit = word === '' ? plan.unit : `${plan.unit}, in ${word}`;
  chart.append(
    shape('text', { x: 0, y: 14, fill: 'var(--soft)', 'font-size': 12, 'text-anchor': 'start' }, unit),
    drawBreaks(paper),
    drawLines(paper),
    drawMarks(paper),
    drawNumbers(paper),
    drawNames(paper),
  );
  return { svg: chart, placed };
}

interface Holder {
  readonly point: Point;
}

interface Bounds {
  readonly x: [Date, Date];
  readonly y: [number, number];
}

function boundsOf(points: readonly Point[], isFromZero: boolean): Bounds {
  const numbers = points.flatMap(numbersOf);
  const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)];
  const hasNone = numbers.length === 0;
  const from = hasNone ? 0 : isFromZero ? Math.min(0, lowest) : lowest - (highest - lowest) / 10;
  const to = !hasNone && highest > from ? highest : from + 1;
  const begin = Math.min(...points.map(({ start }) => start.getTime()));
  const end = Math.max(...points.map(({ end }) => end.getTime()));
  return { x: [new Date(begin), new Date(Math.max(end, begin + DAY_MS))], y: [from, to + (to - from) / 20] };
}

const numbersOf = ({ height, figure: { low, high } }: Point): number[] =>
  [height, low, high].filter((number) => number != null);

const TICKS = 5;

/** Some of the numbers of an axis over a range, the longest among them. */
function ticksOf([from, to]: readonly [number, number]): readonly number[] {
  const rough = (to - from) / TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([10, 5, 2].find((times) => rough / power >= Math.sqrt(times * (times / 2))) ?? 1);
  const first = Math.floor(from / step);
  const last = Math.ceil(to / step);
  return [first, first + 1, last - 1, last].map((tick) => Number((tick * step).toPrecision(12)));
}

/** The lines that a height is read by, each with its number. */
const heights = (inScale: (value: number) => string): Plot.Markish[] => [
  Plot.gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: TICKS }),
  Plot.axisY({
    anchor: 'left',
    tickSize: 0,
    ticks: TICKS,
    label: null,
    tickFormat: inScale,
    fill: 'var(--soft)',
    fontSize: 12,
  }),
];

/** Few periods are named each at its middle; many leave the naming to the calendar. */
function timeAxis(points: readonly Point[], room: number): Plot.Markish[] {
  const options = { fill: 'var(--soft)', fontSize: 12, label: null, tickSize: 0 };
  const spans = new Set(points.map(({ span }) => span));
  const middles = [...new Map(points.map(({ middle, span }) => [middle.getTime(), span]))];
  if (spans.size > 1 || middles.length * LABEL > room || spans.has('other'))
    return [
      Plot.axisX({
        ...options,
        ticks: Math.max(2, Math.round(room / LABEL)),
        tickSize: 4,
        stroke: 'var(--line-strong)',
      }),
    ];
  const [span] = spans;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    ...(span === 'year' ? {} : { month: 'short' }),
    ...(span === 'day' || span === 'week' ? { day: 'numeric' } : {}),
  });
  return [
    Plot.axisX(
      middles.map(([time]) => new Date(time)),
      { ...options, tickFormat: (time: Date) => format.format(time) },
    ),
  ];
}
