import {
  assertingStatements,
  entriesOf,
  everythingBehind,
  foldedVoices,
  inSaidOrder,
  roleOf,
} from './naive-lines.js';
import type { Moment } from './naive-moment.js';
import type { NaiveRecord, Said } from './naive-record.js';
import { bearingOn, countersOf, isRetracted, ownStanding, rank } from './naive-standing.js';
import { disputedSince, followedFrom } from './naive-carried.js';
import { goesBackTo } from './naive-spread.js';

export interface NaiveEvent {
  readonly kind: string;
  readonly claim: string;
  readonly statement: Said;
}

const retracting = (now: Moment, kind: 'claim' | 'statement', ref: string): Said[] =>
  now.counted.flatMap((one) =>
    one.retracts
      .filter((target) => (target as Readonly<Record<string, string>>)[kind] === ref)
      .map(() => one),
  );

/** Whether a voice of a retraction had not taken back its part in it when another was made; without one, ever. */
const stands = (record: NaiveRecord, now: Moment, one: Said, voice: string, at?: Said): boolean =>
  !retracting(now, 'statement', one.ref).some(
    (back) =>
      foldedVoices(record, back).includes(voice) &&
      (at === undefined || inSaidOrder([at, back])[0] === back) &&
      stands(record, now, back, voice),
  );

/** The retractions of a statement with which, in said order, the last of its voices took it back, and later ones. */
const withdrawing = (record: NaiveRecord, now: Moment, statement: Said): Said[] => {
  const takings = inSaidOrder(retracting(now, 'statement', statement.ref));
  return takings.filter((at, index) => {
    const by = takings
      .slice(0, index + 1)
      .flatMap((one) =>
        foldedVoices(record, one).filter((voice) => one === at || stands(record, now, one, voice, at)),
      );
    return foldedVoices(record, statement).every((voice) => by.includes(voice));
  });
};

/** What was done to a claim, without who reported it; of the statements that say it, those that may be taken back are named. */
function actsOn(record: NaiveRecord, now: Moment, claim: string, saying: readonly Said[]): NaiveEvent[] {
  const direct = bearingOn(record, now, claim);
  const counters = direct.flatMap((rebuttal) => countersOf(record, now, rebuttal));
  const theirs = [...direct, ...counters];
  const affirming = now.counted.filter(({ affirms }) => affirms.includes(claim));
  const event = (kind: string) => (statement: Said) => ({ kind, claim, statement });
  return [
    ...direct.map(({ statement }) => event('REBUTTED')(statement)),
    ...counters.map(({ statement }) => event('COUNTERED')(statement)),
    ...theirs.flatMap(({ ref, statement }) => [
      ...now.counted.filter(({ concedes }) => concedes.includes(ref)).map(event('CONCEDED')),
      ...now.counted.filter(({ withdraws }) => withdraws.includes(ref)).map(event('WITHDRAWN')),
      ...withdrawing(record, now, statement).map(event('WITHDRAWN')),
    ]),
    ...now.counted
      .filter(({ corrects }) => corrects.some((correction) => correction.claim === claim))
      .map(event('CORRECTED')),
    ...retracting(now, 'claim', claim).map(event('RETRACTED')),
    ...affirming.flatMap((statement) =>
      statement.affirms.filter((affirmed) => affirmed === claim).map(() => event('AFFIRMED')(statement)),
    ),
    ...[...new Set([...saying, ...affirming])]
      .flatMap(({ ref }) => retracting(now, 'statement', ref))
      .map(event('RETRACTED')),
  ];
}

/** semantics.md, Disputes: a claim's timeline, in order of said time. */
export function timelineOf(record: NaiveRecord, now: Moment, claim: string): NaiveEvent[] {
  const asserting = assertingStatements(record, claim).filter(now.counts);
  return [
    ...asserting.map((statement) => ({
      kind: roleOf(record, statement, claim) === 'ORIGIN' ? 'REPORTED' : 'RELAYED',
      claim,
      statement,
    })),
    ...actsOn(record, now, claim, asserting),
    ...[...goesBackTo(record, now, claim)].flatMap((other) =>
      actsOn(record, now, other, entriesOf(record, other)),
    ),
  ].sort((a, b) => a.statement.said.start - b.statement.said.start || a.statement.seq - b.statement.seq);
}

/** semantics.md, Disputes: an affirmation counts until its statement is retracted; one statement for each. */
export const affirmationsOf = (record: NaiveRecord, now: Moment, claim: string): Said[] =>
  now.counted
    .filter((one) => !isRetracted(record, now, one))
    .flatMap((one) => one.affirms.filter((affirmed) => affirmed === claim).map(() => one))
    .sort((a, b) => a.said.start - b.said.start || a.seq - b.seq);

/** The statements in which something was said against a claim, or to that. */
function mentionsOf(record: NaiveRecord, now: Moment, claim: string): Set<Said> {
  const direct = bearingOn(record, now, claim);
  const counters = direct.flatMap((rebuttal) => countersOf(record, now, rebuttal));
  const atAnyDistance = [...direct, ...counters];
  return new Set([
    ...atAnyDistance.map(({ statement }) => statement),
    ...direct.flatMap(({ ref }) => now.counted.filter(({ concedes }) => concedes.includes(ref))),
    ...atAnyDistance.flatMap(({ ref, statement }) => [
      ...now.counted.filter(({ withdraws }) => withdraws.includes(ref)),
      ...retracting(now, 'statement', statement.ref),
    ]),
    ...now.counted.filter(({ corrects }) => corrects.some((correction) => correction.claim === claim)),
    ...retracting(now, 'claim', claim),
    ...entriesOf(record, claim).flatMap(({ ref }) => retracting(now, 'statement', ref)),
  ]);
}

/** semantics.md, DISPUTE_OMITTED: the statements that passed over what was said against what they say. */
export const omitting = (record: NaiveRecord, now: Moment, claim: string): Said[] =>
  assertingStatements(record, claim)
    .filter(now.counts)
    .filter((statement) => statement.basis !== 'FIRST_HAND')
    .filter((statement) => {
      const article =
        statement.document === null
          ? [statement]
          : now.counted.filter(({ document }) => document === statement.document);
      const known = new Set(article.flatMap((one) => [one, ...everythingBehind(record, one)]));
      return [...followedFrom(record, { statement, claim })].some((other) => {
        if (rank(ownStanding(record, now, other)) < rank('DISPUTED')) return false;
        const from = disputedSince(record, now, other)!;
        const saidBefore = from.said.end <= statement.said.start;
        return saidBefore && ![...mentionsOf(record, now, other)].some((mention) => known.has(mention));
      });
    });
