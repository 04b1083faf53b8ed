import { present } from '../../certain.js';
import { listed } from '../../words/count.ts';
import { labelOf, type Labelled } from '../../words/figure.ts';
import { calledBy } from '../../words/voices.ts';
import type { InFull } from './in-full.ts';
import type { Line, Joint, Point, Series } from './lines.ts';

/** How a line is told from the others: who by shape and tone, of what by dash and filling. */
export interface Look {
  /** What stands for it where its name has no room. */
  readonly letter: string;
  /** What tells it from the other lines. */
  readonly name: string;
  /** The same, who apart from of what. */
  readonly names: readonly string[];
  readonly shape: string;
  readonly tone: string;
  readonly dash: string;
  readonly isHollow: boolean;
}

export interface PlannedLine extends Line {
  readonly look: Look;
}

/** What is to be drawn. */
export interface Plan {
  readonly unit: string;
  /** What short names in it stand for. */
  readonly inFull: readonly InFull[];
  readonly lines: readonly PlannedLine[];
  readonly joints: readonly Joint[];
  readonly breaks: Series['breaks'];
  /** Differences and rates mean something without their distance to nothing. */
  readonly isFromZero: boolean;
}

/** Paths in a box of twelve by twelve. */
const SHAPES = [
  'M6 2a4 4 0 1 0 0 8a4 4 0 1 0 0-8z',
  'M6 1.2l5 8.8h-10z',
  'M6 .8l5.2 5.2l-5.2 5.2l-5.2-5.2z',
  'M6 10.8l5-8.8h-10z',
  'M4.3 1h3.4v3.3h3.3v3.4h-3.3v3.3h-3.4v-3.3h-3.3v-3.4h3.3z',
  'M3.3 1.5h5.4l2.6 4.5l-2.6 4.5h-5.4l-2.6-4.5z',
];
const TONES = ['var(--ink)', 'var(--soft)', 'var(--line-strong)'];
const DASHES = ['', '7 3', '2 3', '9 3 2 3'];
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** More lines than this tell nobody anything: the table holds the rest. */
export const MOST_LINES = 12;

/** Gives each line its look, in the order of the lines. */
export function withLooks(lines: readonly Line[]): PlannedLine[] {
  const names = namesOf(lines);
  const sources = [...new Set(lines.map(({ source }) => source.id))];
  return lines.map((line, index) => {
    const who = sources.indexOf(line.source.id);
    const what = lines.slice(0, index).filter(({ source }) => source.id === line.source.id).length;
    const look = {
      letter: present(LETTERS[index % LETTERS.length]),
      name: present(names[index]).join(', '),
      names: present(names[index]),
      shape: present(SHAPES[who % SHAPES.length]),
      tone: present(TONES[who % TONES.length]),
      dash: present(DASHES[what % DASHES.length]),
      isHollow: what % 2 === 1,
    };
    return { ...line, look };
  });
}

/** What tells each line from the others: who, of whom and where, as far as they differ. */
function namesOf(lines: readonly Line[]): string[][] {
  const differ = (of: (line: Line) => string | undefined): boolean => new Set(lines.map(of)).size > 1;
  const bySource = differ(({ source }) => source.id);
  const byPopulation = differ(({ population }) => population?.id);
  const byCategories = differ(({ categories }) => inWords(categories));
  const byPlace = differ(({ place }) => place?.id);
  return lines.map(({ voices, population, categories, place }) => {
    const what = [
      byPopulation ? (population ? labelOf(population) : 'population not said') : '',
      byCategories ? inWords(categories) || 'all' : '',
      byPlace ? (place?.name ?? 'place not said') : '',
    ];
    const isOnly = !byPopulation && !byCategories && !byPlace;
    const who = bySource || isOnly ? whoOf(voices) : '';
    return [who, what.filter(Boolean).join(', ')].filter(Boolean);
  });
}

const inWords = (categories: Line['categories']): string => categories.map(labelOf).join(', ');

/** "UNAMI", "UNAMI and OHCHR". */
export const whoOf = (voices: Line['voices']): string => listed(voices.map(calledBy));

interface OfWhom {
  readonly population?: Labelled | null;
  readonly categories: readonly Labelled[];
}

/** "civilians, women"; empty where neither is said. */
export const ofWhom = ({ population, categories }: OfWhom): string =>
  [...(population ? [population] : []), ...categories].map(labelOf).join(', ');

/** The standings that the points of a plan have and that are drawn in a way of their own. */
export const DRAWN_STANDINGS = ['DISPUTED', 'CONCEDED', 'CORRECTED', 'RETRACTED'] as const;

export const isDrawn = (state: Point['entry']['standing']['state']): boolean =>
  (DRAWN_STANDINGS as readonly string[]).includes(state);
