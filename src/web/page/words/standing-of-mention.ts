import type { Axis, CheckOutcome, SpeakerMatch, StandingState } from '../generated/graphql.ts';
import { listed } from './count.ts';

/** A figure on record that may be meant by one that somebody gives. */
export interface CheckedCandidate {
  readonly differences: readonly { readonly axis: Axis; readonly dimension?: string | null }[];
  readonly speaker?: SpeakerMatch | null;
}

/** A figure that somebody gives, with what is on record about it. */
export interface CheckedMention<Candidate extends CheckedCandidate = CheckedCandidate> {
  readonly unread: readonly { readonly exact: string }[];
  readonly check: { readonly outcome: CheckOutcome; readonly candidates: readonly Candidate[] };
}

interface StandingCandidate extends CheckedCandidate {
  readonly claim: { readonly standing: { readonly state: StandingState } };
}

/** How a figure of a text stands to the record: the look of its mark, and the words for it. */
export interface MentionStanding {
  readonly look: 'on-record' | 'against' | 'differs' | 'none';
  readonly words: string;
}

const AGAINST = {
  DISPUTED: 'disputed',
  CONCEDED: 'conceded',
  CORRECTED: 'corrected',
  RETRACTED: 'retracted',
} as const;

const OF_THE_NUMBER: readonly Axis[] = ['VALUE', 'RANGE', 'QUALIFIER'];

/** Whether a candidate is the figure given, or one that it fits, as the outcome has it. */
function isMeant(outcome: CheckOutcome, { differences, speaker }: CheckedCandidate): boolean {
  if (speaker === 'NOT_ON_RECORD') return false;
  if (outcome === 'SAME') return differences.length === 0;
  return outcome === 'FITS' && differences.every(({ axis }) => OF_THE_NUMBER.includes(axis));
}

/** The figure on record that is meant: the same, the one that fits, else the nearest. */
export const meantBy = <Candidate extends CheckedCandidate>({
  check: { outcome, candidates },
}: CheckedMention<Candidate>): Candidate | undefined =>
  candidates.find((candidate) => isMeant(outcome, candidate)) ?? candidates[0];

/** "On record, conceded", "Differs in the number", "Not on record". */
export function standingOf(mention: CheckedMention<StandingCandidate>): MentionStanding {
  const { outcome } = mention.check;
  const meant = meantBy(mention);
  if (!meant || outcome === 'NONE') return { look: 'none', words: 'Not on record' };
  if (outcome === 'DIFFERS') return { look: 'differs', words: differingWords(mention, meant) };
  const { state } = meant.claim.standing;
  const words = outcome === 'SAME' ? 'On record' : 'Fits a figure on record';
  return state in AGAINST
    ? { look: 'against', words: `${words}, ${AGAINST[state as keyof typeof AGAINST]}` }
    : { look: 'on-record', words };
}

function differingWords({ unread }: CheckedMention, { differences, speaker }: CheckedCandidate): string {
  if (differences.length > 0) return `Differs in ${listed(differingAxes(differences))}`;
  if (speaker === 'NOT_ON_RECORD') return 'On record, but not as said by them';
  return unread.length > 0 ? 'Near a figure on record' : 'Differs';
}

/** How one of the figures near what somebody gives stands to it: "On record", "Near it, differs in the number". */
export function nearnessWords(mention: CheckedMention, candidate: CheckedCandidate): string {
  const { unread, check } = mention;
  const { outcome } = check;
  const { differences, speaker } = candidate;
  if (isMeant(outcome, candidate)) return outcome === 'SAME' ? 'On record' : 'On record, and yours fits it';
  if (differences.length > 0) return `Near it, differs in ${listed(differingAxes(differences))}`;
  if (speaker === 'NOT_ON_RECORD') return 'On record, but not as said by them';
  const unknown = unread.map(({ exact }) => `“${exact}”`);
  return unknown.length === 0 ? 'Near it' : `Near it, but the record does not know ${listed(unknown)}`;
}

const differingAxes = (differences: CheckedCandidate['differences']): string[] => [
  ...new Set(differences.map(axisWords)),
];

/** "the number"; of a category, its dimension: "sex". */
export const axisWords = ({
  axis,
  dimension,
}: {
  readonly axis: Axis;
  readonly dimension?: string | null;
}): string => dimension ?? AXIS_WORDS[axis];

/** An axis in the middle of a sentence: "the number". */
const AXIS_WORDS: Readonly<Record<Axis, string>> = {
  MEASURE: 'what is counted',
  UNIT: 'the unit',
  PLACE: 'the place',
  PERIOD: 'the period',
  POPULATION: 'whom it counts',
  CATEGORY: 'which part of them',
  EXCLUSIONS: 'what is left out',
  QUALIFIER: 'how the number is meant',
  VALUE: 'the number',
  RANGE: 'the range',
};
