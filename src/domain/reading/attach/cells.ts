import type { Span } from '../span.js';
import type { Table } from '../tables/tables-in.js';
import { isNamed, type Line, type Part, type TimePart } from './line.js';

/**
 * The lines of a text, with a line for each number of a table in place of the lines of the table: what stands at the head
 * of its column, what stands in its row that is no number, and the number.
 */
export function withCells(lines: readonly Line[], tables: readonly Table[]): Line[] {
  const all: Line[] = [];
  let next = 0;
  for (const table of tables) {
    const [start = 0] = table.starts;
    const first = lines.findIndex((line, at) => at >= next && startOf(line) >= start);
    if (first < 0) break;
    const found = lines.findIndex((line, at) => at >= first && startOf(line) >= table.end);
    const last = found < 0 ? lines.length : found;
    all.push(...lines.slice(next, first), ...cellsOf(table, lines.slice(first, last)));
    next = last;
  }
  return [...all, ...lines.slice(next)];
}

const startOf = ({ parts }: Line): number => parts[0]?.start ?? 0;

/** A line for each number of the rows. */
function cellsOf({ head, rows }: Table, lines: readonly Line[]): Line[] {
  const parts = lines.flatMap((line) => line.parts);
  const paragraphs = new Map(lines.flatMap((line) => line.parts.map((part) => [part, line.paragraph])));
  const within = partsWithin(parts);
  const heads = head.map((cell) => within(cell).map(asTime));
  // "Killed | January | February": what heads the labels is said of all numbers.
  const corner = heads.slice(0, 1).filter(saysMeasure);
  return rows.flatMap((row) => {
    const cells = row.map((cell, column) => asNumbers(within(cell), heads[column] ?? []));
    const labels = cells.filter((cell) => !cell.some(({ kind }) => kind === 'QUANTITY'));
    return cells.flatMap((cell, column): Line[] => {
      const [first] = cell;
      if (first === undefined || !cell.some(({ kind }) => kind === 'QUANTITY')) return [];
      const own = heads[column] ?? [];
      const told = [own, ...(saysMeasure(own) ? [] : corner), ...labels].filter((some) => some.length > 0);
      const ahead = told.flatMap((some) => [...some, mark(',', some.at(-1) ?? first)]);
      const lead = ahead.length === 0 ? [] : [...ahead.slice(0, -1), mark(':', first)];
      return [{ parts: [...lead, ...cell], paragraph: paragraphs.get(first) ?? 0, isCell: true }];
    });
  });
}

const saysMeasure = (cell: readonly Part[]): boolean => cell.some((part) => isNamed(part, 'measure'));

/** A mark that parts one cell from the next, where nothing stands. */
const mark = (folded: string, { start }: Span): Part => ({
  kind: 'MARK',
  start,
  end: start,
  folded,
  capital: false,
  spaced: false,
});

function partsWithin(parts: readonly Part[]): (cell: Span) => readonly Part[] {
  return ({ start, end }) => {
    let [low, high] = [0, parts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((parts[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    let to = low;
    while ((parts[to]?.end ?? Infinity) <= end) to += 1;
    return parts.slice(low, to);
  };
}

const FOUR_DIGITS = /^\d{4}$/u;

/** A year at the head of a column is one, though nothing leads to it. */
function asTime(part: Part): Part {
  if (part.kind === 'TIME' || !FOUR_DIGITS.test(part.folded)) return part;
  const { start, end, folded, capital, spaced } = part;
  const time: TimePart['time'] = {
    ...{ start, end, edtf: folded, each: [folded], length: 'YEAR', isYearOpen: false, led: null },
  };
  return { kind: 'TIME', start, end, folded, capital, spaced, time };
}

/** Four digits below what is counted are a number, though they could be a year elsewhere. */
function asNumbers(cell: readonly Part[], head: readonly Part[]): readonly Part[] {
  const [only] = cell;
  const isOfCount = head.some(
    (part) => part.kind === 'TIME' || isNamed(part, 'measure') || isNamed(part, 'population'),
  );
  if (only === undefined || cell.length > 1 || !isOfCount || !FOUR_DIGITS.test(only.folded)) return cell;
  if (only.kind === 'QUANTITY') return cell;
  const { start, end, folded, capital, spaced } = only;
  const span = { start, end };
  const number = { value: Number(folded), low: null, high: null, qualifier: 'EXACT', of: 'COUNT' } as const;
  return [
    {
      ...{ kind: 'QUANTITY', start, end, folded, capital, spaced },
      quantity: { ...span, number: span, qualified: null, ...number },
    },
  ];
}
