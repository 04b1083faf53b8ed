import { meaningsOf, type Meaning } from './meanings.ts';
import { labelOf } from '../../words/figure.ts';
import { whoOf, type Plan, type PlannedLine } from './plan.ts';
import { markAt, shape, widthOf, wrapped } from '../../parts/drawing/shapes.ts';
import type { Sheet } from '../../parts/drawing/sheet.ts';

const SIZE = 13;
const ROW = 20;
/** Letter and sample of a line take so much. */
const NAME = 64;

/** Which line is whose, a row or more for each. */
export function writeLines(sheet: Sheet, { lines }: Plan): void {
  for (const line of lines) {
    writeSample(sheet, line);
    const { voices, population, categories, place } = line;
    const said = [whoOf(voices), population && labelOf(population), ...categories.map(labelOf), place?.name]
      .filter(Boolean)
      .join(', ');
    wrapped(said, sheet.line - NAME, Infinity, SIZE).forEach((text) => {
      sheet.body.append(shape('text', { x: sheet.left + NAME, y: sheet.y + 10 }, text));
      sheet.y += ROW;
    });
  }
}

function writeSample({ body, left, y }: Sheet, { look }: PlannedLine): void {
  body.append(
    shape('text', { x: left, y: y + 10, 'font-weight': 700 }, look.letter),
    shape('path', {
      d: `M${left + 18} ${y + 6}h36`,
      stroke: look.tone,
      'stroke-width': 1.75,
      'stroke-dasharray': look.dash,
    }),
    markAt(left + 36, y + 6, look.shape, {
      fill: look.isHollow ? 'var(--paper)' : look.tone,
      stroke: look.tone,
      'stroke-width': 1.6,
    }),
  );
}

const APART = 24;

/** What the marks mean, beside one another as far as they fit. */
export function writeMeanings(sheet: Sheet, plan: Plan): void {
  const meanings = meaningsOf(plan);
  let x = 0;
  for (const meaning of meanings) {
    const sample = meaning.width === 0 ? 0 : meaning.width + 8;
    const width = sample + widthOf(meaning.words, SIZE);
    if (x > 0 && x + width > sheet.line) {
      x = 0;
      sheet.y += ROW;
    }
    const at = sheet.left + x;
    sheet.body.append(
      sampleAt(at, sheet.y, meaning),
      shape('text', { x: at + sample, y: sheet.y + 10 }, meaning.words),
    );
    x += width + APART;
  }
  if (meanings.length > 0) sheet.y += ROW + 4;
}

const sampleAt = (x: number, y: number, { strokes, isDisputed }: Meaning): SVGGElement =>
  shape(
    'g',
    { transform: `translate(${x} ${y})` },
    ...strokes.map(({ d, fill = 'none', fillOpacity, stroke, strokeWidth, strokeDasharray, strokeLinecap }) =>
      shape('path', {
        d,
        fill: inked(fill, isDisputed),
        'fill-opacity': fillOpacity,
        stroke: stroke && inked(stroke, isDisputed),
        'stroke-width': strokeWidth,
        'stroke-dasharray': strokeDasharray,
        'stroke-linecap': strokeLinecap,
      }),
    ),
  );

const inked = (paint: string, isDisputed: boolean): string =>
  paint === 'currentColor' ? (isDisputed ? 'var(--disputed)' : 'var(--ink)') : paint;
