import { held } from '../../../certain.js';
import { foldedBand, type Opened, type Row } from './fold-band.ts';
import { reportsIn, type Band, type Picture, type Zone } from './picture-model.ts';
import { waysOf } from './ways.ts';

/** In the whole picture about so many reports are drawn by themselves; a wording has always a few. */
const ABOUT_CARDS = 24;
/** Up to so many reports nothing is folded but unchanged hops. */
const FEW = 48;
/** More lines than these are drawn from wording to wording, not from each report. */
const MOST_LINES = 20;
const FEWEST_CARDS = 3;
/** Of the figure of the page itself. */
const FEWEST_OWN = 6;
const MOST_CARDS = 14;
/** On each side at most so many wordings are drawn by themselves; the rest are one count. */
const MOST_BANDS = 7;
/** How many more wordings come out of a count when it is opened. */
const BANDS_AT_ONCE = 10;

/** A wording as it is drawn. */
export interface WordingDrawn {
  readonly kind: 'wording';
  readonly id: string;
  readonly column: number;
  readonly band: Band;
  readonly rows: readonly Row[];
}

/** Wordings beyond those that are drawn, as a count. */
export interface WordingsCounted {
  readonly kind: 'more';
  readonly id: string;
  readonly column: number;
  readonly zone: Zone;
  readonly wordings: number;
  readonly reports: number;
  /** How many come when it is opened. */
  readonly next: number;
}

export type BandDrawn = WordingDrawn | WordingsCounted;

/** Hops from one row, or all of one band, into one band, drawn as one line. */
export interface Line {
  readonly from: string;
  readonly to: string;
  readonly hops: number;
  readonly hasDrift: boolean;
}

/** A picture as it is drawn: thousands of reports as counts, hundreds of wordings as one. */
export interface Folded {
  readonly columns: readonly { readonly rank: number; readonly zone: Zone }[];
  readonly bands: readonly BandDrawn[];
  readonly lines: readonly Line[];
}

export function folded(picture: Picture, opened: Opened): Folded {
  const shown = new Set<Band>();
  const counts: Omit<WordingsCounted, 'column'>[] = [];
  for (const zone of ['from', 'this', 'became'] as const) {
    const bands = bySize(picture.bands.filter((band) => band.zone === zone));
    const id = `more ${zone}`;
    const most = MOST_BANDS + (opened.get(id) ?? 0) * BANDS_AT_ONCE;
    const rest = bands.length <= most + 1 ? [] : bands.slice(most);
    for (const band of bands.slice(0, bands.length - rest.length)) shown.add(band);
    if (rest.length > 0)
      counts.push({
        kind: 'more',
        id,
        zone,
        wordings: rest.length,
        reports: rest.reduce((sum, band) => sum + reportsIn(band), 0),
        next: Math.min(rest.length, BANDS_AT_ONCE),
      });
  }
  const most = Math.min(MOST_CARDS, Math.max(FEWEST_CARDS, Math.floor(ABOUT_CARDS / shown.size)));
  const mostOf = ({ zone }: Band): number => (zone === 'this' ? Math.max(most, FEWEST_OWN) : most);
  const isFew = picture.reports.size <= FEW;
  const ways = waysOf(picture.hops);
  const drawn = picture.bands.filter((band) => shown.has(band));
  const ranks = [...new Set([...drawn.map(({ rank }) => rank), ...counts.map(rankOf)])].sort((a, b) => a - b);
  const columnOf = (rank: number): number => ranks.indexOf(rank);
  const bands: BandDrawn[] = [
    ...drawn.map((band): WordingDrawn => ({
      kind: 'wording',
      id: band.id,
      column: columnOf(band.rank),
      band,
      rows: foldedBand(picture, band, ways, isFew ? Infinity : mostOf(band), opened),
    })),
    ...counts.map((count) => ({ ...count, column: columnOf(rankOf(count)) })),
  ];
  return {
    columns: ranks.map((rank) => ({ rank, zone: zoneOf(rank) })),
    bands,
    lines: linesOf(picture, bands),
  };
}

const bySize = (bands: readonly Band[]): Band[] => [...bands].sort((a, b) => reportsIn(b) - reportsIn(a));

const rankOf = ({ zone }: { readonly zone: Zone }): number => (zone === 'from' ? -1 : 1);
const zoneOf = (rank: number): Zone => (rank < 0 ? 'from' : rank === 0 ? 'this' : 'became');

function linesOf({ hops, reports, bands }: Picture, drawn: readonly BandDrawn[]): Line[] {
  const rowOf = new Map<string, string>();
  const bandOf = new Map<string, string>();
  for (const band of drawn) {
    if (band.kind === 'more') continue;
    for (const row of band.rows)
      for (const { id } of row.reports) {
        rowOf.set(id, row.id);
        bandOf.set(id, band.id);
      }
  }
  for (const { reports: ofBand, zone } of bands)
    for (const { id } of ofBand) {
      if (bandOf.has(id)) continue;
      bandOf.set(id, `more ${zone}`);
      rowOf.set(id, `more ${zone}`);
    }
  const lines = new Map<string, Line>();
  for (const { from, to, drift } of hops) {
    const [start, end] = [held(rowOf, from), held(bandOf, to)];
    if (bandOf.get(from) === end || !reports.has(to)) continue;
    const key = `${start}\n${end}`;
    const known = lines.get(key);
    lines.set(key, {
      from: start,
      to: end,
      hops: (known?.hops ?? 0) + 1,
      hasDrift: known?.hasDrift === true || drift.length > 0,
    });
  }
  return lines.size <= MOST_LINES ? [...lines.values()] : bundled([...lines.values()], drawn);
}

/** The lines of all reports of a wording as one. */
function bundled(lines: readonly Line[], drawn: readonly BandDrawn[]): Line[] {
  const bandOf = new Map(
    drawn.flatMap((band) =>
      band.kind === 'wording' ? band.rows.map((row) => [row.id, band.id] as const) : [],
    ),
  );
  const bundles = new Map<string, Line>();
  for (const { from, to, hops, hasDrift } of lines) {
    const start = bandOf.get(from) ?? from;
    const key = `${start}\n${to}`;
    const known = bundles.get(key);
    bundles.set(key, {
      from: start,
      to,
      hops: (known?.hops ?? 0) + hops,
      hasDrift: known?.hasDrift === true || hasDrift,
    });
  }
  return [...bundles.values()];
}
