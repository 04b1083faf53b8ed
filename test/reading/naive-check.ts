import { parsePeriod } from '../../src/domain/period.js';
import type { CheckOutcome } from '../../src/domain/vocabulary/check-outcomes.js';
import type { AlteredAxis, ExclusionByRef, Said } from './listed.js';
import type { NaiveRecord, RecordedFigure } from './naive-record.js';

type NaiveAxis = Exclude<AlteredAxis, 'SPEAKER'> | 'RANGE';

/** What a figure on record is to one that a text gives, by semantics.md alone and the plainest way. */
export interface NaiveCandidate {
  readonly claim: string;
  readonly differences: readonly NaiveAxis[];
  /** Null where nobody is named. */
  readonly said: boolean | null;
  readonly outcome: Exclude<CheckOutcome, 'NONE'>;
}

/** Every figure on record beside one that a text gives. */
export const naiveCandidates = (record: NaiveRecord, said: Said): NaiveCandidate[] =>
  [...record.figures].map(([claim, figure]) => {
    const differences = differencesOf(said, figure);
    const spoken = said.speaker === undefined ? null : record.sayersOf(claim).has(record.topOf(said.speaker));
    return { claim, differences, said: spoken, outcome: outcomeOf(said, figure, differences, spoken) };
  });

function outcomeOf(
  said: Said,
  figure: RecordedFigure,
  differences: readonly NaiveAxis[],
  spoken: boolean | null,
): NaiveCandidate['outcome'] {
  if (spoken === false) return 'DIFFERS';
  if (differences.length === 0) return 'SAME';
  return differences.every((axis) => NUMBER_AXES.includes(axis)) && fits(said, figure) ? 'FITS' : 'DIFFERS';
}

const NUMBER_AXES: readonly NaiveAxis[] = ['VALUE', 'RANGE', 'QUALIFIER'];

/** Only a round figure or a range is fitted by another number. */
export function fits({ qualifier, value, low, high }: Said, { value: recorded }: RecordedFigure): boolean {
  if (recorded === undefined) return false;
  if (value !== undefined && Math.abs(recorded - value) > Math.abs(value) / 10) return false;
  if (low !== undefined && high !== undefined) return low <= recorded && recorded <= high;
  if (value === undefined) return false;
  return (
    qualifier === 'APPROXIMATE' ||
    (qualifier === 'MORE_THAN' && recorded > value) ||
    (qualifier === 'FEWER_THAN' && recorded < value)
  );
}

function differencesOf(said: Said, figure: RecordedFigure): NaiveAxis[] {
  const differs: Readonly<Record<NaiveAxis, boolean>> = {
    VALUE: said.value !== undefined && said.value !== figure.value,
    RANGE: said.low !== undefined && (said.low !== figure.low || said.high !== figure.high),
    QUALIFIER: said.qualifier !== undefined && said.qualifier !== (figure.qualifier ?? 'EXACT'),
    MEASURE: said.measure !== undefined && said.measure !== figure.measure,
    PLACE: said.place !== undefined && said.place !== figure.place,
    PERIOD: said.period !== undefined && ends(said.period) !== ends(figure.period),
    POPULATION: said.population !== undefined && said.population !== figure.population,
    CATEGORY: (said.categories ?? []).some((category) => !(figure.categories ?? []).includes(category)),
    EXCLUSIONS:
      said.exclusions !== undefined &&
      excluded(said.exclusions, said, figure) !== excluded(figure.exclusions ?? [], figure, figure),
  };
  return (Object.keys(differs) as NaiveAxis[]).filter((axis) => differs[axis]);
}

/** What is left out, with an axis that is the figure's own, or left out, as all of it. */
const excluded = (exclusions: readonly ExclusionByRef[], said: Said, figure: RecordedFigure): string =>
  exclusions
    .map(({ place, period, population }) =>
      [
        place === (said.place ?? figure.place) ? undefined : place,
        period !== undefined && ends(period) === ends(said.period ?? figure.period)
          ? undefined
          : ends(period),
        population === (said.population ?? figure.population) ? undefined : population,
      ].join(' '),
    )
    .sort()
    .join('; ');

function ends(period: string | undefined): string | undefined {
  if (period === undefined) return undefined;
  const { start, end } = parsePeriod(period);
  return `${start}/${end}`;
}
