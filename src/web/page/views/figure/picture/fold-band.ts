import { branchesOf, type Branch } from './band-tree.ts';
import type { Band, Hop, Picture, Report } from './picture-model.ts';

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
  | (Place & { readonly kind: 'card' })
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
export function foldedBand(picture: Picture, band: Band, most: number, opened: Opened): Row[] {
  const branches = branchesOf(band, picture.hops);
  const ways = waysOf(picture.hops);
  const rows = chained(branches, ways, opened);
  const many = `many ${band.id}`;
  const shown = most + (opened.get(many) ?? 0) * CARDS_AT_ONCE;
  if (rows.length <= shown + 1) return placed(rows);
  const kept = new Set([...rows].sort((a, b) => weight(b, ways) - weight(a, ways)).slice(0, shown));
  const rest = rows.filter((row) => !kept.has(row)).flatMap(({ reports }) => reports);
  return [...placed(rows.filter((row) => kept.has(row))), counted('many', many, rest, 0, undefined)];
}

/** How many hops lead into a report, and on from it. */
interface Ways {
  readonly ins: ReadonlyMap<string, number>;
  readonly outs: ReadonlyMap<string, number>;
}

function waysOf(hops: readonly Hop[]): Ways {
  const ins = new Map<string, number>();
  const outs = new Map<string, number>();
  for (const { from, to } of hops) {
    ins.set(to, (ins.get(to) ?? 0) + 1);
    outs.set(from, (outs.get(from) ?? 0) + 1);
  }
  return { ins, outs };
}

/** Origins first, then who is passed on most, then who was taken back. */
const weight = ({ reports }: Row, { outs }: Ways): number =>
  reports.reduce(
    (most, { id, isOrigin, statement }) =>
      Math.max(most, (isOrigin ? 1_000_000 : 0) + (outs.get(id) ?? 0) * 10 + (statement.retractedBy ? 1 : 0)),
    0,
  );

function chained(branches: readonly Branch[], { ins, outs }: Ways, opened: Opened): Row[] {
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
    if (rest.length === 1) rows.push(asCard(rest[0]!));
    else if (rest.length > 1)
      rows.push(
        counted(
          'chain',
          id,
          rest.map(({ report }) => report),
          rest[0]!.depth,
          rest[0]!.parent,
        ),
      );
    run = [];
  };
  for (const branch of branches) {
    const { id, statement } = branch.report;
    const isInner = only.has(id) && ins.get(id) === 1 && outs.get(id) === 1 && !statement.retractedBy;
    const goesOn = run.length === 0 || branch.parent === run.at(-1)!.report.id;
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

/** With each parent the row in which it is drawn, if it is. */
function placed(rows: readonly Row[]): Row[] {
  const rowOf = new Map(rows.flatMap(({ id, reports }) => reports.map((report) => [report.id, id] as const)));
  return rows.map((row) => ({
    ...row,
    parent: row.parent === undefined ? undefined : rowOf.get(row.parent),
  }));
}
