import * as numbers from './numbers.js';
import { figuresIn } from '../../src/domain/reading/attach/figures-in.js';
import type { Relations } from '../../src/domain/reading/attach/relations.js';
import type { FigureRead } from '../../src/domain/reading/figure-read.js';
import { ENGLISH } from '../../src/domain/reading/languages/en/english.js';
import type { AnyNameRead } from '../../src/domain/reading/name-read.js';
import { quantitiesIn } from '../../src/domain/reading/quantities.js';
import { timesIn } from '../../src/domain/reading/times/times-in.js';
import { wordsOf } from '../../src/domain/reading/words.js';
import { parsePeriod } from '../../src/domain/period.js';

/** A country and what lies in it, who lives there, what befalls them, and who tells of it. */
const CALLED = {
  measure: {
    killed: ['killed', 'dead', 'deaths', 'died', 'death toll'],
    wounded: ['wounded', 'injured', 'hurt'],
    jobless: ['unemployment'],
    missing: ['persons missing'],
  },
  place: {
    rivia: ['Rivia', 'Rivian', 'Rivians'],
    lowmark: ['Lowmark'],
    highmark: ['Highmark'],
    farland: ['Farland'],
  },
  population: {
    persons: ['persons'],
    civilians: ['civilians', 'civilian'],
    soldiers: ['soldiers', 'troops'],
  },
  category: { women: ['women'], men: ['men'], children: ['children'], old: ['65 and over'] },
  source: { agency: ['River Agency', 'RA'], wire: ['The Wire', 'Wire'], sol: ['Ada Sol', 'Sol'] },
} as const;

type Kind = keyof typeof CALLED;

const WITHIN: Readonly<Record<string, string>> = {
  lowmark: 'rivia',
  highmark: 'rivia',
  civilians: 'persons',
  soldiers: 'persons',
};
const DIMENSIONS: Readonly<Record<string, string>> = {
  women: 'sex',
  men: 'sex',
  children: 'age',
  old: 'age',
};

const refs = (kind: Kind): string[] => Object.keys(CALLED[kind]);
const seqIn = (kind: Kind, ref: string): number => refs(kind).indexOf(ref) + 1;
const refIn = (kind: Kind, seq: number): string => refs(kind)[seq - 1]!;

const treeOf = <N extends number>(kind: Kind) => ({
  parentOf: (node: N) => {
    const outer = WITHIN[refIn(kind, node)];
    return (outer === undefined ? null : seqIn(kind, outer)) as N | null;
  },
  membersOf: () => [],
});

const RELATIONS: Relations = {
  places: treeOf('place'),
  populations: treeOf('population'),
  categories: { ...treeOf('category'), dimensionOf: (seq) => DIMENSIONS[refIn('category', seq)]! },
  measure: (seq) => ({
    label: refIn('measure', seq),
    unit: refIn('measure', seq) === 'jobless' ? 'per cent' : 'persons',
    additivity: refIn('measure', seq) === 'missing' ? 'SEMI_ADDITIVE' : 'ADDITIVE',
    signed: false,
  }),
};

/** The names of the small vocabulary in a text, the longest of those that begin together alone. */
function namesOf(text: string): AnyNameRead[] {
  const found: AnyNameRead[] = [];
  for (const kind of Object.keys(CALLED) as Kind[])
    for (const [ref, called] of Object.entries(CALLED[kind]) as [string, readonly string[]][])
      for (const name of called)
        for (const { index } of text.matchAll(new RegExp(`(?<![\\p{L}\\d])${name}(?![\\p{L}\\d])`, 'giu')))
          found.push({
            kind,
            start: index,
            end: index + name.length,
            means: [numbers[kind](seqIn(kind, ref))],
            by: 'NAME',
          } as AnyNameRead);
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** What was read of a figure, by refs; only what was read. */
export type Attached = Partial<
  Record<'measure' | 'place' | 'period' | 'population' | 'speaker' | 'saidOn', string>
> & {
  readonly number: string;
  /** How it is meant, where words apart from the number say so. */
  readonly qualifier?: string;
  readonly categories?: readonly string[];
  /** The places, populations and categories that are left out; null where something unknown is. */
  readonly less?: readonly string[];
  readonly unread?: readonly string[];
};

/** What is read of each number of a text about the small country, published on a day. */
export function attached(text: string, publishedOn = '2021-03-10'): Attached[] {
  const words = wordsOf(text);
  const found = {
    ...quantitiesIn(words, ENGLISH),
    times: timesIn(words, ENGLISH.times, parsePeriod(publishedOn)),
    names: namesOf(text),
  };
  const units = new Set(['persons', 'per', 'cent', 'plague', 'plagues']);
  return [...figuresIn(words, found, ENGLISH, RELATIONS, units)].flat().map((figure) => byRefs(text, figure));
}

function byRefs(text: string, figure: FigureRead): Attached {
  const { measure, place, period, population, categories, exclusions, speaker, saidOn, unread } = figure;
  const isApart = figure.spans.some(({ axis, start }) => axis === 'QUALIFIER' && start >= figure.end);
  return {
    number: text.slice(figure.start, figure.end),
    ...(isApart && { qualifier: figure.qualifier }),
    ...(measure && { measure: refIn('measure', measure) }),
    ...(place && { place: refIn('place', place) }),
    ...(period && { period: period.edtf }),
    ...(population && { population: refIn('population', population) }),
    ...(categories.length > 0 && { categories: categories.map((seq) => refIn('category', seq)) }),
    ...(exclusions && { less: exclusions.map(leftOut) }),
    ...(speaker && { speaker: refIn('source', speaker) }),
    ...(saidOn && { saidOn }),
    ...(unread.length > 0 && { unread: unread.map(({ axis, exact }) => `${axis} ${exact}`) }),
  };
}

const leftOut = ({ place, period, population }: NonNullable<FigureRead['exclusions']>[number]): string =>
  [place && refIn('place', place), population && refIn('population', population), period?.edtf]
    .filter((part) => typeof part === 'string')
    .join(' ');
