import { expect, test } from '@jest/globals';
import { momentAsOf } from '../../../src/domain/dispute/moment.js';
import { readDispute } from '../../../src/domain/dispute/reading.js';
import { rebuttalIntervals, standingIntervals } from '../../../src/domain/dispute/standing.js';
import { STANDING_STATES, type StandingState } from '../../../src/domain/vocabulary/standing-states.js';
import { readRebuttalStates, readStandingStates } from '../../../src/storage/relations.js';
import {
  countedBy,
  counts,
  isThere,
  standsAs,
  whereCounts,
  whereThere,
} from '../../../src/storage/rules/as-of.js';
import { allOf } from '../../../src/storage/lists/rows.js';
import { describeEngines } from '../../support/engines.js';
import { inRecordedWorlds, seqsOf, stateAt } from '../../support/recorded-worlds.js';

const STATES = Object.keys(STANDING_STATES) as StandingState[];

describeEngines('what counts as of an instant, in SQL', (engine) => {
  test('is in every random world, at every instant, what the pure functions say', async () => {
    const seen = new Set<string>();
    await inRecordedWorlds(
      engine,
      async ({ seed, reader, claims, statements, facts, carriers, instants }) => {
        for (const asOf of instants) {
          const moment = momentAsOf(readDispute(facts), asOf);
          const counted = statements.filter(moment.counts);
          const there = claims.filter((seq) =>
            facts.assertions.some(({ claim, statement }) => claim === seq && moment.counts(statement)),
          );
          const where = { counts: allOf(whereCounts('s', asOf)), there: allOf(whereThere('c', asOf)) };
          const summaries = {
            s: (condition: string) =>
              `select s.seq from statement_summary s where ${condition} order by s.seq`,
            c: (condition: string) => `select c.seq from claim_summary c where ${condition} order by c.seq`,
          };
          expect({
            seed,
            asOf,
            counted: await seqsOf(reader, summaries.s(counts('s')), countedBy(asOf)),
            listed: await seqsOf(reader, summaries.s(where.counts.text), where.counts.params),
            there: await seqsOf(reader, summaries.c(isThere('c')), countedBy(asOf)),
            listedThere: await seqsOf(reader, summaries.c(where.there.text), where.there.params),
          }).toEqual({ seed, asOf, counted, listed: counted, there, listedThere: there });
        }
        const index = readDispute(facts);
        const rebuttals = facts.rebuttals.map((rebuttal) => rebuttal.seq);
        const intervals = rebuttalIntervals(index, rebuttals);
        for (const asOf of instants) {
          const stands = claims.flatMap((claim) => {
            const state = stateAt(standingIntervals(index, claim, carriers), asOf);
            return state === undefined ? [] : [[claim, state] as const];
          });
          const states = rebuttals.flatMap((rebuttal) => {
            const state = stateAt(intervals.get(rebuttal)!, asOf);
            return state === undefined ? [] : [[rebuttal, state] as const];
          });
          for (const [, state] of stands) seen.add(state);
          expect({
            seed,
            asOf,
            stands: [...(await readStandingStates(reader, claims, asOf))].sort(([a], [b]) => a - b),
            states: [...(await readRebuttalStates(reader, rebuttals, asOf))].sort(([a], [b]) => a - b),
          }).toEqual({ seed, asOf, stands, states });
          for (const state of STATES) {
            const condition = standsAs([state], asOf);
            expect({
              seed,
              asOf,
              state,
              found: await seqsOf(
                reader,
                `select st.claim as seq from claim_standing st where ${condition.text} order by st.claim`,
                condition.params,
              ),
            }).toEqual({
              seed,
              asOf,
              state,
              found: stands.filter(([, stood]) => stood === state).map(([claim]) => claim),
            });
          }
        }
      },
    );
    expect([...seen]).toEqual(expect.arrayContaining(['UNDISPUTED', 'DISPUTED', 'CORRECTED']));
  }, 120_000);
});
