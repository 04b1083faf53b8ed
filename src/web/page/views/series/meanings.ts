import { standingPath, standingWord } from '../../parts/standing-mark.tsx';
import { DRAWN_STANDINGS, type Plan } from './plan.ts';

/** One stroke of a sample, in a box twelve high. */
export interface Stroke {
  readonly d: string;
  readonly fill?: string;
  readonly fillOpacity?: number;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly strokeDasharray?: string;
  readonly strokeLinecap?: 'round';
}

/** A mark that occurs in a chart, and what it means. */
export interface Meaning {
  readonly words: string;
  /** Samples are so wide; 0 where the mark is a character, which stands in the words. */
  readonly width: number;
  readonly strokes: readonly Stroke[];
  readonly isDisputed: boolean;
}

/** Of the marks of a chart, those that occur, in the order in which they are told. */
export function meaningsOf({ lines, joints, breaks }: Plan): Meaning[] {
  const points = lines.flatMap((line) => line.points);
  const states = new Set(points.map(({ entry }) => entry.standing.state));
  const qualifiers = new Set(points.map(({ figure }) => figure.qualifier));
  const standings = DRAWN_STANDINGS.filter((state) => states.has(state)).map((state) => ({
    words: standingWord(state),
    width: 12,
    strokes: [
      {
        d: standingPath(state),
        fill: state === 'DISPUTED' ? 'currentColor' : 'none',
        stroke: 'currentColor',
        strokeWidth: 1.8,
      },
    ],
    isDisputed: state === 'DISPUTED' || state === 'CONCEDED',
  }));
  const others: readonly (readonly [boolean, Meaning])[] = [
    [joints.some(({ isLikeForLike }) => !isLikeForLike), NOT_LIKE_FOR_LIKE],
    [breaks.length > 0, BREAK],
    [points.some(({ figure: { low, high } }) => low != null && high != null), RANGE],
    [qualifiers.has('AT_LEAST') || qualifiers.has('MORE_THAN'), inWords('↑ At least, or more than')],
    [qualifiers.has('AT_MOST') || qualifiers.has('FEWER_THAN'), inWords('↓ At most, or fewer than')],
    [qualifiers.has('APPROXIMATE'), inWords('≈ About')],
    [qualifiers.has('UNKNOWN'), inWords('? Not known, which is not zero')],
  ];
  return [...standings, ...others.flatMap(([occurs, meaning]) => (occurs ? meaning : []))];
}

const inWords = (words: string): Meaning => ({ words, width: 0, strokes: [], isDisputed: false });

const NOT_LIKE_FOR_LIKE: Meaning = {
  words: 'Not like for like',
  width: 36,
  strokes: [
    { d: 'M0 6H36', stroke: 'currentColor', strokeDasharray: '1 5', strokeLinecap: 'round' },
    { d: 'M14 12l4-12M18 12l4-12', stroke: 'currentColor', strokeWidth: 1.5 },
  ],
  isDisputed: false,
};

const BREAK: Meaning = {
  words: 'Break, numbered as below',
  width: 12,
  strokes: [{ d: 'M6 0V12', stroke: 'currentColor', strokeDasharray: '2 2' }],
  isDisputed: false,
};

const RANGE: Meaning = {
  words: 'From low to high',
  width: 24,
  strokes: [{ d: 'M0 0H24V12H0z', fill: 'var(--ink)', fillOpacity: 0.12 }],
  isDisputed: false,
};
