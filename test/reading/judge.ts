import type { CheckOutcome } from '../../src/domain/vocabulary/check-outcomes.js';
import { outcomesThatWillDo, placeOf, placesOf, type ListedMention, type ListedText } from './listed.js';

/** A figure that was found in a text, as the API answers. */
export interface FoundMention {
  readonly exact: string;
  readonly start: number;
  readonly end: number;
  readonly check: {
    readonly outcome: CheckOutcome;
    readonly candidates: readonly FoundCandidate[];
  };
}

export interface FoundCandidate {
  /** By ref. */
  readonly claim: string;
  /** The axes on which it differs. */
  readonly differences: readonly string[];
  readonly speaker: 'SAID_IT' | 'NOT_ON_RECORD' | null;
}

/** What came of one listed mention. */
export interface Finding<M extends FoundMention = FoundMention> {
  readonly listed: ListedMention;
  readonly start: number;
  /** The mention of the answer that is taken for it. */
  readonly taken: M | null;
  readonly found: boolean;
  /** The right claim is among the first three candidates, or none is meant and none is called right. */
  readonly rightClaim: boolean;
  /** The altered axis is among the differences; null where nothing is altered. */
  readonly axisNamed: boolean | null;
  readonly rightOutcome: boolean;
  /** It is altered, and called the same or fitting: the worst fault. */
  readonly calledRight: boolean;
}

export interface Judgement<M extends FoundMention = FoundMention> {
  readonly text: ListedText;
  /** Of every listed mention that is not optional. */
  readonly findings: readonly Finding<M>[];
  /** What was found where no figure is. */
  readonly false: readonly M[];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How many candidates a person looks at. */
const LOOKED_AT = 3;

/** Judges the figures that were found in a text by those that are listed. */
export function judge<M extends FoundMention>(text: ListedText, found: readonly M[]): Judgement<M> {
  const taken = text.mentions.map((listed) => {
    const start = placeOf(text.text, listed);
    return { listed, start, taken: mostOf(found, { start, end: start + listed.exact.length }) };
  });
  const listed = taken.map(({ listed: { exact }, start }) => ({ start, end: start + exact.length }));
  const noFigures = noFiguresOf(text).filter((place) =>
    listed.every((mention) => shared(mention, place) === 0),
  );
  const isTaken = new Set(taken.map((each) => each.taken));
  return {
    text,
    findings: taken
      .filter((each) => each.listed.optional !== true)
      .map((each) => findingOf(text.text, each.listed, each.start, each.taken)),
    false: found.filter(
      (mention) =>
        listed.every((place) => shared(place, mention) === 0) ||
        (!isTaken.has(mention) && noFigures.some((place) => shared(place, mention) > 0)),
    ),
  };
}

function findingOf<M extends FoundMention>(
  text: string,
  listed: ListedMention,
  start: number,
  taken: M | null,
): Finding<M> {
  const { altered } = listed;
  const right = taken === null ? undefined : rightCandidate(listed, taken);
  const outcome = taken?.check.outcome;
  const willDo = outcomesThatWillDo(listed);
  return {
    listed,
    start,
    taken,
    found: taken !== null && taken.exact === text.slice(taken.start, taken.end),
    rightClaim:
      listed.claims.length === 0 ? outcome === 'NONE' || outcome === 'DIFFERS' : right !== undefined,
    axisNamed: altered === null ? null : right !== undefined && names(right, altered),
    rightOutcome: outcome !== undefined && willDo.includes(outcome),
    calledRight: altered !== null && (outcome === 'SAME' || (outcome === 'FITS' && !willDo.includes('FITS'))),
  };
}

/** The best of the right claims that is among the candidates a person looks at. */
function rightCandidate({ claims }: ListedMention, { check }: FoundMention): FoundCandidate | undefined {
  const looked = check.candidates.slice(0, LOOKED_AT);
  return claims.flatMap((ref) => looked.filter(({ claim }) => claim === ref))[0];
}

function names(candidate: FoundCandidate, altered: string): boolean {
  if (altered === 'SPEAKER') return candidate.speaker === 'NOT_ON_RECORD';
  if (altered === 'VALUE') return candidate.differences.some((axis) => axis === 'VALUE' || axis === 'RANGE');
  return candidate.differences.includes(altered);
}

/** Where the digits stand that are no figure; an ordinal's stand before letters. */
const noFiguresOf = ({ text, notFigures }: ListedText): Stretch[] =>
  notFigures.flatMap((exact) => {
    const places = placesOf(text, exact);
    const first = text.indexOf(exact);
    return (places.length > 0 || first < 0 ? places : [first]).map((start) => ({
      start,
      end: start + exact.length,
    }));
  });

const shared = (a: Stretch, b: Stretch): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Of what was found, that which shares most with a stretch; of several the first. */
const mostOf = <M extends FoundMention>(found: readonly M[], place: Stretch): M | null =>
  found
    .filter((mention) => shared(mention, place) > 0)
    .reduce<M | null>(
      (most, mention) => (most && shared(most, place) >= shared(mention, place) ? most : mention),
      null,
    );
