import { numeral } from '../../words/count.ts';

/** What numbers too long for a chart are counted in. */
const SCALES = [
  { by: 1e12, word: 'trillions' },
  { by: 1e9, word: 'billions' },
] as const;

export interface Scale {
  /** What a number is divided by, in a word; empty where it is written out. */
  readonly word: string;
  /** A number as the chart writes it; the table has it in full. */
  readonly inScale: (value: number) => string;
}

/** How the numbers of a range are written in a chart. */
export function scaleOf(range: readonly number[]): Scale {
  const greatest = Math.max(...range.map(Math.abs));
  const scale = SCALES.find(({ by }) => greatest >= 2 * by);
  if (!scale) return { word: '', inScale: numeral };
  return { word: scale.word, inScale: (value) => numeral(Number((value / scale.by).toPrecision(4))) };
}
