import type { Seq } from '../../../src/kernel/seq.js';
import { claim } from '../../support/numbers.js';
import { EVERYTHING } from '../../../src/kernel/as-of.js';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DisputeFacts } from '../../../src/domain/dispute/facts.js';
import { momentAsOf } from '../../../src/domain/dispute/moment.js';
import { readDispute } from '../../../src/domain/dispute/reading.js';
import { timeline, type TimelineEventKind } from '../../../src/domain/dispute/timeline.js';
import { asOfDay, DisputeWorld, ofClaim, ofRebuttal, ofStatement } from '../../support/dispute-world.js';
import { CLAIMS, randomDisputes } from '../../support/random-disputes.js';

const FIGURE = claim(1);

const kinds = (world: DisputeWorld, asOf?: string): string[] =>
  timeline(momentAsOf(world.index(), asOfDay(asOf)), FIGURE).map(
    ({ kind, statement }) => `${kind} ${statement}`,
  );

describe('the timeline of a claim', () => {
  test('it tells in said order who reported, relayed, rebutted, countered, conceded, corrected and withdrew', () => {
    const world = new DisputeWorld();
    const rebuttal = world.rebuts(world.says('Command', '2016-12-03'), ofClaim(FIGURE));
    world.asserts(world.says('Mission', '2016-12-01'), FIGURE);
    world.asserts(world.says('Wire', '2016-12-02'), FIGURE, 'RELAY');
    const counter = world.rebuts(world.says('Mission', '2016-12-04'), ofRebuttal(rebuttal));
    world.withdraws(world.says('Mission', '2016-12-05'), counter);
    world.concedes(world.says('Mission', '2016-12-06'), rebuttal, 'PARTIAL');
    world.corrects(world.says('Mission', '2016-12-07'), FIGURE, claim(2));
    world.retractsClaim(world.says('Mission', '2016-12-08'), FIGURE, 'it counted some twice');
    const events = timeline(momentAsOf(world.index(), EVERYTHING), FIGURE);
    expect(events.every(({ claim }) => claim === FIGURE)).toBe(true);
    expect(events.map(({ claim: _, ...event }) => event)).toEqual([
      { kind: 'REPORTED', statement: 2, summary: 'Mission reported this.' },
      { kind: 'RELAYED', statement: 3, summary: 'Wire passed this on.' },
      { kind: 'REBUTTED', statement: 1, summary: 'Command disputed this, over the number.' },
      { kind: 'COUNTERED', statement: 4, summary: 'Mission answered the objection of Command.' },
      { kind: 'WITHDRAWN', statement: 5, summary: 'Mission withdrew the answer.' },
      { kind: 'CONCEDED', statement: 6, summary: 'Mission conceded the objection of Command in part.' },
      {
        kind: 'CORRECTED',
        statement: 7,
        summary: 'Mission put another figure in its place: Civilians killed: 926.',
      },
      { kind: 'RETRACTED', statement: 8, summary: 'Mission took this back: it counted some twice.' },
    ]);
  });

  test('only what counts as of an instant is in it', () => {
    const world = new DisputeWorld();
    world.asserts(world.says('Mission', '2016-12-01'), FIGURE);
    world.rebuts(world.says('Command', '2016-12-03'), ofClaim(FIGURE));
    expect(kinds(world, '2016-12-02')).toEqual(['REPORTED 1']);
    expect(kinds(world, '2016-12-03')).toEqual(['REPORTED 1', 'REBUTTED 2']);
  });

  test('what was done to a statement or a rebuttal that does not count yet is not in it', () => {
    const world = new DisputeWorld();
    world.asserts(world.says('Mission', '2016-12-01'), FIGURE);
    const later = world.asserts(world.says('Agency', '2016-12-20'), FIGURE);
    world.rebuts(world.says('Command', '2016-12'), ofStatement(later));
    const attack = world.rebuts(world.says('Command', '2016-12-21'), ofClaim(FIGURE));
    world.rebuts(world.says('Mission', '2016-12'), ofRebuttal(attack));
    world.concedes(world.says('Agency', '2016-12'), attack);
    world.retractsStatement(world.says('Agency', '2016-12'), later);
    expect(kinds(world, '2016-12-10')).toEqual(['REPORTED 1']);
    expect(kinds(world, '2016-12-20')).toEqual(['REPORTED 1', 'REBUTTED 3', 'RETRACTED 7', 'REPORTED 2']);
    expect(kinds(world, '2016-12-21')).toEqual([
      'REPORTED 1',
      'REBUTTED 3',
      'COUNTERED 5',
      'CONCEDED 6',
      'RETRACTED 7',
      'REPORTED 2',
      'REBUTTED 4',
    ]);
  });

  test('a retracted statement stays in it, and its retraction withdraws the rebuttal made in it', () => {
    const world = new DisputeWorld();
    world.asserts(world.says('Mission', '2016-12-01'), FIGURE);
    const attack = world.says('Command', '2016-12-03');
    world.rebuts(attack, ofClaim(FIGURE));
    world.retractsStatement(world.says('Command', '2016-12-05'), attack);
    expect(kinds(world)).toEqual(['REPORTED 1', 'REBUTTED 2', 'WITHDRAWN 3']);
  });

  test('the retraction of a statement that only passed the claim on is in it', () => {
    const world = new DisputeWorld();
    world.asserts(world.says('Mission', '2016-12-01'), FIGURE);
    const relay = world.asserts(world.says('Wire', '2016-12-02'), FIGURE, 'RELAY');
    world.retractsStatement(world.says('Wire', '2016-12-04'), relay);
    expect(kinds(world)).toEqual(['REPORTED 1', 'RELAYED 2', 'RETRACTED 3']);
  });

  test('a rebuttal of a statement with which the claim entered is in it, one of a relay is not', () => {
    const world = new DisputeWorld();
    const report = world.asserts(world.says('Mission', '2016-12-01'), FIGURE);
    const relay = world.asserts(world.says('Wire', '2016-12-02'), FIGURE, 'RELAY');
    world.rebuts(world.says('Command', '2016-12-03'), ofStatement(report));
    world.rebuts(world.says('Command', '2016-12-04'), ofStatement(relay));
    expect(kinds(world)).toEqual(['REPORTED 1', 'RELAYED 2', 'REBUTTED 3']);
  });

  test('of any dispute it holds each act once, in said order', () => {
    fc.assert(
      fc.property(randomDisputes, (facts) => {
        const moment = momentAsOf(readDispute(facts), EVERYTHING);
        for (const claim of CLAIMS) {
          const events = timeline(moment, claim).map(({ kind, statement }) => `${kind} ${statement}`);
          const starts = timeline(moment, claim).map(({ statement }) => [
            facts.statements.get(statement)!.said.start,
            statement,
          ]);
          expect(starts).toEqual([...starts].sort(([a, b], [c, d]) => a! - c! || b! - d!));
          expect([...events].sort()).toEqual(naiveEvents(facts, claim).sort());
        }
      }),
      { numRuns: 300 },
    );
  });
});

function naiveEvents(facts: DisputeFacts, claim: Seq<'claim'>): string[] {
  const events: string[] = [];
  const add = (kind: TimelineEventKind, statement: Seq<'statement'>): unknown =>
    events.push(`${kind} ${statement}`);
  const assertions = facts.assertions.filter((one) => one.claim === claim);
  const entries = assertions.filter(({ role }) => role === 'ORIGIN').map(({ statement }) => statement);
  const distance = (rebuttal: Seq<'rebuttal'>): number => {
    const { target } = facts.rebuttals.find(({ seq }) => seq === rebuttal)!;
    if (target.kind === 'claim') return target.seq === claim ? 1 : NaN;
    return target.kind === 'statement' ? (entries.includes(target.seq) ? 1 : NaN) : distance(target.seq) + 1;
  };
  for (const { role, statement } of assertions) add(role === 'ORIGIN' ? 'REPORTED' : 'RELAYED', statement);
  for (const { seq, statement } of facts.rebuttals) {
    if (Number.isNaN(distance(seq))) continue;
    add(distance(seq) === 1 ? 'REBUTTED' : 'COUNTERED', statement);
    for (const act of facts.concessions) if (act.rebuttal === seq) add('CONCEDED', act.statement);
    for (const act of facts.withdrawals) if (act.rebuttal === seq) add('WITHDRAWN', act.statement);
    for (const act of facts.retractions) if (act.retracted === statement) add('WITHDRAWN', act.statement);
  }
  for (const act of facts.corrections) if (act.claim === claim) add('CORRECTED', act.statement);
  for (const act of facts.retractions) {
    if (act.claim === claim) add('RETRACTED', act.statement);
    for (const { statement } of assertions) if (act.retracted === statement) add('RETRACTED', act.statement);
  }
  return events;
}
