import { listAt } from '../../kernel/certain.js';
import type { Seq } from '../../kernel/seq.js';
import type { RebuttalState } from '../vocabulary/rebuttal-states.js';
import type { RebuttalFact, RebuttalTarget, StatementFact } from './facts.js';
import { ActsThatHold } from './acts-that-hold.js';
import { labelOf, momentOf, type Conclusions, type Moment } from './moment.js';
import type { DisputeIndex } from './reading.js';

/** What a turn may have changed. */
export interface Turned {
  /** What counts otherwise, or was taken back or not, at any distance. */
  readonly statements: ReadonlySet<Seq<'statement'>>;
  /** The rebuttals that count otherwise or stand in another state. */
  readonly rebuttals: ReadonlySet<Seq<'rebuttal'>>;
}

/** A moment that moves from statement to statement and works out anew only what these bear on. */
export interface MovingMoment extends Moment {
  /** Lets statements count, or count no longer. */
  turn(statements: readonly Seq<'statement'>[], counts: boolean): Turned;
  /** How many rebuttals that count attack something and stand in a state. */
  countOf(target: RebuttalTarget, state: RebuttalState): number;
}

/**
 * Starts with the statements that pass `isCounted`.
 * @param followed the rebuttals whose states are asked for, with all rebuttals of these, at any distance
 */
export function movingMoment(
  index: DisputeIndex,
  isCounted: (statement: StatementFact) => boolean,
  followed: readonly RebuttalFact[] = [],
): MovingMoment {
  const turned = new Map<Seq<'statement'>, boolean>();
  const conclusions: Conclusions = { retractions: new Map(), states: new Map() };
  const moment = momentOf(
    index,
    (statement) => turned.get(statement.seq) ?? isCounted(statement),
    conclusions,
  );
  const acts = new ActsThatHold(moment.holds);
  const tally = new Tally(moment, acts, conclusions.states, followed);
  return {
    ...moment,
    countOf: (target, state) => tally.countOf(target, state),
    turn: (statements, counts) => {
      for (const statement of statements) turned.set(statement, counts);
      const affected = forget(index, conclusions, statements);
      acts.renew(affected);
      const moved = [...affected].flatMap((statement) => listAt(index.rebuttalsMovedIn, statement));
      return { statements: affected, rebuttals: tally.renew(moved) };
    },
  };
}

/** Drops what was concluded about what some statements take back, at any distance; returns these, and the statements. */
function forget(
  index: DisputeIndex,
  { retractions }: Conclusions,
  statements: readonly Seq<'statement'>[],
): ReadonlySet<Seq<'statement'>> {
  const seen = new Set(statements);
  for (const statement of seen) {
    for (const retracted of listAt(index.takenBackIn, statement)) {
      retractions.delete(retracted);
      seen.add(retracted);
    }
  }
  return seen;
}

const keyOf = ({ kind, seq }: RebuttalTarget): string => `${kind} ${seq}`;

/**
 * The states of some rebuttals, counted by what they attack, so that one of thousands is renewed without looking at the
 * others.
 */
class Tally {
  private readonly counts = new Map<string, Map<RebuttalState, number>>();
  private readonly followed: ReadonlyMap<Seq<'rebuttal'>, RebuttalFact>;

  /** @param states the known states of the rebuttals that count; kept up to date here */
  constructor(
    private readonly moment: Moment,
    private readonly acts: ActsThatHold,
    private readonly states: Map<Seq<'rebuttal'>, RebuttalState>,
    rebuttals: readonly RebuttalFact[],
  ) {
    this.followed = new Map(rebuttals.map((rebuttal) => [rebuttal.seq, rebuttal]));
    for (const rebuttal of rebuttals)
      if (moment.counts(rebuttal.statement)) this.add(rebuttal.target, moment.stateOf(rebuttal), 1);
  }

  countOf(target: RebuttalTarget, state: RebuttalState): number {
    return this.counts.get(keyOf(target))?.get(state) ?? 0;
  }

  /** Works out the states of some rebuttals anew, and of what they attack, as far as they change; returns those that did. */
  renew(moved: readonly Seq<'rebuttal'>[]): ReadonlySet<Seq<'rebuttal'>> {
    const changed = new Set<Seq<'rebuttal'>>();
    const open = [...moved];
    for (let seq = open.pop(); seq !== undefined; seq = open.pop()) {
      const rebuttal = this.followed.get(seq);
      if (!rebuttal || !this.change(rebuttal)) continue;
      changed.add(seq);
      if (rebuttal.target.kind === 'rebuttal') open.push(rebuttal.target.seq);
    }
    return changed;
  }

  private change(rebuttal: RebuttalFact): boolean {
    const before = this.states.get(rebuttal.seq);
    const now = this.stateNow(rebuttal);
    if (now === before) return false;
    if (before !== undefined) this.add(rebuttal.target, before, -1);
    if (now === undefined) this.states.delete(rebuttal.seq);
    else {
      this.states.set(rebuttal.seq, now);
      this.add(rebuttal.target, now, 1);
    }
    return true;
  }

  private stateNow(rebuttal: RebuttalFact): RebuttalState | undefined {
    if (!this.moment.counts(rebuttal.statement)) return undefined;
    const isAnswered = this.countOf({ kind: 'rebuttal', seq: rebuttal.seq }, 'OPEN') > 0;
    return labelOf(this.moment, rebuttal, isAnswered, this.acts.first);
  }

  private add(target: RebuttalTarget, state: RebuttalState, by: 1 | -1): void {
    const key = keyOf(target);
    const counts = this.counts.get(key) ?? new Map<RebuttalState, number>();
    this.counts.set(key, counts);
    counts.set(state, (counts.get(state) ?? 0) + by);
  }
}
