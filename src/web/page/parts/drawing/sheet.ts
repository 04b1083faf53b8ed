import { FONT, shape, wrapped } from './shapes.ts';

const WIDTH = 960;
const MARGIN = 24;
/** A line of it, with something to spare for fonts that run wider. */
const LINE = (WIDTH - 2 * MARGIN) * 0.96;

/** A sheet of paper that is filled from top to bottom and is as high as what stands on it. */
export interface Sheet {
  /** Where the left edge of what is written is. */
  readonly left: number;
  /** How wide it is between its margins. */
  readonly width: number;
  /** How wide a line may be. */
  readonly line: number;
  readonly body: SVGGElement;
  /** How far down it is filled. */
  y: number;
}

export const openSheet = (): Sheet => ({
  left: MARGIN,
  width: WIDTH - 2 * MARGIN,
  line: LINE,
  body: shape('g', { fill: 'var(--ink)', 'text-anchor': 'start', 'font-size': 13 }),
  y: MARGIN,
});

interface Written {
  readonly size: number;
  readonly weight?: number;
  readonly isSoft?: boolean;
  /** So far from the left edge, with this sign before the first line. */
  readonly indent?: number;
  readonly sign?: string;
}

/** Writes a text whole, over as many lines as it takes. */
export function write(sheet: Sheet, text: string, written: Written): void {
  const { size, weight, isSoft = false, indent = 0, sign } = written;
  const look = { 'font-size': size, 'font-weight': weight, fill: isSoft ? 'var(--soft)' : undefined };
  wrapped(text, sheet.line - indent, Infinity, size).forEach((line, row) => {
    sheet.y += size * 1.3;
    const y = sheet.y - size * 0.3;
    if (row === 0 && sign !== undefined)
      sheet.body.append(shape('text', { x: sheet.left, y, ...look, 'font-weight': 600 }, sign));
    sheet.body.append(shape('text', { x: sheet.left + indent, y, ...look }, line));
  });
}

/** The sheet as a picture of its own, with a title for those who are read to. */
export function closeSheet({ body, y }: Sheet, title: string): SVGSVGElement {
  const height = Math.ceil(y + MARGIN);
  const picture = shape(
    'svg',
    { width: WIDTH, height, 'font-family': FONT },
    shape('title', {}, title),
    shape('rect', { width: '100%', height: '100%', fill: 'var(--paper)' }),
    body,
  );
  picture.setAttribute('viewBox', `0 0 ${WIDTH} ${height}`);
  return picture;
}
