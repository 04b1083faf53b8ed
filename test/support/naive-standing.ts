import { entriesOf, foldedVoice, sideOf } from './naive-lines.js';
import { isAfter, isSaidAfter, type Moment } from './naive-moment.js';
import type { NaiveRecord, Said } from './naive-record.js';

export const STATES = ['UNDISPUTED', 'ANSWERED', 'DISPUTED', 'CONCEDED', 'CORRECTED', 'RETRACTED'] as const;
export type State = (typeof STATES)[number];
export type RebuttalState = 'OPEN' | 'ANSWERED' | 'CONCEDED' | 'WITHDRAWN';

export const rank = (state: State): number => STATES.indexOf(state);
export const worst = (...states: State[]): State => STATES[Math.max(0, ...states.map(rank))]!;
export const best = (...states: State[]): State =>
  states.length === 0 ? 'UNDISPUTED' : STATES[Math.min(...states.map(rank))]!;

export interface Rebutted {
  readonly ref: string;
  readonly statement: Said;
  readonly target: Said['rebuts'][number]['target'];
}

export const allRebuttals = ({ statements }: NaiveRecord): Rebutted[] =>
  statements.flatMap((statement) => statement.rebuts.map(({ ref, target }) => ({ ref, statement, target })));

/** True when a statement was taken back, by one that was not itself taken back. */
export const isRetracted = (record: NaiveRecord, now: Moment, statement: Said): boolean =>
  retractionsOf(record, now, statement).length > 0;

/** The statements that took a statement back and were not themselves taken back. */
const retractionsOf = (record: NaiveRecord, now: Moment, statement: Said): Said[] =>
  now.counted.filter(
    (one) =>
      one.retracts.some((target) => 'statement' in target && target.statement === statement.ref) &&
      !isRetracted(record, now, one),
  );

/** What counts and was not taken back: acts made in other statements do not count. */
const inForce = (record: NaiveRecord, now: Moment): Said[] =>
  now.counted.filter((statement) => !isRetracted(record, now, statement));

export function rebuttalState(record: NaiveRecord, now: Moment, rebuttal: Rebutted): RebuttalState {
  const concessions = inForce(record, now).filter(({ concedes }) => concedes.includes(rebuttal.ref));
  const withdrawals = [
    ...inForce(record, now).filter(({ withdraws }) => withdraws.includes(rebuttal.ref)),
    ...retractionsOf(record, now, rebuttal.statement),
  ];
  const conceded = concessions.some(
    (concession) => !withdrawals.some((withdrawal) => isAfter(now, concession, withdrawal)),
  );
  if (conceded) return 'CONCEDED';
  if (withdrawals.length > 0) return 'WITHDRAWN';
  const answers = countedRebuttals(record, now).filter(
    ({ target }) => 'rebuttal' in target && target.rebuttal === rebuttal.ref,
  );
  return answers.some((answer) => rebuttalState(record, now, answer) === 'OPEN') ? 'ANSWERED' : 'OPEN';
}

const countedRebuttals = (record: NaiveRecord, now: Moment): Rebutted[] =>
  allRebuttals(record).filter(({ statement }) => now.counts(statement));

const against = (record: NaiveRecord, now: Moment, target: object): Rebutted[] =>
  countedRebuttals(record, now).filter(
    (rebuttal) => JSON.stringify(rebuttal.target) === JSON.stringify(target),
  );

function byRebuttals(record: NaiveRecord, now: Moment, target: object): State {
  const states = against(record, now, target).map((rebuttal) => rebuttalState(record, now, rebuttal));
  if (states.includes('CONCEDED')) return 'CONCEDED';
  if (states.includes('OPEN')) return 'DISPUTED';
  return states.length > 0 ? 'ANSWERED' : 'UNDISPUTED';
}

export const isThere = (record: NaiveRecord, now: Moment, claim: string): boolean =>
  entriesOf(record, claim).some(now.counts);

/** True when none of these voices asserted it after that, in a statement that holds. */
const notAssertedSince = (
  record: NaiveRecord,
  now: Moment,
  claim: string,
  act: Said,
  voices: ReadonlySet<string>,
): boolean =>
  !inForce(record, now).some(
    (one) => one.asserts.includes(claim) && voices.has(foldedVoice(record, one)) && isSaidAfter(one, act),
  );

function isTakenBack(record: NaiveRecord, now: Moment, claim: string): boolean {
  const entries = entriesOf(record, claim).filter(now.counts);
  const voices = new Set(entries.map((entry) => foldedVoice(record, entry)));
  return [...voices].every((voice) => {
    const notSince = (act: Said) => notAssertedSince(record, now, claim, act, new Set([voice]));
    const ofClaim = inForce(record, now).filter(
      (one) =>
        foldedVoice(record, one) === voice &&
        one.retracts.some((target) => 'claim' in target && target.claim === claim),
    );
    if (ofClaim.some(notSince)) return true;
    const acts = entries
      .filter((entry) => foldedVoice(record, entry) === voice)
      .map((entry) => retractionsOf(record, now, entry));
    return acts.every((of) => of.length > 0) && acts.flat().some(notSince);
  });
}

/** The figure its side last put in its place and did not take back by saying the old one again. */
export function correctedBy(record: NaiveRecord, now: Moment, claim: string): string | null {
  if (!isThere(record, now, claim)) return null;
  const side = sideOf(record, claim);
  const last = inForce(record, now)
    .filter(({ corrects }) => corrects.some((correction) => correction.claim === claim))
    .at(-1);
  if (!last || !notAssertedSince(record, now, claim, last, side)) return null;
  return last.corrects.filter((correction) => correction.claim === claim).at(-1)!.by;
}

/** semantics.md, Disputes: by what was said about this claim itself. */
export function ownStanding(record: NaiveRecord, now: Moment, claim: string): State {
  if (!isThere(record, now, claim)) return 'UNDISPUTED';
  if (isTakenBack(record, now, claim)) return 'RETRACTED';
  if (correctedBy(record, now, claim) !== null) return 'CORRECTED';
  const entries = entriesOf(record, claim).filter(now.counts);
  const throughEntries = entries.every((entry) => isRetracted(record, now, entry))
    ? 'UNDISPUTED'
    : best(
        ...entries.map((entry) =>
          isRetracted(record, now, entry) ? 'RETRACTED' : byRebuttals(record, now, { statement: entry.ref }),
        ),
      );
  return worst(byRebuttals(record, now, { claim }), throughEntries);
}

/** The rebuttals of a claim and of the statements with which it entered, of those that count. */
export const bearingOn = (record: NaiveRecord, now: Moment, claim: string): Rebutted[] => [
  ...against(record, now, { claim }),
  ...entriesOf(record, claim)
    .filter(now.counts)
    .flatMap((entry) => against(record, now, { statement: entry.ref })),
];

/** Rebuttals of rebuttals, at any distance. */
export const countersOf = (record: NaiveRecord, now: Moment, rebuttal: Rebutted): Rebutted[] =>
  against(record, now, { rebuttal: rebuttal.ref }).flatMap((counter) => [
    counter,
    ...countersOf(record, now, counter),
  ]);

export const openRebuttals = (record: NaiveRecord, now: Moment, claim: string): string[] =>
  bearingOn(record, now, claim)
    .filter((rebuttal) => rebuttalState(record, now, rebuttal) === 'OPEN')
    .map(({ ref }) => ref);
