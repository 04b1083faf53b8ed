import { parsePeriod } from '../../src/domain/period.js';
import type { NaiveGiven } from './naive-check.js';
import type { GivenClaim, NaivePart } from './naive-record.js';
import type { Seeded } from './seeded.js';

type GivenFigure = NonNullable<GivenClaim['figure']>;

/** A figure to check, as a client gives it. */
export interface RandomCheck {
  readonly figure: GivenFigure;
  readonly speaker: string | null;
}

/** What random checks are made of. */
export interface Vocabulary {
  readonly measures: readonly string[];
  readonly places: readonly string[];
  readonly periods: readonly string[];
  readonly populations: readonly string[];
  readonly categories: readonly (readonly string[])[];
  readonly sources: readonly string[];
}

const QUALIFIERS = ['APPROXIMATE', 'AT_LEAST', 'MORE_THAN', 'AT_MOST', 'FEWER_THAN'] as const;

/** A figure on record, or one that is otherwise on an axis or two, with some axes left out. */
export function randomCheck(
  chance: Seeded,
  { measures, places, periods, populations, categories, sources }: Vocabulary,
  figures: readonly GivenFigure[],
): RandomCheck {
  const { exclusions, ...known } = chance.oneOf(figures)!;
  const changes: readonly (() => Partial<GivenFigure>)[] = [
    () => ({ measure: chance.oneOf(measures)! }),
    () => ({ place: chance.oneOf(places)! }),
    () => ({ period: chance.oneOf(periods)! }),
    () => ({ population: chance.oneOf(populations)! }),
    () => ({ categories: chance.oneOf(categories)! }),
    () => anotherNumber(chance, known),
  ];
  let figure: GivenFigure = known;
  for (let left = chance.below(3); left > 0; left -= 1) figure = { ...figure, ...chance.oneOf(changes)!() };
  for (const axis of ['place', 'period', 'population', 'categories'] as const)
    if (chance.percent(25)) figure = { ...figure, [axis]: undefined };
  if (chance.percent(10))
    figure = { ...figure, value: undefined, low: undefined, high: undefined, qualifier: undefined } as never;
  return {
    figure: JSON.parse(
      JSON.stringify({
        ...figure,
        ...(chance.percent(40) && { exclusions: exclusions ?? [] }),
        ...(chance.percent(10) && { exclusions: [] }),
        ...(chance.percent(10) && { exclusions: [{ place: chance.oneOf(places)! }] }),
      }),
    ) as GivenFigure,
    speaker: chance.percent(30) ? chance.oneOf(sources)! : null,
  };
}

function anotherNumber(chance: Seeded, { value = 100 }: GivenFigure): Partial<GivenFigure> {
  const none = { value: undefined, low: undefined, high: undefined, qualifier: undefined } as never as object;
  const near = Math.round(value * chance.oneOf([0.8, 0.9, 0.95, 1, 1.05, 1.1, 1.5])!);
  const kind = chance.below(10);
  if (kind === 0) return { ...none, qualifier: 'UNKNOWN' };
  if (kind <= 2) return { ...none, qualifier: 'BETWEEN', low: near, high: near + chance.oneOf([0, 10, 40])! };
  if (kind === 3) return { ...none, value: near, low: near - 5, high: near + 5, qualifier: 'APPROXIMATE' };
  return { ...none, value: near, ...(kind > 5 ? { qualifier: chance.oneOf(QUALIFIERS)! } : {}) };
}

/** The same as the model reads it. */
export const naiveGiven = ({ figure, speaker }: RandomCheck): NaiveGiven => ({
  measure: figure.measure,
  value: figure.value ?? null,
  low: figure.low ?? null,
  high: figure.high ?? null,
  qualifier: figure.qualifier ?? 'EXACT',
  ...partOf(figure),
  exclusions: figure.exclusions?.map(partOf) ?? null,
  speaker,
});

const partOf = (part: NonNullable<GivenFigure['exclusions']>[number]): NaivePart => ({
  place: part.place ?? null,
  period: part.period === undefined ? null : parsePeriod(part.period),
  population: part.population ?? null,
  categories: part.categories ?? [],
});
