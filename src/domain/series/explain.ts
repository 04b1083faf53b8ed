import { firstOf } from '../../kernel/certain.js';
import { differingAxes } from '../claim/axes.js';
import type { Axis } from '../vocabulary/axes.js';
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

/** Why the figures of two neighbouring periods do not go together, in one sentence. */
export function explainBreak(
  codelists: Codelists,
  { voiceName, from, to, changes }: Step,
  opposed: readonly [rise: SeriesChange, fall: SeriesChange] | undefined,
): string {
  const between = `From ${stretch(from)} to ${stretch(to)}`;
  const unlike = changes.filter(({ likeForLike }) => !likeForLike);
  if (opposed) {
    const [rise, fall] = opposed;
    const also = unlike.length === 0 ? '' : `, and ${whatDiffers(codelists, firstOf(unlike))}`;
    return `${between} the figures of ${voiceName} went both ways: ${move(codelists, 'rose', rise)}, ${move(codelists, 'fell', fall)}${also}.`;
  }
  const first = firstOf(unlike);
  const more =
    unlike.length === 1 ? '' : `; ${counted(unlike.length - 1, 'other figure')} changed in kind too`;
  return `${between} the figures of ${voiceName} are not like for like: ${move(codelists, 'went', first)}, but ${whatDiffers(codelists, first)}${more}.`;
}

/** A period where "to" stands between two: "July–December 2016". */
const stretch = ({ edtf }: Period): string => periodLabel(edtf).replace(' to ', '–');

function move(codelists: Codelists, verb: string, { from, to }: SeriesChange): string {
  const [before, after] = [amount(from.scoped.figure), amount(to.scoped.figure)];
  const moved = before === after ? `stayed at ${after}` : `${verb} from ${before} to ${after}`;
  return `${subject(codelists, to)} ${moved}`;
}

function subject(codelists: Codelists, { scoped: { figure } }: Report): string {
  const named = [
    figure.population === null ? '' : `“${codelists.population(figure.population)}”`,
    figure.place === null ? '' : `in ${codelists.place(figure.place)}`,
  ].filter((part) => part !== '');
  return named.length === 0 ? 'the figure' : named.join(' ');
}

const CHANGED: Readonly<Record<Axis, string>> = {
  MEASURE: 'what is counted',
  UNIT: 'the unit',
  PLACE: 'the place',
  PERIOD: 'the period',
  POPULATION: 'who is counted',
  EXCLUSIONS: 'what is left out',
  QUALIFIER: 'how exact the number is',
  VALUE: 'the number',
  RANGE: 'the range',
};

function whatDiffers(codelists: Codelists, { from, to }: SeriesChange): string {
  const axes = differingAxes(codelists, from.scoped, to.scoped).filter(
    (axis) => axis !== 'PERIOD' && axis !== 'VALUE' && axis !== 'RANGE',
  );
  return `${listed(axes.map((axis) => CHANGED[axis]))} changed`;
}
