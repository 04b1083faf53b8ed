import { firstOf } from '../../kernel/certain.js';
import { differingAxes } from '../claim/axes.js';
import type { Axis } from '../vocabulary/axes.js';
import { headline } from '../claim/headline.js';
import { amount } from '../claim/sentence.js';
import { periodLabel } from '../period-label.js';
import type { Period } from '../period.js';
import { counted, listed } from '../phrases.js';
import type { Codelists } from '../codelists.js';
import type { SeriesChange } from './change.js';
import type { Report } from './facts.js';

interface Step {
  readonly voiceName: string;
  readonly from: Period;
  readonly to: Period;
  readonly changes: readonly SeriesChange[];
}

/** Why the figures of two neighbouring periods do not go together, in one sentence that names both sides. */
export function explainBreak(
  codelists: Codelists,
  { voiceName, from, to, changes }: Step,
  opposed: readonly [rise: SeriesChange, fall: SeriesChange] | undefined,
): string {
  const between = `From ${stretch(from)} to ${stretch(to)} the figures of ${voiceName}`;
  const unlike = changes.filter(({ likeForLike }) => !likeForLike);
  if (opposed) {
    const [rise, fall] = opposed;
    const others = unlike.filter((change) => change !== rise && change !== fall);
    const moves = `${moved(codelists, 'rose', rise)}, ${moved(codelists, 'fell', fall)}`;
    return `${between} went both ways: ${moves}${moreChanged(others.length)}.`;
  }
  const first = firstOf(unlike);
  return `${between} are not like for like: ${followed(codelists, first)}${moreChanged(unlike.length - 1)}.`;
}

/** A period where "to" stands between two: "July–December 2016". */
const stretch = ({ edtf }: Period): string => periodLabel(edtf).replace(' to ', '–');

const moreChanged = (others: number): string =>
  others === 0 ? '' : `; ${counted(others, 'other figure')} changed in kind too`;

/** "“385 civilians killed in Iraq” fell to 382", and what else changed where they are not like for like. */
const moved = (codelists: Codelists, verb: string, change: SeriesChange): string =>
  change.likeForLike
    ? `${called(codelists, change.from)} ${verb} to ${amount(change.to.scoped.figure)}`
    : `${called(codelists, change.from)} ${verb} to ${called(codelists, change.to)} (which differs in ${whatDiffers(codelists, change.from, change.to)})`;

/** "“7 killed” was followed by “at least 7 killed”, which differs in how exact the number is". */
const followed = (codelists: Codelists, { from, to }: SeriesChange): string =>
  `${called(codelists, from)} was followed by ${called(codelists, to)}, which differs in ${whatDiffers(codelists, from, to)}`;

/** A figure by itself; its period is said before. */
const called = (codelists: Codelists, { scoped: { figure } }: Report): string =>
  `“${headline(codelists, { ...figure, period: null })}”`;

const CHANGED: Readonly<Record<Axis, string>> = {
  MEASURE: 'what is counted',
  UNIT: 'the unit',
  PLACE: 'the place',
  PERIOD: 'the period',
  POPULATION: 'who is counted',
  CATEGORY: 'the category',
  EXCLUSIONS: 'what is left out',
  QUALIFIER: 'how exact the number is',
  VALUE: 'the number',
  RANGE: 'the range',
};

function whatDiffers(codelists: Codelists, from: Report, to: Report): string {
  const axes = differingAxes(codelists, from.scoped, to.scoped).filter(
    ({ axis }) => axis !== 'PERIOD' && axis !== 'VALUE' && axis !== 'RANGE',
  );
  return listed(axes.map(({ axis, dimension }) => (dimension === null ? CHANGED[axis] : `the ${dimension}`)));
}
