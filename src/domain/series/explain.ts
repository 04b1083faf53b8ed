import { firstOf } from '../../kernel/certain.js';
import { differingAxes, type Axis } from '../claim/axes.js';
import { amount } from '../claim/sentence.js';
import { periodLabel } from '../period-label.js';
import type { Period } from '../period.js';
import { counted, listed } from '../phrases.js';
import type { Vocabulary } from '../vocabulary.js';
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
  vocabulary: Vocabulary,
  { voiceName, from, to, changes }: Step,
  opposed: readonly [rise: SeriesChange, fall: SeriesChange] | undefined,
): string {
  const between = `From ${stretch(from)} to ${stretch(to)}`;
  const unlike = changes.filter(({ likeForLike }) => !likeForLike);
  if (opposed) {
    const [rise, fall] = opposed;
    const also = unlike.length === 0 ? '' : `, and ${whatDiffers(vocabulary, firstOf(unlike))}`;
    return `${between} the figures of ${voiceName} went both ways: ${move(vocabulary, 'rose', rise)}, ${move(vocabulary, 'fell', fall)}${also}.`;
  }
  const first = firstOf(unlike);
  const more =
    unlike.length === 1 ? '' : `; ${counted(unlike.length - 1, 'other figure')} changed in kind too`;
  return `${between} the figures of ${voiceName} are not like for like: ${move(vocabulary, 'went', first)}, but ${whatDiffers(vocabulary, first)}${more}.`;
}

/** A period where "to" stands between two: "July–December 2016". */
const stretch = ({ edtf }: Period): string => periodLabel(edtf).replace(' to ', '–');

function move(vocabulary: Vocabulary, verb: string, { from, to }: SeriesChange): string {
  const [before, after] = [amount(from.scoped.figure), amount(to.scoped.figure)];
  const moved = before === after ? `stayed at ${after}` : `${verb} from ${before} to ${after}`;
  return `${subject(vocabulary, to)} ${moved}`;
}

function subject(vocabulary: Vocabulary, { scoped: { figure } }: Report): string {
  const named = [
    figure.population === null ? '' : `“${vocabulary.population(figure.population)}”`,
    figure.place === null ? '' : `in ${vocabulary.place(figure.place)}`,
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

function whatDiffers(vocabulary: Vocabulary, { from, to }: SeriesChange): string {
  const axes = differingAxes(vocabulary, from.scoped, to.scoped).filter(
    (axis) => axis !== 'PERIOD' && axis !== 'VALUE' && axis !== 'RANGE',
  );
  return `${listed(axes.map((axis) => CHANGED[axis]))} changed`;
}
