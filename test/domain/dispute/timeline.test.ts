import type { FoldedVoice, Seq } from '../../../src/kernel/seq.js';
import { claim } from '../../support/numbers.js';
import { EVERYTHING } from '../../../src/kernel/as-of.js';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DisputeFacts } from '../../../src/domain/dispute/facts.js';
import { momentAsOf } from '../../../src/domain/dispute/moment.js';
import { readDispute } from '../../../src/domain/dispute/reading.js';
import { standingAsOf } from '../../../src/domain/dispute/standing.js';
import { timeline } from '../../../src/domain/dispute/timeline.js';
import type { TimelineEventKind } from '../../../src/domain/vocabulary/timeline-event-kinds.js';
import { asOfDay, DisputeWorld, ofClaim, ofRebuttal, ofStatement } from '../../support/dispute-world.js';
import { CLAIMS, randomDisputes } from '../../support/random-disputes.js';
import { atOnce } from '../../../src/kernel/turns.js';

const FIGURE = claim(1);

const kinds = (world: DisputeWorld, asOf?: string): string[] =>
  atOnce(timeline(momentAsOf(world.index(), asOfDay(asOf)), FIGURE)).map(
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
    const events = atOnce(timeline(momentAsOf(world.index(), EVERYTHING), FIGURE));
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

  test('a joint rebuttal is withdrawn by the last part only where the others were still taken back then', () => {
    const world = new DisputeWorld();
    world.asserts(world.says('Mission', '2016-12-01'), FIGURE);
    const joint = world.says('Command', '2016-12-02', { jointlyWith: ['Staff'] });
    world.rebuts(joint, ofClaim(FIGURE));
    const part = world.says('Staff', '2016-12-03');
    world.retractsStatement(part, joint);
    world.retractsStatement(world.says('Staff', '2016-12-05'), part);
    world.retractsStatement(world.says('Command', '2016-12-06'), joint);
    expect(kinds(world)).toEqual(['REPORTED 1', 'REBUTTED 2']);
    world.retractsStatement(world.says('Command', '2016-12-04'), joint);
    expect(kinds(world)).toEqual(['REPORTED 1', 'REBUTTED 2', 'WITHDRAWN 6']);
  });

  test('who found the claim right is in it, and changes no standing', () => {
    const world = new DisputeWorld();
    world.asserts(world.says('Mission', '2016-12-01'), FIGURE);
    world.affirms(world.says('Gazette', '2016-12-02'), FIGURE);
    world.affirms(world.says('Desk', '2016-12-03', { onBehalfOf: 'Gazette' }), FIGURE, 'True (5 of 5)');
    const moment = momentAsOf(world.index(), EVERYTHING);
    expect(atOnce(timeline(moment, FIGURE)).slice(1)).toEqual([
      {
        kind: 'AFFIRMED',
        claim: FIGURE,
        statement: 2,
        summary: 'Gazette looked into this and found it right.',
      },
      {
        kind: 'AFFIRMED',
        claim: FIGURE,
        statement: 3,
        summary: 'Desk, speaking for Gazette, looked into this and found it right: True (5 of 5).',
      },
    ]);
    expect(atOnce(standingAsOf(moment, FIGURE))).toMatchObject({ state: 'UNDISPUTED', since: null });
  });

  test('the retraction of a statement that affirms the claim is in it, once where it says the claim too', () => {
    const world = new DisputeWorld();
    world.asserts(world.says('Mission', '2016-12-01'), FIGURE);
    const check = world.says('Gazette', '2016-12-02');
    world.affirms(check, FIGURE);
    world.affirms(check, FIGURE, 'By the registers too.');
    const both = world.asserts(world.says('Wire', '2016-12-03'), FIGURE, 'RELAY');
    world.affirms(both, FIGURE);
    world.retractsStatement(world.says('Gazette', '2016-12-04'), check, 'the registers were incomplete');
    world.retractsStatement(world.says('Wire', '2016-12-05'), both);
    expect(
      atOnce(timeline(momentAsOf(world.index(), EVERYTHING), FIGURE))
        .filter(({ kind }) => kind === 'RETRACTED')
        .map(({ summary }) => summary),
    ).toEqual([
      'Gazette took back a statement that affirms this: the registers were incomplete.',
      'Wire took back a statement that says this.',
    ]);
  });

  test('an affirmation of what it goes back to is in it, with the retraction of that', () => {
    const world = new DisputeWorld();
    const other = claim(2);
    world.asserts(world.says('Wire', '2016-12-05'), FIGURE);
    const relay = world.asserts(world.says('Wire', '2016-12-02'), other, 'RELAY');
    world.retractsStatement(world.says('Wire', '2016-12-06'), relay);
    const check = world.says('Gazette', '2016-12-07');
    world.affirms(check, other, 'True');
    world.retractsStatement(world.says('Gazette', '2016-12-08'), check);
    const back = [{ claim: other, sentence: '382 civilians killed.' }];
    expect(
      atOnce(timeline(momentAsOf(world.index(), EVERYTHING), FIGURE, back))
        .slice(1)
        .map(({ claim: of, summary }) => [of, summary]),
    ).toEqual([
      [
        other,
        'Gazette looked into “382 civilians killed”, which this goes back to, and found it right: True.',
      ],
      [other, 'Gazette took back a statement that affirms “382 civilians killed”, which this goes back to.'],
    ]);
  });

  test('of any dispute it holds each act once, in said order', () => {
    fc.assert(
      fc.property(randomDisputes, (facts) => {
        const moment = momentAsOf(readDispute(facts), EVERYTHING);
        for (const claim of CLAIMS) {
          const events = atOnce(timeline(moment, claim)).map(({ kind, statement }) => `${kind} ${statement}`);
          const starts = atOnce(timeline(moment, claim)).map(({ statement }) => [
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
    const takings = facts.retractions.filter((act) => act.retracted === statement);
    for (const act of takings) if (isWhole(facts, statement, takings, act)) add('WITHDRAWN', act.statement);
  }
  const affirmations = facts.affirmations.filter((one) => one.claim === claim);
  for (const { statement } of affirmations) add('AFFIRMED', statement);
  const saying = new Set([...assertions, ...affirmations].map(({ statement }) => statement));
  for (const act of facts.corrections) if (act.claim === claim) add('CORRECTED', act.statement);
  for (const act of facts.retractions) {
    if (act.claim === claim) add('RETRACTED', act.statement);
    if (act.retracted !== undefined && saying.has(act.retracted)) add('RETRACTED', act.statement);
  }
  return events;
}

/** Whether every voice of a statement had taken back its part by one of its retractions. */
function isWhole(
  { statements, retractions }: DisputeFacts,
  statement: Seq<'statement'>,
  takings: readonly { readonly statement: Seq<'statement'> }[],
  last: { readonly statement: Seq<'statement'> },
): boolean {
  const said = (seq: Seq<'statement'>): number => statements.get(seq)!.said.start;
  const isBefore = (a: Seq<'statement'>, b: Seq<'statement'>): boolean =>
    said(a) < said(b) || (said(a) === said(b) && a < b);
  const holds = (one: Seq<'statement'>, voice: FoldedVoice, at?: Seq<'statement'>): boolean =>
    !retractions.some(
      ({ retracted, statement: back }) =>
        retracted === one &&
        statements.get(back)!.voices.includes(voice) &&
        (at === undefined || isBefore(back, at)) &&
        holds(back, voice),
    );
  const until = takings
    .map((taking) => taking.statement)
    .filter(
      (seq) =>
        said(seq) < said(last.statement) || (said(seq) === said(last.statement) && seq <= last.statement),
    )
    .flatMap((seq) =>
      statements
        .get(seq)!
        .voices.filter((voice) => seq === last.statement || holds(seq, voice, last.statement)),
    );
  return statements.get(statement)!.voices.every((voice) => until.includes(voice));
}
