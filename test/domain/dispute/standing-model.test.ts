import type { Seq } from '../../../src/kernel/seq.js';
import { EVERYTHING, saidBy, type AsOf } from '../../../src/kernel/as-of.js';
import { instant } from '../../../src/kernel/seq.js';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DisputeFacts, StatementFact } from '../../../src/domain/dispute/facts.js';
import { countsWholeFrom } from '../../../src/domain/dispute/bearing.js';
import { readDispute } from '../../../src/domain/dispute/reading.js';
import { momentAsOf } from '../../../src/domain/dispute/moment.js';
import { rebuttalIntervals, standingAsOf, standingIntervals } from '../../../src/domain/dispute/standing.js';
import { openRebuttals } from '../../../src/domain/dispute/standing-state.js';
import { wasEverContested } from '../../../src/domain/record/ever-disputed.js';
import { NaiveDispute } from '../../support/naive-dispute.js';
import { CLAIMS, randomDisputes } from '../../support/random-disputes.js';
import { atOnce } from '../../../src/kernel/turns.js';

const INSTANTS = [-4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6];

const naiveAsOf = (facts: DisputeFacts, asOf: number): NaiveDispute =>
  new NaiveDispute(facts, ({ countsFrom }) => countsFrom <= asOf);

/** The statement after which the present state has lasted, found by looking after each one of them; before it entered, a claim is not there. */
function naiveSince(facts: DisputeFacts, claim: Seq<'claim'>, asOf: number): string | null {
  const order = [...facts.statements.values()]
    .filter(({ countsFrom }) => countsFrom <= asOf)
    .sort((a, b) => a.countsFrom - b.countsFrom || a.said.start - b.said.start || a.seq - b.seq);
  const enters = ({ seq }: StatementFact): boolean =>
    facts.assertions.some((one) => one.claim === claim && one.role === 'ORIGIN' && one.statement === seq);
  const standingAfter = (said: readonly StatementFact[]): string =>
    said.some(enters)
      ? new NaiveDispute(facts, (statement) => said.includes(statement)).standing(claim)
      : 'UNDISPUTED';
  const now = standingAfter(order);
  if (now === 'UNDISPUTED') return null;
  let last = order.length;
  while (last > 0 && standingAfter(order.slice(0, last)) === now) last -= 1;
  return order[last]!.said.edtf;
}

const isThere = (facts: DisputeFacts, claim: Seq<'claim'>, asOf: number): boolean =>
  facts.assertions.some(
    (one) =>
      one.claim === claim && one.role === 'ORIGIN' && facts.statements.get(one.statement)!.countsFrom <= asOf,
  );

const stateIn = <S>(intervals: readonly { from: number; to: number | null; state: S }[], at: number): S[] =>
  intervals.filter(({ from, to }) => from <= at && (to === null || at < to)).map(({ state }) => state);

describe('against the rules spelled out', () => {
  test('a claim stands, since, open rebuttals and correction as the rules say, at every instant', () => {
    fc.assert(
      fc.property(randomDisputes, (facts) => {
        const index = readDispute(facts);
        for (const claim of CLAIMS) {
          for (const asOf of INSTANTS) {
            const naive = naiveAsOf(facts, asOf);
            // How a claim stands that is not there yet is not asked here.
            if (!isThere(facts, claim, asOf)) continue;
            const { explanation, ...standing } = atOnce(
              standingAsOf(momentAsOf(index, saidBy(instant(asOf))), claim),
            );
            expect(explanation).toMatch(/\.$/);
            expect({ asOf, ...standing }).toEqual({
              asOf,
              state: naive.standing(claim),
              own: naive.standing(claim),
              through: [],
              since: naiveSince(facts, claim, asOf),
              correctedBy: naive.correctedBy(claim),
            });
            expect(
              openRebuttals(momentAsOf(index, saidBy(instant(asOf))), claim).map(({ seq }) => seq),
            ).toEqual(naive.openRebuttals(claim));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('intervals say of every instant what the rules say of it, and adjoining ones differ', () => {
    fc.assert(
      fc.property(randomDisputes, (facts) => {
        const index = readDispute(facts);
        for (const claim of CLAIMS) {
          const intervals = standingIntervals(index, claim);
          const there = facts.assertions
            .filter((assertion) => assertion.claim === claim)
            .map(({ statement }) => facts.statements.get(statement)!.countsFrom);
          for (const asOf of INSTANTS) {
            const expected = there.some((from) => from <= asOf)
              ? [naiveAsOf(facts, asOf).standing(claim)]
              : [];
            expect(stateIn(intervals, asOf)).toEqual(expected);
          }
          intervals.slice(1).forEach(({ from, state }, place) => {
            expect(intervals[place]!.to).toBe(from);
            expect(intervals[place]!.state).not.toBe(state);
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  test('once all counts that was said about a claim it stands as it does in the end, and so is told', () => {
    fc.assert(
      fc.property(randomDisputes, (facts) => {
        const index = readDispute(facts);
        for (const claim of CLAIMS.filter((one) => wasEverContested(index, one))) {
          const told = (asOf: AsOf) => atOnce(standingAsOf(momentAsOf(index, asOf), claim));
          expect(told(saidBy(countsWholeFrom(index, claim)))).toEqual(told(EVERYTHING));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a rebuttal stands at every instant since it was made as the rules say', () => {
    fc.assert(
      fc.property(randomDisputes, (facts) => {
        const index = readDispute(facts);
        const together = rebuttalIntervals(
          index,
          facts.rebuttals.map(({ seq }) => seq),
        );
        for (const { seq, statement } of facts.rebuttals) {
          const intervals = rebuttalIntervals(index, [seq]).get(seq)!;
          expect(together.get(seq)).toEqual(intervals);
          const { countsFrom } = facts.statements.get(statement)!;
          for (const asOf of INSTANTS) {
            const expected = countsFrom <= asOf ? [naiveAsOf(facts, asOf).rebuttalState(seq)] : [];
            expect(stateIn(intervals, asOf)).toEqual(expected);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
