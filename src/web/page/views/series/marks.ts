import { firstOf } from '../../certain.js';
import { SIGNS } from '../../words/figure.ts';
import { standingPath } from '../../parts/standing-mark.tsx';
import { breakLabels } from './break-labels.ts';
import type { Paper, Placed } from './paper.ts';
import { isDrawn } from './plan.ts';
import { markAt, round, shape, wrapped } from '../../parts/drawing/shapes.ts';

/** Where so many points stand, one undisputed point more or less on its line need not be marked. */
const MANY = 400;
/** A point that has its number beside it takes so many pixels of the width. */
const ROOM = 18;

const lineMark = {
  fill: 'none',
  'stroke-width': 1.75,
  'stroke-linejoin': 'round',
  'stroke-linecap': 'round',
};

/** Like is joined with like; elsewhere the line is interrupted by a bar and only hinted at. */
export function drawLines({ plan, placed, x }: Paper): SVGGElement {
  const at = new Map(placed.map((place) => [place.point.key, place]));
  const group = shape('g');
  const ends = new Map<string, { d: string; last: string }>();
  for (const { from, to, isLikeForLike } of plan.joints) {
    const [start, end] = [at.get(from.key), at.get(to.key)];
    if (!start || !end || from.height === undefined || to.height === undefined) continue;
    const tone = start.line.look.tone;
    if (!isLikeForLike) {
      group.append(...interrupted(start, end, tone));
      continue;
    }
    const { d, last } = ends.get(start.line.key) ?? { d: '', last: '' };
    const begin = last === from.key ? '' : `M${round(start.x)} ${round(start.y)}`;
    ends.set(start.line.key, { d: `${d}${begin}L${round(end.x)} ${round(end.y)}`, last: to.key });
  }
  for (const { key, look } of plan.lines) {
    const d = ends.get(key)?.d;
    if (d) group.append(shape('path', { d, ...lineMark, stroke: look.tone, 'stroke-dasharray': look.dash }));
  }
  for (const { line, point, y } of placed) {
    const [from, to] = [x(point.start), x(point.end)];
    if (point.height === undefined || to - from < 14) continue;
    const d = `M${round(from + 1)} ${round(y)}H${round(to - 1)}`;
    group.append(shape('path', { d, fill: 'none', stroke: line.look.tone, 'stroke-opacity': 0.45 }));
  }
  return group;
}

function interrupted(start: Placed, end: Placed, tone: string): SVGPathElement[] {
  const [x, y] = [(start.x + end.x) / 2, (start.y + end.y) / 2];
  const hint = `M${round(start.x)} ${round(start.y)}L${round(end.x)} ${round(end.y)}`;
  const bar = `M${round(x - 4)} ${round(y + 6)}l4 -12M${round(x)} ${round(y + 6)}l4 -12`;
  return [
    shape('path', {
      d: hint,
      fill: 'none',
      stroke: tone,
      'stroke-dasharray': '1 5',
      'stroke-linecap': 'round',
    }),
    shape('path', { d: bar, fill: 'none', stroke: tone, 'stroke-width': 1.5 }),
  ];
}

/** Numbered as they are listed under the chart; where they lie close, one label counts several. */
export function drawBreaks({ plan, x, top, height, bottom }: Paper): SVGGElement {
  const group = shape('g', { class: 'breaks', stroke: 'none', fill: 'var(--soft)', 'font-size': 11 });
  const numbered = plan.breaks.map(({ to }, index) => ({
    number: index + 1,
    at: round(x(new Date(to.start))),
  }));
  for (const at of new Set(numbered.map((one) => one.at))) {
    const d = `M${at} ${top - 8}V${height - bottom}`;
    group.append(shape('path', { d, stroke: 'var(--line-strong)', 'stroke-dasharray': '2 2' }));
  }
  for (const { at, text } of breakLabels(numbered))
    group.append(shape('text', { x: round(at), y: top - 13 }, text));
  return group;
}

/** A point in the shape of its line, or in that of its standing where somebody has said something against it. */
export function drawMarks({ placed, plan }: Paper): SVGGElement {
  const group = shape('g');
  const total = placed.length;
  const joined = new Set(plan.joints.flatMap(({ from, to }) => [from.key, to.key]));
  const ordered = [...placed].sort((one, other) => weightOf(one) - weightOf(other));
  for (const place of ordered) {
    const { x, y, point, line } = place;
    const { state } = point.entry.standing;
    if (point.height === undefined) {
      group.append(shape('text', { x: round(x), y: round(y - 5), fill: 'var(--ink)', 'font-size': 13 }, '?'));
    } else if (isDrawn(state)) {
      const color = state === 'DISPUTED' || state === 'CONCEDED' ? 'var(--disputed)' : 'var(--ink)';
      group.append(
        shape('circle', { cx: round(x), cy: round(y), r: 8, fill: 'var(--paper)', stroke: 'none' }),
        markAt(x, y, standingPath(state), {
          class: `point is-${state.toLowerCase()}`,
          fill: state === 'DISPUTED' ? color : 'none',
          stroke: color,
          'stroke-width': 1.8,
        }),
      );
    } else if (total <= MANY || !joined.has(point.key)) {
      group.append(
        markAt(x, y, line.look.shape, {
          class: 'point',
          fill: line.look.isHollow ? 'var(--paper)' : line.look.tone,
          stroke: line.look.tone,
          'stroke-width': 1.6,
        }),
      );
    }
    if (point.height !== undefined && total <= MANY) group.append(...openEnd(place));
  }
  return group;
}

/** What somebody has said something against lies above the rest. */
const weightOf = ({ point }: Placed): number => (isDrawn(point.entry.standing.state) ? 1 : 0);

/** "At least" reaches up from its number, "at most" down. */
function openEnd({ x, y, point: { figure }, line: { look } }: Placed): SVGPathElement[] {
  const isUp = figure.qualifier === 'AT_LEAST' || figure.qualifier === 'MORE_THAN';
  const isDown = figure.qualifier === 'AT_MOST' || figure.qualifier === 'FEWER_THAN';
  if (!isUp && !isDown) return [];
  const way = isUp ? -1 : 1;
  const d = `M${round(x)} ${round(y + 7 * way)}v${9 * way}m-3 ${-3 * way}l3 ${3 * way}l3 ${-3 * way}`;
  return [shape('path', { d, fill: 'none', stroke: look.tone, 'stroke-width': 1.4 })];
}

/** Numbers beside few points, as far as none is written over another. */
export function drawNumbers({ placed, left, right, width, inScale }: Paper): SVGGElement {
  const group = shape('g', {
    'font-size': 12,
    fill: 'var(--ink)',
    stroke: 'var(--paper)',
    'stroke-width': 3,
  });
  group.setAttribute('paint-order', 'stroke');
  if (placed.length * ROOM > width) return group;
  const written = new Set<string>();
  const taken = placed.map(({ x, y }) => ({ x, y, half: 8, high: 7 }));
  for (const { x, y, point } of placed) {
    const { qualifier, value } = point.figure;
    if (value == null || point.height === undefined) continue;
    const text = `${SIGNS[qualifier]}${inScale(value)}`;
    const what = `${text} ${round(x)}`;
    if (written.has(what)) continue;
    written.add(what);
    const half = text.length * 3.4;
    const isOpenUp = qualifier === 'AT_LEAST' || qualifier === 'MORE_THAN';
    const over = { x, y: y - (isOpenUp ? 24 : 15) };
    const under = { x, y: y + 15 };
    const places = [
      // What is below nothing is written below its point, where no line runs through its sign.
      ...(value < 0 ? [under, over] : [over, under]),
      { x: x + half + 12, y },
      { x: x - half - 12, y },
    ];
    const free = places.find(
      (place) =>
        place.x + half < width - right + 8 &&
        place.x - half > left - 8 &&
        taken.every(
          (other) =>
            Math.abs(other.x - place.x) >= other.half + half || Math.abs(other.y - place.y) >= other.high + 7,
        ),
    );
    if (!free) continue;
    taken.push({ ...free, half, high: 7 });
    group.append(shape('text', { x: round(free.x), y: round(free.y + 4) }, text));
  }
  return group;
}

type Last = Placed & { readonly to: number };

/** The last figures of lines that reach the end of the chart, from top to bottom, no two nearer than `gap`. */
function reaching(lasts: readonly Placed[], { top, height, bottom }: Paper, gap: number): Last[] {
  const step = Math.min(gap, (height - bottom - top) / Math.max(lasts.length, 1));
  let free = top;
  const down = [...lasts]
    .sort((one, other) => one.y - other.y)
    .map((last) => {
      const to = Math.max(last.y, free);
      free = to + step;
      return { ...last, to };
    });
  let limit = height - bottom;
  for (const last of down.reverse()) {
    last.to = Math.min(last.to, limit);
    limit = last.to - step;
  }
  return down;
}

/** Two rows: who, then of what; or the one of them that tells the lines apart. */
const besideOf = (names: readonly string[], room: number): string[] =>
  names.length === 1 ? wrapped(firstOf(names), room, 2) : names.flatMap((name) => wrapped(name, room, 1));

/** Each line by its letter, and by its name where that has room: beside the chart, or where the line stops before. */
export function drawNames(paper: Paper): SVGGElement {
  const { plan, placed, width, left, right, hasNames } = paper;
  const edge = width - right;
  const group = shape('g', { 'text-anchor': 'start', 'font-size': 12, fill: 'var(--ink)' });
  const letter = (text: string, x: number, y: number): SVGTextElement =>
    shape('text', { class: 'letter', x: round(x), y: round(y), 'font-weight': 700 }, text);
  const lasts = plan.lines.flatMap(({ key }) => placed.findLast(({ line }) => line.key === key) ?? []);
  const isNear = ({ x }: Placed): boolean => x > edge - (edge - left) / 4;
  for (const { x, y, to, line } of reaching(lasts.filter(isNear), paper, hasNames ? 32 : 14)) {
    const d = `M${round(x + 9)} ${round(y)}L${edge + 6} ${round(to)}H${edge + 12}`;
    group.append(
      shape('path', { d, fill: 'none', stroke: line.look.tone, 'stroke-opacity': 0.4 }),
      letter(line.look.letter, edge + 16, to + 4),
    );
    const rows = hasNames ? besideOf(line.look.names, right - 34) : [];
    rows.forEach((text, row) => {
      const at = round(to + 4 + row * 14 - (rows.length - 1) * 7);
      group.append(shape('text', { x: edge + 30, y: at }, text));
    });
  }
  const early = new Map<string, { x: number; y: number; letters: string[] }>();
  for (const last of lasts.filter((one) => !isNear(one))) {
    const where = `${Math.round(last.x / 8)} ${Math.round(last.y / 8)}`;
    const known = early.get(where);
    if (known) known.letters.push(last.line.look.letter);
    else early.set(where, { x: last.x, y: last.y, letters: [last.line.look.letter] });
  }
  for (const { x, y, letters } of early.values()) group.append(letter(letters.join(' '), x + 9, y + 17));
  return group;
}
