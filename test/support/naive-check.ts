import { boundsOf, distance, mayBeAtMost } from './naive-bounds.js';
import { assertingStatements, folded, foldedVoices } from './naive-lines.js';
import { isOriginal } from './naive-lists.js';
import type { Moment } from './naive-moment.js';
import type { NaiveFigure, NaivePart, NaiveRecord } from './naive-record.js';
import { dimensionOf, isSamePeriod, leaveOutTheSame, lookAt, share } from './naive-scope.js';
import { originals, rewordings } from './naive-spread.js';
import { isThere } from './naive-standing.js';

/** A figure that somebody gives: null is not said, and so is the qualifier where no number is given. */
export interface NaiveGiven extends Omit<NaiveFigure, 'measure' | 'exclusions'> {
  readonly measure: string | null;
  readonly exclusions: readonly NaivePart[] | null;
  readonly speaker: string | null;
}

/** What semantics.md, A figure in front of you, says of a claim beside a figure that is given. */
interface NaiveCandidate {
  readonly claim: string;
  /** CATEGORY with its dimension. */
  readonly axes: readonly string[];
  readonly unsaid: readonly string[];
  readonly speaker: 'SAID_IT' | 'NOT_ON_RECORD' | null;
}

export interface NaiveFinding {
  readonly outcome: string;
  readonly candidates: readonly NaiveCandidate[];
}

const saysNumber = ({ value, low, qualifier }: NaiveGiven): boolean =>
  value !== null || low !== null || qualifier === 'UNKNOWN';

/** The axes on which something is given, each dimension one. */
function givenAxes(record: NaiveRecord, given: NaiveGiven): string[] {
  const isGiven: Readonly<Record<string, boolean>> = {
    MEASURE: given.measure !== null,
    UNIT: given.measure !== null,
    PLACE: given.place !== null,
    PERIOD: given.period !== null,
    POPULATION: given.population !== null,
    EXCLUSIONS: given.exclusions !== null,
    QUALIFIER: saysNumber(given),
    VALUE: given.value !== null,
    RANGE: given.low !== null,
  };
  return [
    ...Object.keys(isGiven).filter((axis) => isGiven[axis]),
    ...given.categories.map((category) => `CATEGORY ${dimensionOf(record, category)}`),
  ];
}

function differsOn(record: NaiveRecord, given: NaiveGiven, figure: NaiveFigure, axis: string): boolean {
  const unit = (measure: string): unknown => record.vocabulary.get(measure)!['unit'];
  switch (axis) {
    case 'MEASURE':
      return given.measure !== figure.measure;
    case 'UNIT':
      return unit(given.measure!) !== unit(figure.measure);
    case 'PLACE':
      return given.place !== figure.place;
    case 'PERIOD':
      return !isSamePeriod(given, figure);
    case 'POPULATION':
      return given.population !== figure.population;
    case 'EXCLUSIONS':
      return !leaveOutTheSame(record, { ...asFigure(given), exclusions: given.exclusions! }, figure);
    case 'QUALIFIER':
      return given.qualifier !== figure.qualifier;
    case 'VALUE':
      return given.value !== figure.value;
    case 'RANGE':
      return given.low !== figure.low || given.high !== figure.high;
    default: {
      const ofAxis = (category: string): boolean => `CATEGORY ${dimensionOf(record, category)}` === axis;
      return given.categories.find(ofAxis) !== figure.categories.find(ofAxis);
    }
  }
}

/** What is given as a figure; what it leaves out where that is not said is nothing. */
const asFigure = (given: NaiveGiven): NaiveFigure => ({
  ...given,
  measure: given.measure ?? '',
  exclusions: given.exclusions ?? [],
});

function unsaidOf(record: NaiveRecord, given: NaiveGiven, figure: NaiveFigure): string[] {
  const look = lookAt(record, [figure]);
  const states: Readonly<Record<string, boolean>> = {
    MEASURE: true,
    PLACE: figure.place !== null,
    PERIOD: figure.period !== null,
    POPULATION: figure.population !== null,
    EXCLUSIONS: look.leftOut(figure).size > 0,
    QUALIFIER: figure.qualifier !== 'EXACT',
    VALUE: figure.value !== null,
    RANGE: figure.low !== null,
  };
  const axes = givenAxes(record, given);
  const otherDimensions = figure.categories.filter(
    (category) => !axes.includes(`CATEGORY ${dimensionOf(record, category)}`),
  );
  return [
    ...Object.keys(states).filter((axis) => states[axis] && !axes.includes(axis)),
    ...(otherDimensions.length > 0 ? ['CATEGORY'] : []),
  ].sort();
}

/** Everything on record that may be meant, nearest first. */
export function naiveCheck(record: NaiveRecord, now: Moment, given: NaiveGiven): NaiveFinding {
  const axes = givenAxes(record, given);
  const candidates = [...record.claims]
    .flatMap(([claim, figure], recorded) =>
      figure && isThere(record, now, claim)
        ? [
            {
              claim,
              figure,
              recorded,
              axes: axes.filter((axis) => differsOn(record, given, figure, axis)),
            },
          ]
        : [],
    )
    .filter(({ figure, axes: differing }) => {
      const hasNumber = given.value !== null && given.value === figure.value;
      if (hasNumber && differing.length <= 2) return true;
      const look = lookAt(record, [asFigure(given), figure]);
      return given.measure === figure.measure && share(look.scope(asFigure(given)), look.scope(figure));
    })
    .map((candidate) => ({
      ...candidate,
      // Each the less the nearer.
      nearness: [
        candidate.axes.length,
        given.value !== null && given.value === candidate.figure.value ? 0 : 1,
        distance(asFigure(given), candidate.figure),
        isOriginal(record, candidate.claim) ? 0 : 1,
        -assertingStatements(record, candidate.claim).filter(now.counts).length,
        candidate.recorded,
      ],
    }))
    .sort((a, b) => firstDifference(a.nearness, b.nearness))
    .map(({ claim, figure, axes: differing }) => ({
      claim,
      figure,
      axes: [...differing].sort(),
      unsaid: unsaidOf(record, given, figure),
      speaker: speakerOf(record, now, given, claim),
    }));
  return {
    outcome: outcomeOf(given, candidates),
    candidates: candidates.map(({ figure: _, ...candidate }) => candidate),
  };
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, index) => one !== b[index]);
  return at === -1 ? 0 : a[at]! < b[at]! ? -1 : 1;
}

function speakerOf(
  record: NaiveRecord,
  now: Moment,
  { speaker }: NaiveGiven,
  claim: string,
): NaiveCandidate['speaker'] {
  if (speaker === null) return null;
  const said = [claim, ...originals(record, now, claim), ...rewordings(record, now, claim)]
    .flatMap((one) => assertingStatements(record, one))
    .filter(now.counts)
    .some(
      (statement) =>
        statement.source === speaker || foldedVoices(record, statement).includes(folded(record, speaker)),
    );
  return said ? 'SAID_IT' : 'NOT_ON_RECORD';
}

function outcomeOf(
  given: NaiveGiven,
  candidates: readonly (NaiveCandidate & { readonly figure: NaiveFigure })[],
): string {
  if (candidates.length === 0) return 'NONE';
  const said = candidates.filter(({ speaker }) => speaker !== 'NOT_ON_RECORD');
  if (said.some(({ axes }) => axes.length === 0)) return 'SAME';
  const isRound = ['APPROXIMATE', 'BETWEEN', 'MORE_THAN', 'FEWER_THAN'].includes(given.qualifier);
  const fits = said.some(
    ({ axes, figure: { value } }) =>
      axes.every((axis) => ['VALUE', 'RANGE', 'QUALIFIER'].includes(axis)) &&
      value !== null &&
      lies(value, given) &&
      (given.value === null || Math.abs(value - given.value) <= given.value / 10),
  );
  return isRound && fits ? 'FITS' : 'DIFFERS';
}

function lies(value: number, given: NaiveGiven): boolean {
  const bounds = boundsOf(asFigure(given));
  const point = { from: value, to: value, without: [] };
  return mayBeAtMost(bounds, point) && mayBeAtMost(point, bounds);
}
