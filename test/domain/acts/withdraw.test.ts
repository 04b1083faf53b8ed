import { expect, test } from '@jest/globals';
import { Decided, killed, PARTIES, says } from '../../support/decided.js';

/** The spokesperson disputes, for the mission, what the command reported. */
const disputed = (): Decided =>
  new Decided(
    ...PARTIES,
    says('command', '2016-12-01', { ref: 'report', claims: [killed('50', 50)] }),
    says('spokesperson', '2016-12-03', {
      ref: 'denial',
      rebuts: [{ ref: 'rebuttal', target: { claim: '50' }, aspects: ['VALUE'] }],
    }),
  );

const withdraws = (rebuttal = 'rebuttal') => ({ withdraws: [{ rebuttal, reason: 'A mistake.' }] });

test('a voice takes back its own rebuttal', () => {
  expect(disputed().facts('withdrawal', says('mission', '2016-12-05', withdraws()))).toEqual([
    { seq: 1, statement: 3, rebuttal: 1, reason: 'A mistake.' },
  ]);
});

test('only the voice that made a rebuttal can withdraw it', () => {
  expect(disputed().refusalOf(says('command', '2016-12-05', withdraws()))).toEqual({
    code: 'NOT_YOURS_TO_WITHDRAW',
    field: 'withdraws.0.rebuttal',
    message: 'Only the voice that made a rebuttal can withdraw it. This statement is by another voice.',
  });
});

test('nothing is withdrawn before it was said', () => {
  expect(disputed().refusalOf(says('mission', '2016-11-30', withdraws()))).toMatchObject({
    code: 'OUT_OF_ORDER',
    field: 'withdraws.0.rebuttal',
  });
});

test('a rebuttal that is not known cannot be withdrawn', () => {
  expect(disputed().refusalOf(says('mission', '2016-12-05', withdraws('none')))).toMatchObject({
    code: 'NOT_FOUND',
    field: 'withdraws.0.rebuttal',
  });
});
