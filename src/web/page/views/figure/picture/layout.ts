import { present } from '../../../certain.js';
import { bandTexts, moreTexts, stateOf } from './band-texts.ts';
import type { BandDrawn, Folded } from './fold.ts';
import type { LaidBand, LaidRow, LaidText, Layout } from './laid.ts';
import { GAP, linesOf } from './layout-lines.ts';
import type { LayoutOptions } from './layout-options.ts';
import { laidRow } from './layout-row.ts';
import { BUTTON, openButton } from './open-button.ts';
import { stacked, textBlock, type TextAsked } from './text-block.ts';

const NARROWEST = 262;
const WIDEST = 520;
const WIDEST_ALONE = 560;
const PAD = 14;
const BETWEEN_BANDS = 22;
const BETWEEN_ROWS = 9;
const HEADING = 34;

/** Everything in its place, from what the figure goes back to on the left to what was made of it on the right. */
export function layoutOf(folded: Folded, options: LayoutOptions): Layout {
  const { columns } = folded;
  const widest = columns.length === 1 ? WIDEST_ALONE : WIDEST;
  const share = (options.room - GAP * (columns.length - 1)) / columns.length;
  const width = Math.floor(Math.min(widest, Math.max(NARROWEST, share)));
  const left = (column: number): number => column * (width + GAP);
  const bands: LaidBand[] = [];
  const bottoms = columns.map(() => HEADING);
  for (const band of folded.bands) {
    const laid = laidBand(band, left(band.column), present(bottoms[band.column]), width, options);
    bands.push(laid);
    bottoms[band.column] = laid.y + laid.height + BETWEEN_BANDS;
  }
  return {
    width: columns.length * (width + GAP) - GAP,
    height: Math.max(...bottoms) - BETWEEN_BANDS,
    headings: headingsOf(folded, left, width, options),
    bands,
    lines: linesOf(folded, bands, options),
  };
}

function headingsOf(
  { columns }: Folded,
  left: (column: number) => number,
  width: number,
  { measure }: LayoutOptions,
): LaidText[] {
  return columns.flatMap(({ rank }, column) => {
    const text = headingOf(rank);
    return stacked([textBlock({ look: 'zone', text, most: 1 }, width, measure)], left(column), 2).texts;
  });
}

/** What a column is of. */
export function headingOf(rank: number): string {
  if (rank === 0) return 'This figure';
  if (rank < 0) return rank === -1 ? 'Where it came from' : 'And before that';
  return rank === 1 ? 'What others made of it' : 'And what was made of that';
}

function laidBand(band: BandDrawn, x: number, y: number, width: number, options: LayoutOptions): LaidBand {
  const inner = width - 2 * PAD;
  const { measure, isStill } = options;
  const block = ({ most = Infinity, ...asked }: TextAsked) =>
    textBlock({ ...asked, most: isStill ? Infinity : most }, inner, measure);
  if (band.kind === 'more') {
    const head = stacked(moreTexts(band).map(block), x + PAD, y + PAD);
    const button = openButton(`Open ${band.next}`, x + PAD, head.bottom, options);
    const bottom = head.bottom + (button ? BUTTON : 0);
    return {
      band,
      x,
      y,
      width,
      height: bottom + PAD - y,
      state: undefined,
      standing: undefined,
      texts: head.texts,
      rows: [],
      button,
    };
  }
  const state = stateOf(band.band);
  const standing =
    state &&
    stacked(
      [textBlock({ look: 'standing', text: options.standingWord(state) }, inner, measure)],
      x + PAD + 18,
      y + PAD - 2,
    );
  const head = stacked(bandTexts(band.band).map(block), x + PAD, standing ? standing.bottom + 2 : y + PAD);
  const rows: LaidRow[] = [];
  let bottom = head.bottom + 12;
  for (const row of band.rows) {
    const laid = laidRow(row, state, x + PAD, bottom, inner, rows, options);
    rows.push(laid);
    bottom = laid.y + laid.height + BETWEEN_ROWS;
  }
  return {
    band,
    x,
    y,
    width,
    height: bottom - BETWEEN_ROWS + PAD - y,
    state,
    standing: standing?.texts[0],
    texts: head.texts,
    rows,
    button: undefined,
  };
}
