import { badInput } from '../../kernel/errors.js';
import type { Steps } from '../../kernel/work.js';
import { boundsOf, shareNumber, type Bounds } from '../claim/bounds.js';
import type { Summability } from '../claim/summability.js';
import { difference, sum } from '../claim/decimal.js';
import { sameInterval } from '../scope/intervals.js';
import { sharesScope } from '../scope/relation.js';
import type { Codelists } from '../codelists.js';
import { missingPeriods, missingPlaces, undeclaredExclusions, unmatchedExclusions } from './coverage.js';
import { explainRollup } from './explain.js';
import type { RollupFacts, RollupFigure } from './facts.js';
import type { RollupFindings } from './findings.js';
import type { RollupVerdict } from '../vocabulary/rollup-verdicts.js';

/** What adding up parts came to, with a sentence that says so. */
export interface Rollup extends RollupFindings {
  readonly explanation: string;
}

/**
 * Adds up parts, each once, and holds the sum against the whole (semantics.md, Rollup).
 * @throws SaysoError BAD_USER_INPUT, field `parts`, for the whole itself, and for a part of another measure or apart
 *   from the whole's box
 */
export function* rollup(facts: RollupFacts, given: readonly RollupFigure[]): Steps<Rollup> {
  const parts = [...new Map(given.map((part) => [part.claim, part])).values()];
  for (const part of parts) {
    yield 1;
    checkPart(facts, part);
  }
  const { codelists, whole } = facts;
  const measure = codelists.measure(whole.scoped.figure.measure);
  const bounds = summed(parts.map(({ scoped }) => boundsOf(scoped.figure, measure)));
  yield parts.length;
  const gaps = { missing: missingPeriods(facts, parts), missingPlaces: yield* missingPlaces(facts, parts) };
  const verdict = yield* verdictOf(facts, parts, bounds, gaps.missing.length + gaps.missingPlaces.length > 0);
  const hasSum = parts.length > 0 && verdict !== 'NOT_ADDITIVE';
  const found: RollupFindings = {
    whole: whole.claim,
    parts: parts.map(({ claim }) => claim),
    low: hasSum ? finite(bounds.low) : null,
    high: hasSum ? finite(bounds.high) : null,
    residual: residualOf(whole, parts),
    verdict,
    ...gaps,
    undeclaredExclusions: yield* undeclaredExclusions(facts, parts),
    unmatchedExclusions: yield* unmatchedExclusions(facts, parts),
  };
  return { ...found, explanation: explainRollup(facts, parts, bounds, found) };
}

function checkPart({ codelists, whole }: RollupFacts, { claim, scoped }: RollupFigure): void {
  const { measure } = whole.scoped.figure;
  if (claim === whole.claim) {
    throw badInput('The whole is no part of itself: give other figures as parts.', 'parts');
  }
  if (scoped.figure.measure !== measure) {
    throw badInput(
      `A part counts “${codelists.measure(scoped.figure.measure).label}” and the whole “${codelists.measure(measure).label}”: give parts of the whole's measure.`,
      'parts',
    );
  }
  if (!sharesScope(codelists, scoped, { box: whole.scoped.box, excluded: [] })) {
    throw badInput(
      'A part shares nothing with the whole in place, period, population and categories: give parts of the whole.',
      'parts',
    );
  }
}

/** The first that holds. */
function* verdictOf(
  { codelists, whole }: RollupFacts,
  parts: readonly RollupFigure[],
  bounds: Bounds,
  isIncomplete: boolean,
): Steps<RollupVerdict> {
  const measure = codelists.measure(whole.scoped.figure.measure);
  if (!addsUp(measure, whole, parts)) return 'NOT_ADDITIVE';
  if (yield* overlapping(codelists, parts)) return 'OVERLAPPING';
  if (parts.length === 0) return 'INCOMPLETE';
  const wholeBounds = boundsOf(whole.scoped.figure, measure);
  const matches = shareNumber(bounds, wholeBounds);
  const isAbove = !matches && bounds.low >= wholeBounds.high;
  // What is missing of a signed measure may lie below zero, and make up for it.
  if (isAbove && !(measure.signed && isIncomplete)) return 'EXCEEDS';
  if (isIncomplete) return 'INCOMPLETE';
  return matches ? 'RECONCILES' : 'SHORT';
}

const addsUp = ({ additivity }: Summability, whole: RollupFigure, parts: readonly RollupFigure[]): boolean =>
  additivity === 'ADDITIVE' ||
  (additivity === 'SEMI_ADDITIVE' &&
    parts.every(({ scoped }) => sameInterval(scoped.box.time, whole.scoped.box.time)));

/** Parts can overlap only where their times do: each is held beside those that have begun and not ended. */
function* overlapping(codelists: Codelists, parts: readonly RollupFigure[]): Steps<boolean> {
  const inTime = [...parts].sort((a, b) => byNumber(a.scoped.box.time.start, b.scoped.box.time.start));
  let open: RollupFigure[] = [];
  for (const part of inTime) {
    open = open.filter(({ scoped }) => scoped.box.time.end > part.scoped.box.time.start);
    yield open.length;
    if (open.some((other) => sharesScope(codelists, part.scoped, other.scoped))) return true;
    open.push(part);
  }
  return false;
}

/** Infinite ones are equal: a period left unsaid begins when another does. */
const byNumber = (a: number, b: number): number => (a === b ? 0 : a - b);

const summed = (bounds: readonly Bounds[]): Bounds => ({
  low: sum(bounds.map(({ low }) => low)),
  high: sum(bounds.map(({ high }) => high)),
  openLow: bounds.some(({ openLow }) => openLow),
  openHigh: bounds.some(({ openHigh }) => openHigh),
});

const finite = (number: number): number | null => (Number.isFinite(number) ? number : null);

function residualOf({ scoped }: RollupFigure, parts: readonly RollupFigure[]): number | null {
  const values = parts.map((part) => part.scoped.figure.value);
  const { value } = scoped.figure;
  if (parts.length === 0 || value === null || !values.every((one): one is number => one !== null))
    return null;
  return difference(value, sum(values));
}
