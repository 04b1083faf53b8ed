import { isBare } from './inherit.js';
import type { MeasureReading } from './measure.js';
import type { NumberReading } from './number-reading.js';

/**
 * "In Nineveh 133 were killed and 89 wounded, in Baghdad | 259 and 770 |": of two clauses with as many numbers the second
 * counts what the first does, each number what stands as it does, where it names nothing or no more than the last.
 */
export function inParallel(numbers: readonly NumberReading[]): readonly NumberReading[] {
  const clauses = clausesOf(numbers);
  return clauses.flatMap((clause, index) => {
    const measures = clauses[index - 1]?.map(({ measure }) => measure) ?? [];
    if (clause.length < 2 || clause.length !== measures.length || !areApart(measures)) return clause;
    return goesOnSo(clause, measures) ? clause.map((number, at) => asBefore(number, measures[at])) : clause;
  });
}

/** The numbers between two marks that part clauses, or from one place to the next. */
function clausesOf(numbers: readonly NumberReading[]): NumberReading[][] {
  const clauses: NumberReading[][] = [];
  for (const number of numbers) {
    const isElsewhere = number.place.isSaid && number.place.side === 'BEFORE';
    if (number.slot.parted === 'STRONG' || isElsewhere || clauses.length === 0) clauses.push([]);
    clauses.at(-1)?.push(number);
  }
  return clauses;
}

const areApart = (measures: readonly MeasureReading[]): boolean =>
  measures.every(({ value }) => value !== null) &&
  new Set(measures.map(({ value }) => value)).size === measures.length;

/** It has a place of its own, and says nothing else of what is counted, unless of its last number what the one before it did. */
function goesOnSo(clause: readonly NumberReading[], measures: readonly MeasureReading[]): boolean {
  const last = clause.at(-1);
  const isLike = !last?.measure.isSaid || last.measure.value === measures.at(-1)?.value;
  return (
    isLike &&
    clause[0]?.place.value !== null &&
    clause.every((number) => number.quantity.of === 'COUNT' && saysNothingMore(number)) &&
    clause.slice(0, -1).every(({ measure }) => !measure.isSaid) &&
    clause.every((number) => number.measure.isSaid || isBare(number))
  );
}

/** Who they are, behind one of them, or when that was, may be meant of the others too: "259 and 770 soldiers". */
function saysNothingMore(number: NumberReading): boolean {
  const { measure, place, period, population, categories, exclusions, speaker } = number;
  return (
    ![population, categories, exclusions].some(({ isSaid }) => isSaid) &&
    (!period.isSaid || period.side === 'BEFORE') &&
    [measure, place, period, speaker].every(({ unread }) => unread.length === 0)
  );
}

const asBefore = (number: NumberReading, measure: MeasureReading | undefined): NumberReading => ({
  ...number,
  slot: { ...number.slot, parted: 'WEAK' },
  measure: number.measure.isSaid || !measure ? number.measure : { ...measure, at: null },
});
