import { listAt, eachOf, held, present } from '../../kernel/certain.js';
import type { FoldedVoice, Seq } from '../../kernel/seq.js';
import { actsByVoice } from './acts-by-voice.js';
import type { CorrectionFact, RebuttalFact, StatementFact } from './facts.js';
import { REBUTTAL_STATES, type RebuttalState } from '../vocabulary/rebuttal-states.js';
import type { StandingState } from '../vocabulary/standing-states.js';
import { wordsOf } from '../vocabulary/words.js';
import type { Moment } from './moment.js';
import { bySaid } from './reading.js';
import { better, worse } from './standing-order.js';

/**
 * How a claim stood by what was said about it alone, its own standing: the worse of what was done to it and of how it stands through the statements with which it
 * entered (semantics.md, Disputes).
 */
export function standingState(moment: Moment, claim: Seq<'claim'>): StandingState {
  const direct = directState(moment, claim);
  return direct === 'RETRACTED' ? direct : worse(direct, stateThroughStatements(moment, claim));
}

const directState = (moment: Moment, claim: Seq<'claim'>): StandingState =>
  takenState(moment, claim) ?? stateByRebuttals(moment, moment.index.againstClaim.get(claim));

/** How a claim stands by what its side did with it; undefined where it stands to it. */
function takenState(moment: Moment, claim: Seq<'claim'>): 'RETRACTED' | 'CORRECTED' | undefined {
  if (isRetracted(moment, claim)) return 'RETRACTED';
  return standingCorrection(moment, claim) ? 'CORRECTED' : undefined;
}

/** Through its statements a claim stands as the best-standing of them; where all are taken back they do not bear on it. */
function stateThroughStatements(moment: Moment, claim: Seq<'claim'>): StandingState {
  let best: StandingState | undefined;
  for (const statement of listAt(moment.index.originsOf, claim)) {
    if (!moment.holds(statement)) continue;
    const state = stateByRebuttals(moment, moment.index.againstStatement.get(statement));
    if (state === 'UNDISPUTED') return state;
    best = best === undefined ? state : better(best, state);
  }
  return best ?? 'UNDISPUTED';
}

function stateByRebuttals(moment: Moment, rebuttals: readonly RebuttalFact[] | undefined): StandingState {
  let worst: StandingState = 'UNDISPUTED';
  for (const rebuttal of rebuttals ?? []) {
    if (moment.counts(rebuttal.statement)) worst = worse(worst, BY_REBUTTAL[moment.stateOf(rebuttal)]);
  }
  return worst;
}

/** How what is attacked stands by all rebuttals of it, of which so many are in each state. */
export const stateByCounts = (countOf: (state: RebuttalState) => number): StandingState =>
  REBUTTALS.filter((state) => countOf(state) > 0)
    .map((state) => BY_REBUTTAL[state])
    .reduce(worse, 'UNDISPUTED');

const REBUTTALS = wordsOf(REBUTTAL_STATES);

/** How what is attacked stands by one rebuttal of it. */
const BY_REBUTTAL: Readonly<Record<RebuttalState, StandingState>> = {
  OPEN: 'DISPUTED',
  ANSWERED: 'ANSWERED',
  CONCEDED: 'CONCEDED',
  WITHDRAWN: 'ANSWERED',
};

export const counted = (moment: Moment, rebuttals: readonly RebuttalFact[] | undefined): RebuttalFact[] =>
  (rebuttals ?? []).filter(({ statement }) => moment.counts(statement));

/** The statements with which a claim entered, those that count. */
export const entriesOf = (moment: Moment, claim: Seq<'claim'>): Seq<'statement'>[] =>
  listAt(moment.index.originsOf, claim).filter((statement) => moment.counts(statement));

/** What was said against a claim, then against the statements with which it entered. */
export const rebuttalsBearingOn = (moment: Moment, claim: Seq<'claim'>): RebuttalFact[] =>
  counted(moment, [
    ...listAt(moment.index.againstClaim, claim),
    ...entriesOf(moment, claim).flatMap((statement) => listAt(moment.index.againstStatement, statement)),
  ]);

/** The rebuttals that are OPEN against a claim or a statement with which it entered, in said order. */
export function openRebuttals(moment: Moment, claim: Seq<'claim'>): RebuttalFact[] {
  const saidIn = ({ statement }: RebuttalFact): StatementFact => held(moment.index.statements, statement);
  return rebuttalsBearingOn(moment, claim)
    .filter((rebuttal) => moment.stateOf(rebuttal) === 'OPEN')
    .sort((a, b) => bySaid(saidIn(a), saidIn(b)) || a.seq - b.seq);
}

/** The correction that stands: the latest, when its side has not asserted the claim since. */
export function standingCorrection(moment: Moment, claim: Seq<'claim'>): CorrectionFact | undefined {
  const latest = listAt(moment.index.correctionsOf, claim).findLast(({ statement }) =>
    moment.holds(statement),
  );
  if (!latest) return undefined;
  const side = moment.index.originsByVoice.get(claim);
  const at = held(moment.index.statements, latest.statement);
  const isTheirs = (voice: FoldedVoice): boolean => side?.has(voice) ?? false;
  return lastAssertionAfter(moment, claim, at, isTheirs) ? undefined : latest;
}

/** Each voice that had brought the claim in took it back, or every statement with which it did, and has not asserted it since. */
function isRetracted(moment: Moment, claim: Seq<'claim'>): boolean {
  let anyVoice = false;
  for (const [voice, entries] of eachOf(moment.index.originsByVoice, claim)) {
    if (!entries.some((statement) => moment.counts(statement))) continue;
    if (!hasTakenBack(moment, claim, voice, entries)) return false;
    anyVoice = true;
  }
  return anyVoice;
}

function hasTakenBack(
  moment: Moment,
  claim: Seq<'claim'>,
  voice: FoldedVoice,
  entries: readonly Seq<'statement'>[],
): boolean {
  const stands = (act: StatementFact | undefined): boolean =>
    act !== undefined && !hasAssertedAfter(moment, claim, act, voice);
  return stands(claimRetractionBy(moment, claim, voice)) || stands(lastToTakeBackAll(moment, entries, voice));
}

/** The latest statement that holds in which a voice takes the claim itself back. */
function claimRetractionBy(
  moment: Moment,
  claim: Seq<'claim'>,
  voice: FoldedVoice,
): StatementFact | undefined {
  const { index } = moment;
  const latest = listAt(actsByVoice(index, claim).retractions, voice).findLast((statement) =>
    moment.holdsFor(statement, voice),
  );
  return latest === undefined ? undefined : index.statements.get(latest);
}

/** A voice asserts the claim, in a statement that holds, after another. */
function hasAssertedAfter(
  moment: Moment,
  claim: Seq<'claim'>,
  after: StatementFact,
  voice: FoldedVoice,
): boolean {
  const { index } = moment;
  const latest = listAt(actsByVoice(index, claim).assertions, voice).findLast((statement) =>
    moment.holdsFor(statement, voice),
  );
  return latest !== undefined && bySaid(held(index.statements, latest), after) > 0;
}

/** Once a voice took back its part in every one of some statements, those that count: the statement with which it did so last. */
function lastToTakeBackAll(
  moment: Moment,
  entries: readonly Seq<'statement'>[],
  voice: FoldedVoice,
): StatementFact | undefined {
  let last: StatementFact | undefined;
  for (const entry of entries) {
    if (!moment.counts(entry)) continue;
    const by = moment.takenBackBy(entry, voice);
    if (!by) return undefined;
    if (!last || bySaid(last, by) < 0) last = by;
  }
  return last;
}

/** The last statement that holds in which one of some folded voices asserts the claim after another statement. */
export function lastAssertionAfter(
  moment: Moment,
  claim: Seq<'claim'>,
  after: StatementFact,
  isTheirs: (voice: FoldedVoice) => boolean,
): StatementFact | undefined {
  const assertions = listAt(moment.index.assertionsOf, claim);
  for (let place = assertions.length - 1; place >= 0; place -= 1) {
    const assertion = held(moment.index.statements, present(assertions[place]).statement);
    if (bySaid(assertion, after) <= 0) return undefined;
    if (assertion.voices.some((voice) => isTheirs(voice) && moment.holdsFor(assertion.seq, voice)))
      return assertion;
  }
  return undefined;
}
