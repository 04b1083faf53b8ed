import { listAt } from '../../kernel/certain.js';
import type { Seq } from '../../kernel/seq.js';
import { STANDING_STATES, type StandingState } from '../vocabulary/standing-states.js';
import { wordsOf } from '../vocabulary/words.js';
import { rebuttalsOn, takingBack } from './bearing.js';
import type { RebuttalTarget, StatementFact } from './facts.js';
import { movingMoment } from './moving-moment.js';
import type { DisputeIndex } from './reading.js';
import { worse } from './standing-order.js';
import { movingTaken } from './moving-taken.js';
import { stateByCounts } from './standing-state.js';

/** A claim's own standing from statement to statement: what each does not bear on is not looked at again. */
export interface MovingStanding {
  /** Lets statements count, or count no longer. */
  turn(statements: readonly Seq<'statement'>[], counts: boolean): void;
  /** How the claim stands: as `standingState` has it. */
  state(): StandingState;
}

/** Starts with the statements that pass `isCounted`. */
export function movingStanding(
  index: DisputeIndex,
  claim: Seq<'claim'>,
  isCounted: (statement: StatementFact) => boolean,
): MovingStanding {
  const moment = movingMoment(index, isCounted, rebuttalsOn(index, claim));
  const origins = new Set(listAt(index.originsOf, claim));
  const byRebuttals = (target: RebuttalTarget): StandingState =>
    stateByCounts((state) => moment.countOf(target, state));
  const stateAt = (origin: Seq<'statement'>): StandingState | undefined =>
    moment.holds(origin) ? byRebuttals({ kind: 'statement', seq: origin }) : undefined;

  const through = new BestOf([...origins].map((origin) => [origin, stateAt(origin)]));
  const taken = takingBack(index, claim).length === 0 ? undefined : movingTaken(moment, claim);

  return {
    turn: (statements, counts) => {
      const turned = moment.turn(statements, counts);
      const attacked = [...turned.rebuttals].flatMap((seq) => {
        const target = index.rebuttals.get(seq)?.target;
        return target?.kind === 'statement' ? [target.seq] : [];
      });
      for (const statement of [...turned.statements, ...attacked])
        if (origins.has(statement)) through.set(statement, stateAt(statement));
      taken?.renew(turned.statements);
    },
    state: () => {
      const direct = taken?.state() ?? byRebuttals({ kind: 'claim', seq: claim });
      return direct === 'RETRACTED' ? direct : worse(direct, through.best() ?? 'UNDISPUTED');
    },
  };
}

const IN_ORDER = wordsOf(STANDING_STATES);

/** The best of the states of some statements, as they change; those of undefined do not bear on it. */
class BestOf {
  private readonly states: Map<Seq<'statement'>, StandingState | undefined>;
  private readonly counts = new Map<StandingState, number>();

  constructor(states: readonly (readonly [Seq<'statement'>, StandingState | undefined])[]) {
    this.states = new Map(states);
    for (const state of this.states.values()) this.add(state, 1);
  }

  set(statement: Seq<'statement'>, state: StandingState | undefined): void {
    this.add(this.states.get(statement), -1);
    this.states.set(statement, state);
    this.add(state, 1);
  }

  best(): StandingState | undefined {
    return IN_ORDER.find((state) => (this.counts.get(state) ?? 0) > 0);
  }

  private add(state: StandingState | undefined, by: 1 | -1): void {
    if (state !== undefined) this.counts.set(state, (this.counts.get(state) ?? 0) + by);
  }
}
