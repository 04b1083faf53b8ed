import { present } from '../../../certain.js';
import { round, shape, widthOf } from '../../../parts/drawing/shapes.ts';
import { spanOf } from '../../../words/spans.ts';
import { isGap, type Gap, type Part, type Stretch } from './parts-of.ts';

const HEIGHT = 148;
const TOP = 22;
const FLOOR = 122;
const SIZE = 12;
/** Between one band and the next. */
const APART = 2;

/** The stretch of a whole with a band for each part, as high as its amount, and an open frame for what no part covers. */
export function drawStrip(rows: readonly (Part | Gap)[], along: Stretch, width: number): SVGSVGElement {
  const placed = rows.flatMap((row) => (row.stretch ? placedAt(row, row.stretch, along, width) : []));
  const most = Math.max(1, ...placed.map(({ row }) => Math.abs(amountOf(row) ?? 0)));
  const labels = labelsOf(placed);
  const strip = shape('svg', { width, height: HEIGHT, 'text-anchor': 'middle', 'font-size': SIZE });
  strip.setAttribute('viewBox', `0 0 ${width} ${HEIGHT}`);
  placed.forEach((place, index) => {
    strip.append(...(isGap(place.row) ? gapAt(place) : bandAt(place, place.row, most)));
    const label = labels[index];
    if (label) strip.append(shape('text', { x: middleOf(place), y: HEIGHT - 8, fill: 'var(--soft)' }, label));
  });
  strip.append(shape('path', { d: `M0 ${FLOOR}H${width}`, stroke: 'var(--line-strong)' }));
  return strip;
}

interface Placed {
  readonly row: Part | Gap;
  readonly stretch: Stretch;
  readonly x: number;
  readonly width: number;
}

function placedAt(row: Part | Gap, stretch: Stretch, { start, end }: Stretch, width: number): Placed {
  const scale = width / Math.max(1, end.getTime() - start.getTime());
  const x = (stretch.start.getTime() - start.getTime()) * scale;
  const wide = (stretch.end.getTime() - stretch.start.getTime()) * scale;
  return { row, stretch, x: round(x), width: Math.max(1, round(wide - APART)) };
}

const amountOf = (row: Part | Gap): number | undefined => (isGap(row) ? undefined : row.amount);
const middleOf = ({ x, width }: Placed): number => round(x + width / 2);
const fits = (text: string, { width }: Placed): boolean => widthOf(text, SIZE) <= width + APART - 1;

function bandAt(place: Placed, { amount, words, claim }: Part, most: number): SVGElement[] {
  const isAgainst = claim.standing.state !== 'UNDISPUTED' && claim.standing.state !== 'ANSWERED';
  const tone = isAgainst ? 'var(--disputed)' : 'var(--ink)';
  const high = round(((FLOOR - TOP) * Math.abs(amount ?? 0)) / most);
  const isHollow = amount === undefined || amount < 0;
  const band = shape('rect', {
    x: place.x,
    y: FLOOR - high,
    width: place.width,
    height: high,
    fill: isHollow ? 'none' : tone,
    'fill-opacity': isHollow ? undefined : 0.72,
    stroke: isHollow ? tone : undefined,
  });
  const number = amount === undefined ? '?' : words;
  if (!fits(number, place)) return [band];
  return [band, shape('text', { x: middleOf(place), y: FLOOR - high - 5, fill: 'var(--ink)' }, number)];
}

function gapAt(place: Placed): SVGElement[] {
  const frame = shape('rect', {
    x: place.x + 0.5,
    y: TOP,
    width: Math.max(1, place.width - 1),
    height: FLOOR - TOP,
    fill: 'none',
    stroke: 'var(--line-strong)',
    'stroke-dasharray': '3 3',
  });
  const words = ['no figure', 'none', '–'].find((text) => fits(text, place));
  if (!words) return [frame];
  const y = (TOP + FLOOR) / 2 + 4;
  return [frame, shape('text', { x: middleOf(place), y, fill: 'var(--soft)' }, words)];
}

const FORMATS = [
  { month: 'short', year: 'numeric' },
  { month: 'short' },
  { month: 'narrow' },
] as const satisfies readonly Intl.DateTimeFormatOptions[];

/** The longest labels for which all have room; none where not even a letter has. */
function labelsOf(placed: readonly Placed[]): readonly string[] {
  const areMonths = placed.every(({ stretch: { start, end } }) => spanOf(start, end) === 'month');
  const ways = [
    placed.map(({ row }) => row.name),
    ...(areMonths
      ? FORMATS.map((options) => {
          const format = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
          return placed.map(({ stretch }) => format.format(stretch.start));
        })
      : []),
  ];
  return ways.find((labels) => labels.every((label, index) => fits(label, present(placed[index])))) ?? [];
}
