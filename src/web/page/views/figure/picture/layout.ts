import type { StandingState } from '../../../generated/graphql.ts';
import { bandTexts, moreTexts, stateOf } from './band-texts.ts';
import { cardTexts, countTexts, type Silent } from './card-texts.ts';
import type { BandDrawn, Folded, Line } from './fold.ts';
import type { Row } from './fold-band.ts';
import type { LaidText } from './laid.ts';
import { LOOKS, type Measure } from './looks.ts';
import { stacked, textBlock, type TextAsked } from './text-block.ts';

export const GAP = 64;
const NARROWEST = 262;
const WIDEST = 400;
const WIDEST_ALONE = 560;
const PAD = 14;
const CARD_PAD = 10;
const BETWEEN_BANDS = 22;
const BETWEEN_ROWS = 9;
const STEP_IN = 18;
/** Further in than this a card would hold no words. */
const DEEPEST = 4;
const HEADING = 34;
const BUTTON = 24;
const MARK = 20;

/** A box with its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LaidRow extends Box {
  readonly row: Row;
  /** How what it says stands. */
  readonly state: StandingState | undefined;
  readonly texts: readonly LaidText[];
  /** From the row that it passes on. */
  readonly stem: string | undefined;
  /** The words that open it, and where they stand. */
  readonly button: LaidText | undefined;
}

export interface LaidBand extends Box {
  readonly band: BandDrawn;
  readonly state: StandingState | undefined;
  readonly texts: readonly LaidText[];
  /** The word for how it stands; its mark is left of it. */
  readonly standing: LaidText | undefined;
  readonly rows: readonly LaidRow[];
  readonly button: LaidText | undefined;
}

export interface LaidLine {
  readonly line: Line;
  readonly path: string;
  /** Its arrowhead. */
  readonly head: string;
  readonly label: LaidText | undefined;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly headings: readonly LaidText[];
  readonly bands: readonly LaidBand[];
  readonly lines: readonly LaidLine[];
}

export interface LayoutOptions {
  readonly measure: Measure;
  /** What there is room for; a picture of many columns is wider. */
  readonly room: number;
  readonly silent: Silent;
  readonly standingWord: (state: StandingState) => string;
  /** Without what opens a count: on paper nothing opens. */
  readonly isStill?: boolean;
}

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
    const laid = laidBand(band, left(band.column), bottoms[band.column]!, width, options);
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
  const { measure } = options;
  const block = (asked: TextAsked) => textBlock(asked, inner, measure);
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

function laidRow(
  row: Row,
  state: StandingState | undefined,
  left: number,
  y: number,
  width: number,
  above: readonly LaidRow[],
  options: LayoutOptions,
): LaidRow {
  const inset = Math.min(row.depth, DEEPEST) * STEP_IN;
  const x = left + inset;
  const wide = width - inset;
  const asked =
    row.kind === 'card' ? cardTexts(row.reports[0]!, options.silent) : countTexts(row, options.silent);
  // The mark of how it stands is right of who says it.
  const blocks = asked.map((one, index) =>
    textBlock(one, wide - 2 * CARD_PAD - (index === 0 ? MARK : 0), options.measure),
  );
  const { texts, bottom } = stacked(blocks, x + CARD_PAD, y + CARD_PAD - 2);
  const button =
    row.kind === 'card' ? undefined : openButton(`Open ${row.next}`, x + CARD_PAD, bottom, options);
  const height = bottom + (button ? BUTTON : 0) + CARD_PAD - 2 - y;
  const parent = above.find(({ row: other }) => other.id === row.parent);
  return {
    row,
    state,
    texts,
    x,
    y,
    width: wide,
    height,
    button,
    stem: parent && stemOf(parent, { x, y, width: wide, height }),
  };
}

/** From a report down to one that passes it on. */
function stemOf(parent: Box, { x, y, height }: Box): string {
  const from = parent.y + parent.height;
  if (x <= parent.x) return `M${parent.x + STEP_IN / 2} ${from}V${y}`;
  return `M${parent.x + STEP_IN / 2} ${from}V${y + Math.min(height / 2, 20)}H${x}`;
}

function openButton(
  text: string,
  x: number,
  top: number,
  { measure, isStill }: LayoutOptions,
): LaidText | undefined {
  if (isStill) return undefined;
  return stacked([textBlock({ look: 'facts', text }, 200, measure)], x, top + 4).texts[0];
}

function linesOf(folded: Folded, bands: readonly LaidBand[], { measure }: LayoutOptions): LaidLine[] {
  const boxes = new Map<string, Box>();
  const bandOf = new Map<string, LaidBand>();
  for (const band of bands) {
    boxes.set(band.band.id, band);
    bandOf.set(band.band.id, band);
    for (const row of band.rows) {
      boxes.set(row.row.id, row);
      bandOf.set(row.row.id, band);
    }
  }
  return folded.lines.map((line) => {
    const [start, from, to] = [bandOf.get(line.from)!, boxes.get(line.from)!, boxes.get(line.to)!];
    const y = from.y + Math.min(from.height / 2, 24);
    const end = to.y + 24;
    const isOn = to.x > from.x;
    const begin = isOn ? from.x + from.width : start.x;
    const [edge, arrow] = isOn
      ? [to.x - 1, 7]
      : [to.x < start.x ? to.x + to.width + 1 : to.x - 1, to.x < start.x ? -7 : 7];
    const bend = isOn ? GAP * 0.6 : to.x < start.x ? -GAP * 0.6 : GAP * 0.6;
    const out = isOn ? GAP * 0.6 + (start.x + start.width - begin) : -GAP * 0.6;
    const path = `M${begin} ${y}C${begin + out} ${y} ${edge - bend} ${end} ${edge - arrow} ${end}`;
    const head = `M${edge - arrow} ${end - 4}L${edge} ${end}L${edge - arrow} ${end + 4}Z`;
    const label =
      line.hops > 1 && isOn
        ? stacked(
            [textBlock({ look: 'facts', text: `${line.hops} ×` }, GAP, measure)],
            to.x - 34,
            end - LOOKS.facts.line - 4,
          ).texts[0]
        : undefined;
    return { line, path, head, label };
  });
}
