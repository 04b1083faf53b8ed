import { entriesOf, foldedVoices, sideOf } from './naive-lines.js';
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

/** True when each of its voices took a statement back. */
export const isRetracted = (record: NaiveRecord, now: Moment, statement: Said): boolean =>
  partsLeft(record, now, statement).length === 0;

/** The folded voices of a statement that did not take back their part in it. */
export const partsLeft = (record: NaiveRecord, now: Moment, statement: Said): string[] =>
  foldedVoices(record, statement).filter(
    (voice) => retractionsBy(record, now, statement, voice).length === 0,
  );

/** The statements in which a voice took back its part in a statement, and in which it did not take back its part itself. */
const retractionsBy = (record: NaiveRecord, now: Moment, statement: Said, voice: string): Said[] =>
  now.counted.filter(
    (one) =>
      one.retracts.some((target) => 'statement' in target && target.statement === statement.ref) &&
      partsLeft(record, now, one).includes(voice),
  );

/** What counts and was not taken back: acts made in other statements do not count. */
const inForce = (record: NaiveRecord, now: Moment): Said[] =>
  now.counted.filter((statement) => !isRetracted(record, now, statement));

export function rebuttalState(record: NaiveRecord, now: Moment, rebuttal: Rebutted): RebuttalState {
  const concessions = inForce(record, now).filter(({ concedes }) => concedes.includes(rebuttal.ref));
  const withdrawals = inForce(record, now).filter(({ withdraws }) => withdraws.includes(rebuttal.ref));
  const isAfterAny = (concession: Said, acts: readonly Said[]): boolean =>
    acts.some((act) => isAfter(now, concession, act));
  const conceded = concessions.some(
    (concession) =>
      !isAfterAny(concession, withdrawals) &&
      !foldedVoices(record, rebuttal.statement).every((voice) =>
        isAfterAny(concession, retractionsBy(record, now, rebuttal.statement, voice)),
      ),
  );
  if (conceded) return 'CONCEDED';
  if (withdrawals.length > 0 || isRetracted(record, now, rebuttal.statement)) return 'WITHDRAWN';
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
  !now.counted.some(
    (one) =>
      one.asserts.includes(claim) &&
      partsLeft(record, now, one).some((voice) => voices.has(voice)) &&
      isSaidAfter(one, act),
  );

function isTakenBack(record: NaiveRecord, now: Moment, claim: string): boolean {
  const entries = entriesOf(record, claim).filter(now.counts);
  const voices = new Set(entries.flatMap((entry) => foldedVoices(record, entry)));
  return [...voices].every((voice) => {
    const notSince = (act: Said) => notAssertedSince(record, now, claim, act, new Set([voice]));
    const ofClaim = now.counted.filter(
      (one) =>
        partsLeft(record, now, one).includes(voice) &&
        one.retracts.some((target) => 'claim' in target && target.claim === claim),
    );
    if (ofClaim.some(notSince)) return true;
    const acts = entries
      .filter((entry) => foldedVoices(record, entry).includes(voice))
      .map((entry) => retractionsBy(record, now, entry, voice));
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
