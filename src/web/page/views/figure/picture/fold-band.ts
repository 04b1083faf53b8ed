import { firstOf, held, lastOf } from '../../../certain.js';
import { branchesOf, type Branch } from './band-tree.ts';
import type { Band, Picture, Report } from './picture-model.ts';
import type { Ways } from './ways.ts';

/** Hops without a change, one after another, are one line from so many on. */
const SHORTEST_RUN = 3;
/** How many more cards come out of a count when it is opened. */
const CARDS_AT_ONCE = 20;

/** How often each count was opened. */
export type Opened = ReadonlyMap<string, number>;

interface Place {
  readonly id: string;
  readonly depth: number;
  /** The row above it that it passes on, where that is drawn. */
  readonly parent: string | undefined;
  readonly reports: readonly Report[];
}

/** What stands in a band in place of one or many reports. */
export type Row =
  | (Place & {
      readonly kind: 'card';
      /** Whom else it passes on, where no stem or line shows that. */
      readonly others: readonly Report[];
    })
  | (Place & {
      /** chain: each passes on the one before, unchanged. many: what is left. */
      readonly kind: 'chain' | 'many';
      readonly sources: number;
      /** How many come when it is opened. */
      readonly next: number;
    });

/**
 * The reports of a wording as rows: unchanged hops one after another as one line, and beyond the most that are shown a
 * count.
 */
export function foldedBand(
  { reports }: Picture,
  band: Band,
  ways: Ways,
  most: number,
  opened: Opened,
): Row[] {
  const rows = chained(branchesOf(band, ways), ways, opened);
  const many = `many ${band.id}`;
  const shown = most + (opened.get(many) ?? 0) * CARDS_AT_ONCE;
  if (rows.length <= shown + 1) return placed(rows, band, ways, reports);
  const kept = new Set([...rows].sort((a, b) => weight(b, ways) - weight(a, ways)).slice(0, shown));
  const rest = rows.filter((row) => !kept.has(row)).flatMap((row) => row.reports);
  const cards = rows.filter((row) => kept.has(row));
  return [...placed(cards, band, ways, reports), counted('many', many, rest, 0, undefined)];
}

/** Origins first, then who is passed on most, then who was taken back. */
const weight = ({ reports }: Row, { outs }: Ways): number =>
  reports.reduce(
    (most, { id, isOrigin, statement }) =>
      Math.max(most, (isOrigin ? 1_000_000 : 0) + (outs.get(id) ?? 0) * 10 + (statement.retractedBy ? 1 : 0)),
    0,
  );

function chained(branches: readonly Branch[], { into, outs }: Ways, opened: Opened): Row[] {
  const only = onlyCopies(branches);
  const rows: Row[] = [];
  let run: Branch[] = [];
  const end = (): void => {
    const id = `chain ${run[0]?.report.id ?? ''}`;
    const first = (opened.get(id) ?? 0) * CARDS_AT_ONCE;
    const isRun = run.length >= SHORTEST_RUN;
    const apart = isRun ? run.slice(0, first) : run;
    const rest = isRun ? run.slice(first) : [];
    rows.push(...apart.map(asCard));
    if (rest.length === 1) rows.push(asCard(firstOf(rest)));
    else if (rest.length > 1)
      rows.push(
        counted(
          'chain',
          id,
          rest.map(({ report }) => report),
          firstOf(rest).depth,
          firstOf(rest).parent,
        ),
      );
    run = [];
  };
  for (const branch of branches) {
    const { id, statement } = branch.report;
    const isInner =
      only.has(id) && into.get(id)?.length === 1 && outs.get(id) === 1 && !statement.retractedBy;
    const goesOn = run.length === 0 || branch.parent === lastOf(run).report.id;
    if (!isInner || !goesOn) end();
    if (isInner) run.push(branch);
    else rows.push(asCard(branch));
  }
  end();
  return rows;
}

/** Reports that pass on one of the same wording and are passed on in it themselves, by one only. */
function onlyCopies(branches: readonly Branch[]): Set<string> {
  const parents = new Set(branches.map(({ parent }) => parent));
  return new Set(
    branches
      .filter(({ parent, report }) => parent !== undefined && parents.has(report.id))
      .map(({ report }) => report.id),
  );
}

const asCard = ({ report, parent, depth }: Branch): Row => ({
  kind: 'card',
  id: report.id,
  depth,
  parent,
  reports: [report],
  others: [],
});

function counted(
  kind: 'chain' | 'many',
  id: string,
  reports: readonly Report[],
  depth: number,
  parent: string | undefined,
): Row {
  const sources = new Set(reports.map(({ statement }) => statement.source.id)).size;
  return { kind, id, depth, parent, reports, sources, next: Math.min(reports.length, CARDS_AT_ONCE) };
}

/** With each parent the row in which it is drawn above, if it is, and with the names that no stem or line tells. */
function placed(
  rows: readonly Row[],
  band: Band,
  { into }: Ways,
  reports: ReadonlyMap<string, Report>,
): Row[] {
  const own = new Set(band.reports.map(({ id }) => id));
  const upstream = band.reports.flatMap(({ id }) => (into.get(id) ?? []).map(({ from }) => from));
  // Where all come from one report of another wording, the line between says so.
  const isOneLine = new Set(upstream.filter((from) => !own.has(from))).size <= 1;
  const rowOf = new Map<string, string>();
  return rows.map((row) => {
    const parent = row.parent === undefined ? undefined : rowOf.get(row.parent);
    for (const { id } of row.reports) rowOf.set(id, row.id);
    if (row.kind !== 'card') return { ...row, parent };
    const others = (into.get(row.id) ?? [])
      .map(({ from }) => from)
      .filter((from) => (own.has(from) ? parent === undefined || from !== row.parent : !isOneLine))
      .map((from) => held(reports, from));
    return { ...row, parent, others };
  });
}
