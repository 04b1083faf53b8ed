import { partOf, type Share, type Tally } from './tally.js';

interface Column {
  readonly title: string;
  readonly cell: (tally: Tally) => string;
  /** Which is better, more of it or less; null where neither is. */
  readonly better: 'MORE' | 'LESS' | null;
}

/** Rounded down, as what is false is rounded up: what is said to be reached is. */
const percent = (share: Share): string => `${Math.floor(100 * partOf(share))} %`;
const ofTen = (share: Share): string => (Math.ceil(100 * partOf(share)) / 10).toFixed(1);

const COLUMNS: readonly Column[] = [
  { title: 'figures', cell: ({ found }) => String(found.of), better: null },
  { title: 'found', cell: ({ found }) => percent(found), better: 'MORE' },
  { title: 'false, for ten', cell: (tally) => ofTen(tally.false), better: 'LESS' },
  { title: 'right claim', cell: ({ rightClaim }) => percent(rightClaim), better: 'MORE' },
  { title: 'altered axis named', cell: ({ axisNamed }) => percent(axisNamed), better: 'MORE' },
  { title: 'altered called right', cell: ({ calledRight }) => ofAll(calledRight), better: 'LESS' },
  { title: 'right outcome', cell: ({ rightOutcome }) => percent(rightOutcome), better: 'MORE' },
];

/** What was reached, by corpus, as a Markdown table. */
export const summaryTable = (rows: readonly { readonly name: string; readonly tally: Tally }[]): string =>
  aligned([
    ['texts', ...COLUMNS.map(({ title }) => title)],
    ...rows.map(({ name, tally }) => [name, ...COLUMNS.map(({ cell }) => cell(tally))]),
  ]);

/** What the table on a page says of a corpus and was not reached, in words. */
export function saidBeyond(page: string, name: string, tally: Tally): string[] {
  const row = page.split('\n').find((line) => line.startsWith(`| ${name} `));
  if (row === undefined) return [`The table has no row for ${name}.`];
  const [, , ...said] = row.split('|').map((cell) => Number.parseFloat(cell));
  return COLUMNS.flatMap(({ title, cell, better }, at) => {
    const [there = NaN, reached] = [said[at], Number.parseFloat(cell(tally))];
    const holds = better === null || there === reached || there < reached === (better === 'MORE');
    return holds ? [] : [`${name}, ${title}: ${there} is said, and ${reached} reached.`];
  });
}

const ofAll = ({ count, of }: Share): string => `${count} of ${of}`;

/** As Prettier lays out a table. */
function aligned([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
