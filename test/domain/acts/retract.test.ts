import { expect, test } from '@jest/globals';
import { Decided, killed, PARTIES, says } from '../../support/decided.js';

/** The mission reported 382 killed, and the command disputed it. */
const disputed = (): Decided =>
  new Decided(
    ...PARTIES,
    says('mission', '2016-12-01', { ref: 'report', claims: [killed('382', 382)] }),
    says('command', '2016-12-03', {
      ref: 'denial',
      rebuts: [{ ref: 'rebuttal', target: { claim: '382' }, aspects: ['VALUE'] }],
    }),
  );

const retracts = (target: object) => ({ retracts: [{ target: target as never, reason: 'An error.' }] });

test('a side takes back a claim that it brought in', () => {
  expect(disputed().facts('retraction', says('mission', '2016-12-05', retracts({ claim: '382' })))).toEqual([
    { seq: 1, statement: 3, target: { claim: 1 }, reason: 'An error.' },
  ]);
});

test('a voice takes back a statement that it made', () => {
  expect(
    disputed().facts('retraction', says('spokesperson', '2016-12-05', retracts({ statement: 'report' }))),
  ).toEqual([{ seq: 1, statement: 3, target: { statement: 1 }, reason: 'An error.' }]);
});

test.each([
  ['claim', { claim: '382' }, 'Only a side that brought a claim in can retract it.'],
  ['statement', { statement: 'report' }, 'Only the voice that made a statement can retract it.'],
])('nobody else can take back a %s', (_, target, rule) => {
  expect(disputed().refusalOf(says('command', '2016-12-05', retracts(target)))).toEqual({
    code: 'NOT_YOURS_TO_RETRACT',
    field: 'retracts.0.target',
    message: `${rule} This statement is by another voice.`,
  });
});

test.each([
  ['claim', { claim: '382' }],
  ['statement', { statement: 'report' }],
])('a %s is not taken back before it was said', (_, target) => {
  expect(disputed().refusalOf(says('mission', '2016-10', retracts(target)))).toMatchObject({
    code: 'OUT_OF_ORDER',
    field: 'retracts.0.target',
  });
});

test('a rebuttal is withdrawn, not retracted', () => {
  expect(disputed().refusalOf(says('command', '2016-12-05', retracts({ any: 'rebuttal' })))).toEqual({
    code: 'BAD_USER_INPUT',
    field: 'retracts.0.target',
    message: 'A rebuttal is withdrawn, not retracted: name a claim or a statement.',
  });
});

test('a statement cannot take back itself', () => {
  expect(
    disputed().refusalOf(says('mission', '2016-12-05', { ref: 'same', ...retracts({ statement: 'same' }) })),
  ).toMatchObject({ code: 'CYCLE', field: 'retracts.0.target' });
});
