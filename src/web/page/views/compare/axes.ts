import type { Axis, CompareFiguresQuery } from '../../generated/graphql.ts';
import { numeral } from '../../words/count.ts';
import { leftOutInWords, QUALIFIERS, rangeOf } from '../../words/figure.ts';

export type Comparison = CompareFiguresQuery['compare'];
export type Compared = Comparison['a'];
type Figure = NonNullable<Compared['figure']>;

/** One axis of two figures, in words. */
export interface AxisRow {
  readonly axis: Axis;
  readonly label: string;
  readonly a: string;
  readonly b: string;
  readonly isDifferent: boolean;
}

const NOT_SAID = 'not said';

/** Every axis in the order in which a reader asks for it, with what a figure says on it. */
const AXES: readonly (readonly [Axis, string, (figure: Figure) => string])[] = [
  ['MEASURE', 'What is counted', ({ measure }) => measure.label],
  ['UNIT', 'Unit', ({ unit }) => unit],
  ['PLACE', 'Where', ({ place }) => place?.name ?? NOT_SAID],
  ['PERIOD', 'When', ({ period }) => period?.label ?? NOT_SAID],
  ['POPULATION', 'Of whom', ({ population }) => population?.label ?? NOT_SAID],
  ['EXCLUSIONS', 'Left out', ({ exclusions }) => exclusions.map(leftOutInWords).join('; ') || 'nothing'],
  ['QUALIFIER', 'How it is meant', ({ qualifier }) => QUALIFIERS[qualifier]],
  ['VALUE', 'Number', ({ value }) => (value == null ? 'none' : numeral(value))],
  ['RANGE', 'From low to high', (figure) => rangeOf(figure) ?? 'not given'],
];

/** Both figures axis by axis; empty where either is not a figure. */
export function rowsOf({ a, b, differences }: Comparison): AxisRow[] {
  const [one, other] = [a.figure, b.figure];
  if (!one || !other) return [];
  const differing = new Set(differences.map(({ axis }) => axis));
  return AXES.map(([axis, label, say]) => ({
    axis,
    label,
    a: say(one),
    b: say(other),
    isDifferent: differing.has(axis),
  }));
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
export const voicesOf = ({ origins }: Compared): string[] => [
  ...new Set(origins.nodes.map(({ source, onBehalfOf }) => (onBehalfOf ?? source).name)),
];
