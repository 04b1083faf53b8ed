import type { Seq } from '../../kernel/seq.js';
import type { FigureAxis } from '../claim/axes.js';
import { differingAxes } from '../claim/axes.js';
import { distance } from '../claim/bounds.js';
import type { ScopedFigure } from '../claim/scoped-figure.js';
import type { Codelists } from '../codelists.js';
import { sharesSomething } from '../scope/relation.js';
import { byForemost, type Foremost } from './foremost.js';
import { byNearness, MOST_OTHER_AXES, type Nearness } from './nearness.js';
import { filledFrom, type ScopedGiven } from './scoped-given.js';

/** A figure on record that may be meant by one that somebody gives. */
export interface FigureOnRecord extends Foremost {
  readonly claim: Seq<'claim'>;
  readonly scoped: ScopedFigure;
}

/** The same beside what was given. */
export interface CandidateFigure extends FigureOnRecord {
  /** Those on which it differs, among the axes on which something was given. */
  readonly axes: readonly FigureAxis[];
  readonly nearness: Nearness;
}

/**
 * A figure on record beside one that is given; undefined where it is not meant: it is neither of the measure given with
 * something of the scope given, nor has it the number given and differs on two other axes at most (semantics.md, A
 * figure in front of you). An axis that one of the two leaves unsaid holds everything on it.
 */
export function candidateFor(
  codelists: Codelists,
  scoped: ScopedGiven,
  onRecord: FigureOnRecord,
): CandidateFigure | undefined {
  const { given } = scoped;
  const { figure } = onRecord.scoped;
  const axes = differingAxes(codelists, filledFrom(codelists, scoped, onRecord.scoped), onRecord.scoped);
  const hasValue = given.value !== null && given.value === figure.value;
  const isMeant =
    (hasValue && axes.length <= MOST_OTHER_AXES) ||
    (given.measure === figure.measure && sharesSomething(codelists, scoped, onRecord.scoped));
  if (!isMeant) return undefined;
  const nearness = { axes: axes.length, hasValue, distance: distance(given, figure) };
  return { ...onRecord, axes, nearness };
}

/**
 * The order of candidates: those that differ on the fewest axes, of these those of the value given, then the nearest
 * number, originals before rewordings, what more statements say, and what was recorded first.
 */
export const nearestFirst = (a: CandidateFigure, b: CandidateFigure): number =>
  byNearness(a.nearness, b.nearness) || byForemost(a, b);
