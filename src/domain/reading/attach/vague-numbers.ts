import { untold, type NoFigure, type Quantity } from '../quantity.js';
import { isNamed, type Line, type Part, type QuantityPart } from './line.js';

/**
 * The lines with "hundreds" and its like as numbers without value, where what is counted is named and no other number
 * stands beside them: "Hundreds of civilians were killed".
 */
export function withVague(lines: readonly Line[], noFigures: readonly NoFigure[]): Line[] {
  const vague = new Map(noFigures.filter(({ isVague }) => isVague).map((number) => [number.start, number]));
  if (vague.size === 0) return [...lines];
  return lines.map((line) => {
    const { parts } = line;
    const at = parts.findIndex(({ kind, start }) => kind === 'NUMBER' && vague.has(start));
    const isCounted =
      at >= 0 &&
      parts.some((part) => isNamed(part, 'measure')) &&
      !parts.some(({ kind }) => kind === 'QUANTITY');
    return isCounted
      ? { ...line, parts: parts.map((part, index) => (index === at ? asQuantity(part) : part)) }
      : line;
  });
}

const asQuantity = (part: Part): QuantityPart => ({
  ...part,
  kind: 'QUANTITY',
  quantity: untold({ start: part.start, end: part.end }),
});

/** It says no number: with which of the record it would be the same, nobody can tell. */
export const isVague = ({ value, low, number }: Quantity): boolean =>
  value === null && low === null && number.start < number.end;
