import { listAt, held } from '../../kernel/certain.js';
import type { FoldedVoice, Seq } from '../../kernel/seq.js';
import { type AsOf, isEverything } from '../../kernel/as-of.js';
import { countsAsOf } from '../record/counting-from.js';
import type { RebuttalFact, StatementFact } from './facts.js';
import type { RebuttalState } from '../vocabulary/rebuttal-states.js';
import { firstHolding, type FirstHolding } from './acts-that-hold.js';
import { bySaid, type DisputeIndex } from './reading.js';

/** Which statements count, and what follows from them for rebuttals and retractions (semantics.md, Disputes). */
export interface Moment {
  readonly index: DisputeIndex;
  counts(statement: Seq<'statement'>): boolean;
  /** The first counted statement in which a voice of this one takes back its part, and which that voice did not take back itself. */
  takenBackBy(statement: Seq<'statement'>, voice: FoldedVoice): StatementFact | undefined;
  /** The statement with which the last of its voices took it back; undefined while one of them did not. */
  retractedBy(statement: Seq<'statement'>): StatementFact | undefined;
  /** Counts and is not taken back: what is done in it holds. */
  holds(statement: Seq<'statement'>): boolean;
  /** Counts, and one of its voices did not take back its part. */
  holdsFor(statement: Seq<'statement'>, voice: FoldedVoice): boolean;
  stateOf(rebuttal: RebuttalFact): RebuttalState;
}

/** By folded voice of a statement: the statement in which it takes back its part, null for none. */
type Parts = ReadonlyMap<FoldedVoice, Seq<'statement'> | null>;

/** What was concluded before, so that it is not worked out again. */
export interface Conclusions {
  readonly retractions: Map<Seq<'statement'>, Parts>;
  readonly states: Map<Seq<'rebuttal'>, RebuttalState>;
}

/** What stood when the statements that pass `isCounted` had been said. */
export function momentOf(
  index: DisputeIndex,
  isCounted: (statement: StatementFact) => boolean,
  { retractions, states }: Conclusions = { retractions: new Map(), states: new Map() },
): Moment {
  const counts = (seq: Seq<'statement'>): boolean => {
    const statement = index.statements.get(seq);
    return statement !== undefined && isCounted(statement);
  };
  /** Only of these it has to be known first what was taken back of them. */
  const retakenOf = (statement: Seq<'statement'>): Seq<'statement'>[] =>
    listAt(index.retakenRetractionsOf, statement).filter(counts);
  const voicesOf = (statement: Seq<'statement'>): readonly FoldedVoice[] =>
    index.statements.get(statement)?.voices ?? [];
  const stillTakes = (voice: FoldedVoice, retracting: Seq<'statement'>): boolean =>
    index.retractionsOfStatement.has(retracting)
      ? held(retractions, retracting).get(voice) === null
      : voicesOf(retracting).includes(voice);
  const partsOf = (statement: Seq<'statement'>): Parts =>
    settled(statement, retractions, retakenOf, (seq) => {
      const by = listAt(index.retractionsOfStatement, seq);
      const takes = (voice: FoldedVoice): Seq<'statement'> | null =>
        by.find(({ statement: one }) => counts(one) && stillTakes(voice, one))?.statement ?? null;
      return new Map(voicesOf(seq).map((voice) => [voice, takes(voice)]));
    });
  const countersOf = (rebuttal: Seq<'rebuttal'>): Seq<'rebuttal'>[] =>
    listAt(index.againstRebuttal, rebuttal)
      .filter(({ statement }) => counts(statement))
      .map(({ seq }) => seq);

  const moment: Moment = {
    index,
    counts,
    takenBackBy: (statement, voice) => {
      if (!index.retractionsOfStatement.has(statement)) return undefined;
      const by = partsOf(statement).get(voice) ?? null;
      return by === null ? undefined : held(index.statements, by);
    },
    retractedBy: (statement) => {
      if (!index.retractionsOfStatement.has(statement)) return undefined;
      return lastOfAll(
        [...partsOf(statement).values()].map((seq) => (seq === null ? null : held(index.statements, seq))),
      );
    },
    holds: (statement) => counts(statement) && moment.retractedBy(statement) === undefined,
    holdsFor: (statement, voice) => counts(statement) && moment.takenBackBy(statement, voice) === undefined,
    stateOf: ({ seq }) =>
      settled(seq, states, countersOf, (rebuttal) => {
        const answered = countersOf(rebuttal).some((counter) => states.get(counter) === 'OPEN');
        return labelOf(moment, held(index.rebuttals, rebuttal), answered);
      }),
  };
  return moment;
}

/** The last said of some statements; undefined where one of them is missing. */
function lastOfAll(statements: readonly (StatementFact | null)[]): StatementFact | undefined {
  const all = statements.filter((statement) => statement !== null);
  return all.length < statements.length ? undefined : all.sort(bySaid).at(-1);
}

/** What counts as of an instant of said time. */
export const momentAsOf = (index: DisputeIndex, asOf: AsOf): Moment =>
  momentOf(index, isEverything(asOf) ? () => true : ({ countsFrom }) => countsAsOf(countsFrom, asOf));

/** The first that holds: CONCEDED unless withdrawn before, WITHDRAWN, ANSWERED, OPEN. */
export function labelOf(
  moment: Moment,
  rebuttal: RebuttalFact,
  answered: boolean,
  first: FirstHolding = firstHolding(moment.holds),
): RebuttalState {
  const { concessionsOf, statements } = moment.index;
  const concession = first(concessionsOf.get(rebuttal.seq));
  const conceded = concession === undefined ? undefined : statements.get(concession);
  const withdrawn = withdrawalOf(moment, rebuttal, first);
  if (conceded && !(withdrawn && bySaid(withdrawn, conceded) < 0)) return 'CONCEDED';
  if (withdrawn) return 'WITHDRAWN';
  return answered ? 'ANSWERED' : 'OPEN';
}

/** The first statement by which a rebuttal's own voice withdrew it, or took back the statement it was made in. */
export function withdrawalOf(
  moment: Moment,
  rebuttal: RebuttalFact,
  first: FirstHolding = firstHolding(moment.holds),
): StatementFact | undefined {
  const { withdrawalsOf, statements } = moment.index;
  const withdrawal = first(withdrawalsOf.get(rebuttal.seq));
  const withdrawn = withdrawal === undefined ? undefined : statements.get(withdrawal);
  const retracted = moment.retractedBy(rebuttal.statement);
  if (!withdrawn || !retracted) return withdrawn ?? retracted;
  return bySaid(retracted, withdrawn) < 0 ? retracted : withdrawn;
}

/** Concludes about `start` after all it depends on, at any distance, without recursion: chains may be long. */
function settled<K, V extends string | Parts>(
  start: K,
  known: Map<K, V>,
  dependsOn: (seq: K) => readonly K[],
  conclude: (seq: K) => V,
): V {
  const before = known.get(start);
  if (before !== undefined) return before;
  const waiting = [start];
  for (let seq = waiting.at(-1); seq !== undefined; seq = waiting.at(-1)) {
    const open = known.has(seq) ? [] : dependsOn(seq).filter((next) => !known.has(next));
    for (const next of open) waiting.push(next);
    if (open.length > 0) continue;
    waiting.pop();
    if (!known.has(seq)) known.set(seq, conclude(seq));
  }
  return held(known, start);
}
