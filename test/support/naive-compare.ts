import { boundsOf, mayBeAtMost, shareNumber } from './naive-bounds.js';
import { sideOf } from './naive-lines.js';
import type { Moment } from './naive-moment.js';
import type { NaiveFigure, NaiveRecord } from './naive-record.js';
import { areEqual, isSamePeriod, lookAt, relationOf, type Relation } from './naive-scope.js';
import { isRetracted } from './naive-standing.js';

const IN_ORDER = [
  'CONFLICTS',
  'INCONSISTENT',
  'ALTERNATIVES',
  'REVISES',
  'COMPATIBLE',
  'CONSISTENT',
  'AGREES',
];

/** In the order in which a claim's comparisons come. */
export const verdictRank = (verdict: string): number => IN_ORDER.indexOf(verdict);

export const scopeOf = (record: NaiveRecord, a: string, b: string): Relation => {
  const [one, other] = [record.claims.get(a), record.claims.get(b)];
  return one && other ? relationOf(record, one, other) : 'UNKNOWN';
};

/** semantics.md, Comparison: the first that holds. */
export function verdictOf(record: NaiveRecord, now: Moment, a: string, b: string): string {
  if (corrects(record, now, a, b) || corrects(record, now, b, a)) return 'REVISES';
  const [one, other] = [record.claims.get(a), record.claims.get(b)];
  if (!one || !other) return 'NOT_COMPARABLE';
  if (one.measure !== other.measure) return 'NOT_COMPARABLE';
  if (one.qualifier === 'UNKNOWN' || other.qualifier === 'UNKNOWN') return 'NOT_COMPARABLE';
  const scope = relationOf(record, one, other);
  if (scope === 'EQUAL') {
    const areExact = [one, other].every(({ qualifier, low }) => qualifier === 'EXACT' && low === null);
    if (areExact && one.value === other.value) return 'AGREES';
    if (shareNumber(boundsOf(one), boundsOf(other))) return 'COMPATIBLE';
    if (now.counted.some(({ asserts }) => asserts.includes(a) && asserts.includes(b))) return 'ALTERNATIVES';
    return [...sideOf(record, a)].some((voice) => sideOf(record, b).has(voice)) ? 'REVISES' : 'CONFLICTS';
  }
  if ((scope !== 'WITHIN' && scope !== 'CONTAINS') || !addUp(record, one, other)) return 'NOT_COMPARABLE';
  const [part, whole] = scope === 'WITHIN' ? [one, other] : [other, one];
  return mayBeAtMost(boundsOf(part), boundsOf(whole)) ? 'CONSISTENT' : 'INCONSISTENT';
}

/** True when a claim was put in the place of another by a correction that was not taken back. */
const corrects = (record: NaiveRecord, now: Moment, by: string, claim: string): boolean =>
  now.counted.some(
    (one) =>
      !isRetracted(record, now, one) &&
      one.corrects.some((correction) => correction.claim === claim && correction.by === by),
  );

/** Stocks only where the periods of both, and of all that they leave out, are one. */
function addUp(record: NaiveRecord, a: NaiveFigure, b: NaiveFigure): boolean {
  const { additivity } = record.vocabulary.get(a.measure)!;
  if (additivity !== 'SEMI_ADDITIVE') return additivity === 'ADDITIVE';
  const look = lookAt(record, [a, b]);
  return (
    isSamePeriod(a, b) &&
    [a, b].every((figure) => {
      const leftOut = look.leftOut(figure);
      const untimed = (point: object): string => JSON.stringify({ ...point, time: null });
      const whenever = new Set([...leftOut].map(untimed));
      const atAllTimes = [...look.box(figure)].filter((point) => whenever.has(untimed(point)));
      return areEqual(leftOut, new Set(atAllTimes));
    })
  );
}
