import type { Axis, CompareFiguresQuery } from '../../generated/graphql.ts';
import { capitalized } from '../../words/capitalized.ts';
import { numeral } from '../../words/count.ts';
import { leftOutInWords, QUALIFIERS, rangeOf } from '../../words/figure.ts';
import { regionInWords } from '../../words/region.ts';
import { calledBy, voicesOf } from '../../words/voices.ts';

export type Comparison = CompareFiguresQuery['compare'];
export type Compared = Comparison['a'];
type Figure = NonNullable<Compared['figure']>;

/** What two figures say on one axis, in words. */
interface SaidOfBoth {
  readonly label: string;
  readonly a: string;
  readonly b: string;
  /** For a category: of which dimension. */
  readonly dimension?: string;
}

/** One axis of two figures, and whether they differ on it. */
export interface AxisRow extends SaidOfBoth {
  readonly axis: Axis;
  readonly isDifferent: boolean;
}

const NOT_SAID = 'not said';

type SaidOn = (one: Figure, other: Figure) => readonly SaidOfBoth[];

const plainly =
  (label: string, say: (figure: Figure) => string): SaidOn =>
  (one, other) => [{ label, a: say(one), b: say(other) }];

/** A row for each dimension by which either is cut; what leaves a dimension out is about all of it. */
const byDimension: SaidOn = (one, other) => {
  const dimensions = new Set(
    [one, other].flatMap(({ categories }) => categories.map((each) => each.dimension)),
  );
  return [...dimensions].sort().map((dimension) => {
    const say = ({ categories }: Figure): string =>
      categories.find((category) => category.dimension === dimension)?.label ?? 'all';
    return { label: capitalized(dimension), a: say(one), b: say(other), dimension };
  });
};

/** Every axis in the order in which a reader asks for it, with what figures say on it. */
const AXES: Readonly<Record<Axis, SaidOn>> = {
  MEASURE: plainly('What is counted', ({ measure }) => measure.label),
  UNIT: plainly('Unit', ({ unit }) => unit),
  PLACE: plainly('Where', ({ place }) => (place ? regionInWords(place) : NOT_SAID)),
  PERIOD: plainly('When', ({ period }) => period?.label ?? NOT_SAID),
  POPULATION: plainly('Of whom', ({ population }) => population?.label ?? NOT_SAID),
  CATEGORY: byDimension,
  EXCLUSIONS: plainly('Left out', ({ exclusions }) => exclusions.map(leftOutInWords).join('; ') || 'nothing'),
  QUALIFIER: plainly('How it is meant', ({ qualifier }) => QUALIFIERS[qualifier]),
  VALUE: plainly('Number', ({ value }) => (value == null ? 'none' : numeral(value))),
  RANGE: plainly('From low to high', (figure) => rangeOf(figure) ?? 'not given'),
};

/** Both figures axis by axis, each dimension an axis of its own; empty where either is not a figure. */
export function rowsOf({ a, b, differences }: Comparison): AxisRow[] {
  const [one, other] = [a.figure, b.figure];
  if (!one || !other) return [];
  const nameOf = (axis: Axis, dimension: string | null | undefined): string => `${axis} ${dimension ?? ''}`;
  const differing = new Set(differences.map(({ axis, dimension }) => nameOf(axis, dimension)));
  return (Object.entries(AXES) as [Axis, SaidOn][]).flatMap(([axis, say]) =>
    say(one, other).map((said) => ({
      ...said,
      axis,
      isDifferent: differing.has(nameOf(axis, said.dimension)),
    })),
  );
}

/** "B, 403, is 21 more than A, 382: 5.5% higher."; undefined unless two figures have numbers of the same kind. */
export function differenceInWords({ a, b, difference, ratio }: Comparison): string | undefined {
  const [one, other] = [a.figure?.value, b.figure?.value];
  if (one == null || other == null || difference == null || a.id === b.id) return undefined;
  if (a.figure?.measure.id !== b.figure?.measure.id || a.figure?.unit !== b.figure?.unit) return undefined;
  if (difference === 0) return 'The numbers are the same.';
  const way = difference > 0 ? 'more' : 'less';
  const words = `B, ${numeral(other)}, is ${numeral(Math.abs(difference))} ${way} than A, ${numeral(one)}`;
  return ratio == null || one <= 0 ? `${words}.` : `${words}: ${timesInWords(ratio)}.`;
}

function timesInWords(ratio: number): string {
  if (ratio >= 2) return `${rounded(ratio)} times as much`;
  const percent = rounded(Math.abs(ratio - 1) * 100);
  return ratio > 1 ? `${percent}% higher` : `${percent}% lower`;
}

const rounded = (number: number): string => numeral(Number(number.toPrecision(number >= 100 ? 3 : 2)));

/** Who brought a figure in: the voices, each once. */
export const sidesOf = ({ origins }: Compared): string[] => [
  ...new Set(origins.nodes.flatMap((statement) => voicesOf(statement).map(calledBy))),
];
