import type { Span } from '../span.js';

/** A table in a text, of which each row is a line of its own. */
export interface Table {
  /** What each column is called. */
  readonly head: readonly Span[];
  readonly rows: readonly (readonly Span[])[];
  /** What parts its cells. */
  readonly by: Delimiter;
  /** Where each of its lines begins, and the line after them. */
  readonly starts: readonly number[];
  /** Where its last line ends. */
  readonly end: number;
}

export type Delimiter = ',' | ';' | '\t' | '|';

/** Tried in this order: what is parted by one may hold those after it. */
const DELIMITERS: readonly Delimiter[] = ['\t', '|', ';', ','];

/** Lists of sentences have commas and semicolons too: of those so many rows are a table. */
const LEAST_ROWS: Readonly<Record<Delimiter, number>> = { '\t': 1, '|': 1, ';': 2, ',': 2 };

/** Longer lines, or more cells in one, are no row. */
const LONGEST_ROW = 2_000;
const MOST_CELLS = 100;

/** A number and nothing else, with what is written against it. */
const NUMBER = /^[~≈<>≥≤+−-]?\s?\p{Nd}[\p{Nd}.,'’  ٬٫]*\s?(?:%|\+|\*)?$/u;

/** A year heads a column, and numbers none of its cells. */
const YEAR = /^(?:19|20)\d\d$/u;

/** The line beneath the head of a Markdown table. */
const RULE = /^\s*\|?(?:\s*:?-{2,}:?\s*\|)*\s*:?-{2,}:?\s*\|?\s*$/u;

/**
 * The tables of a text: lines one below another that a tab, a bar, a semicolon or a comma parts into as many cells, of
 * which the first names what stands in the columns and each other has a number in a cell of its own.
 */
export function tablesIn(text: string): Table[] {
  if (!/[\t|;,]/u.test(text) || !text.includes('\n')) return [];
  const lines = linesOf(text);
  const tables: Table[] = [];
  for (let at = 0; at < lines.length;) {
    const found = tableAt(text, lines, at);
    if (found) tables.push(found.table);
    at = found?.after ?? at + 1;
  }
  return tables;
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(/\r\n|\n|\r/gu)) {
    lines.push({ start, end: index });
    start = index + mark.length;
  }
  return [...lines, { start, end: text.length }];
}

interface Found {
  readonly table: Table;
  /** The first line that is none of it. */
  readonly after: number;
}

function tableAt(text: string, lines: readonly Span[], first: number): Found | null {
  for (const by of DELIMITERS) {
    const head = cellsOf(text, lines[first], by);
    if (head.length < 2 || !isHead(text, head)) continue;
    const rows: (readonly Span[])[] = [];
    let after = first + 1;
    for (; after < lines.length; after++) {
      const line = lines[after];
      if (by === '|' && rows.length === 0 && line && RULE.test(text.slice(line.start, line.end))) continue;
      const cells = cellsOf(text, line, by);
      if (cells.length !== head.length || !cells.some((cell) => isNumber(text, cell))) break;
      rows.push(cells);
    }
    if (rows.length < LEAST_ROWS[by]) continue;
    const starts = lines.slice(first, after + 1).map(({ start }) => start);
    return { table: { head, rows, by, starts, end: lines[after - 1]?.end ?? 0 }, after };
  }
  return null;
}

const isHead = (text: string, cells: readonly Span[]): boolean =>
  cells.every((cell) => !isNumber(text, cell) || YEAR.test(of(text, cell))) &&
  cells.some((cell) => /\p{L}/u.test(of(text, cell)));

const isNumber = (text: string, cell: Span): boolean => NUMBER.test(of(text, cell));

const of = (text: string, { start, end }: Span): string => text.slice(start, end);

/** The cells of a line without white space and quotation marks around them; none of what is no row. */
function cellsOf(text: string, line: Span | undefined, by: Delimiter): Span[] {
  if (line === undefined || line.end - line.start > LONGEST_ROW) return [];
  const cells: Span[] = [];
  let start = line.start;
  let isQuoted = false;
  for (let at = line.start; at <= line.end && cells.length <= MOST_CELLS; at++) {
    const character = at === line.end ? by : text.charAt(at);
    if (character === '"') isQuoted = !isQuoted;
    if (at < line.end && (character !== by || isQuoted)) continue;
    cells.push(bare(text, { start, end: at }));
    start = at + 1;
  }
  const isFramed = by === '|' && isEmpty(cells[0]) && isEmpty(cells.at(-1));
  const inner = isFramed ? cells.slice(1, -1) : cells;
  return inner.length > MOST_CELLS ? [] : inner;
}

const isEmpty = (cell: Span | undefined): boolean => cell === undefined || cell.start === cell.end;

function bare(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /[\s"*_]/u.test(text.charAt(from))) from += 1;
  while (to > from && /[\s"*_]/u.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}
