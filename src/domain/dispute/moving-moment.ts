import { listAt } from '../../kernel/certain.js';
import type { Seq } from '../../kernel/seq.js';
import type { StatementFact } from './facts.js';
import { momentOf, type Conclusions, type Moment } from './moment.js';
import type { DisputeIndex } from './reading.js';

/** A moment that moves from statement to statement and works out anew only what these bear on. */
export interface MovingMoment extends Moment {
  /** Lets statements count, or count no longer. Returns the rebuttals whose state that may change. */
  turn(statements: readonly Seq<'statement'>[], counts: boolean): ReadonlySet<Seq<'rebuttal'>>;
}

/** Starts with the statements that pass `isCounted`. */
export function movingMoment(
  index: DisputeIndex,
  isCounted: (statement: StatementFact) => boolean,
): MovingMoment {
  const turned = new Map<Seq<'statement'>, boolean>();
  const conclusions: Conclusions = { retractions: new Map(), states: new Map() };
  const moment = momentOf(
    index,
    (statement) => turned.get(statement.seq) ?? isCounted(statement),
    conclusions,
  );
  return {
    ...moment,
    turn: (statements, counts) => {
      for (const statement of statements) turned.set(statement, counts);
      return forget(index, conclusions, statements);
    },
  };
}

/** Drops what was concluded from some statements: about what they take back, at any distance, and about rebuttals. */
function forget(
  index: DisputeIndex,
  { retractions, states }: Conclusions,
  statements: readonly Seq<'statement'>[],
): ReadonlySet<Seq<'rebuttal'>> {
  const seen = new Set(statements);
  const stale = new Set<Seq<'rebuttal'>>();
  for (const statement of seen) {
    for (const rebuttal of listAt(index.rebuttalsMovedIn, statement)) addWithAttacked(index, stale, rebuttal);
    for (const retracted of listAt(index.takenBackIn, statement)) {
      retractions.delete(retracted);
      seen.add(retracted);
    }
  }
  for (const rebuttal of stale) states.delete(rebuttal);
  return stale;
}

/** A rebuttal's state bears on the one it attacks, and so on up; a rebuttal is in `stale` together with all of these. */
function addWithAttacked(index: DisputeIndex, stale: Set<Seq<'rebuttal'>>, rebuttal: Seq<'rebuttal'>): void {
  for (let next = index.rebuttals.get(rebuttal); next && !stale.has(next.seq);) {
    stale.add(next.seq);
    next = next.target.kind === 'rebuttal' ? index.rebuttals.get(next.target.seq) : undefined;
  }
}
