import { standingPath, standingWord } from '../../parts/standing-mark.tsx';
import { draw } from './draw.ts';
import { DRAWN_STANDINGS, type Plan, type PlannedLine } from './plan.ts';
import { FONT, markAt, shape, wrapped } from './shapes.ts';

/** What is written around a picture that leaves the page. */
export interface Caption {
  readonly title: string;
  readonly subtitle: string;
  readonly saidBy: string;
  /** As of when, and where it is from. */
  readonly keptBy: string;
}

const WIDTH = 960;
const MARGIN = 24;
/** A line of it, with something to spare for fonts that run wider. */
const LINE = (WIDTH - 2 * MARGIN) * 0.96;

/** The chart with its title and its key, on paper, needing nothing of the page. */
export function pictureOf(plan: Plan, { title, subtitle, saidBy, keptBy }: Caption): string {
  const body = shape('g', { fill: 'var(--ink)', 'text-anchor': 'start', 'font-size': 13 });
  let y = MARGIN;
  const write = (text: string, size: number, attributes: Record<string, string> = {}): void => {
    for (const line of wrapped(text, LINE, 3, size)) {
      y += size * 1.3;
      body.append(shape('text', { x: MARGIN, y: y - size * 0.3, 'font-size': size, ...attributes }, line));
    }
  };
  write(title, 22, { 'font-weight': '600' });
  write(subtitle, 14, { fill: 'var(--soft)' });
  y += 16;
  const { svg } = draw(plan, WIDTH - 2 * MARGIN);
  svg.setAttribute('x', String(MARGIN));
  svg.setAttribute('y', String(y));
  svg.setAttribute('font-family', FONT);
  body.append(svg);
  y += Number(svg.getAttribute('height')) + 16;
  for (const line of plan.lines) y = keyRow(body, line, y);
  y = standingRow(body, plan, y);
  plan.breaks.slice(0, 6).forEach(({ explanation }, index) => write(`${index + 1}  ${explanation}`, 12));
  write(saidBy, 12, { fill: 'var(--soft)' });
  write(keptBy, 12, { fill: 'var(--soft)' });
  y += MARGIN;
  const picture = shape(
    'svg',
    { width: WIDTH, height: Math.ceil(y), 'font-family': FONT },
    shape('title', {}, title),
    shape('rect', { width: '100%', height: '100%', fill: 'var(--paper)' }),
    body,
  );
  picture.setAttribute('viewBox', `0 0 ${WIDTH} ${Math.ceil(y)}`);
  return inDaylight(new XMLSerializer().serializeToString(picture));
}

function keyRow(body: SVGGElement, { look, source, population, place }: PlannedLine, y: number): number {
  const said = [source.name, population?.label, place?.name].filter(Boolean).join(', ');
  const [text = ''] = wrapped(said, LINE - 64, 1, 13);
  body.append(
    shape('text', { x: MARGIN, y: y + 10, 'font-weight': 700 }, look.letter),
    shape('path', {
      d: `M${MARGIN + 18} ${y + 6}h36`,
      stroke: look.tone,
      'stroke-width': 1.75,
      'stroke-dasharray': look.dash,
    }),
    markAt(MARGIN + 36, y + 6, look.shape, {
      fill: look.isHollow ? 'var(--paper)' : look.tone,
      stroke: look.tone,
      'stroke-width': 1.6,
    }),
    shape('text', { x: MARGIN + 64, y: y + 10 }, text),
  );
  return y + 20;
}

function standingRow(body: SVGGElement, plan: Plan, y: number): number {
  const states = new Set(plan.lines.flatMap(({ points }) => points.map(({ entry }) => entry.standing.state)));
  const drawn = DRAWN_STANDINGS.filter((state) => states.has(state));
  drawn.forEach((state, index) => {
    const x = MARGIN + index * 130;
    const color = state === 'DISPUTED' || state === 'CONCEDED' ? 'var(--disputed)' : 'var(--ink)';
    const fill = state === 'DISPUTED' ? color : 'none';
    body.append(
      markAt(x + 6, y + 6, standingPath(state), { fill, stroke: color, 'stroke-width': 1.8 }),
      shape('text', { x: x + 20, y: y + 10 }, standingWord(state)),
    );
  });
  return drawn.length === 0 ? y : y + 24;
}

/** The tokens of the page as they are by day: a picture is looked at on paper, whatever the reader's scheme. */
const DAYLIGHT: Readonly<Record<string, string>> = {
  '--paper': '#fcfbf8',
  '--ink': '#1b1a18',
  '--soft': '#5a564e',
  '--line': '#dedacf',
  '--line-strong': '#8c877c',
  '--disputed': '#b3261e',
};

const inDaylight = (svg: string): string =>
  svg
    .replaceAll(/var\((--[\w-]+)\)/g, (_, token: string) => DAYLIGHT[token] ?? DAYLIGHT['--ink']!)
    .replaceAll('currentColor', DAYLIGHT['--ink']!);

/** The same as PNG, at twice its size. */
export async function pngOf(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!png) throw new Error('The browser could not make a picture of this size.');
    return png;
  } finally {
    URL.revokeObjectURL(url);
  }
}
