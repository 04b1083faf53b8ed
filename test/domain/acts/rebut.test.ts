import { expect, test } from '@jest/globals';
import { Decided, killed, PARTIES, says } from '../../support/decided.js';

/** The mission reported 382 killed on 1 December. */
const reported = (): Decided =>
  new Decided(...PARTIES, says('mission', '2016-12-01', { ref: 'report', claims: [killed('382', 382)] }));

const rebuts = (target: object, more: object = {}) => ({
  rebuts: [{ ref: 'rebuttal', target: target as never, aspects: ['VALUE' as const], ...more }],
});

test('a rebuttal attacks a claim, a statement or another rebuttal', () => {
  const decided = reported();
  expect(decided.facts('rebuttal', says('command', '2016-12-03', rebuts({ claim: '382' })))).toEqual([
    {
      seq: 1,
      id: 'rebuttal-1',
      ref: 'rebuttal',
      statement: 2,
      target: { claim: 1 },
      aspects: ['VALUE'],
      direction: null,
      summary: null,
      counterClaim: null,
    },
  ]);
  const [counter] = decided.facts(
    'rebuttal',
    says('mission', '2016-12-04', rebuts({ rebuttal: 'rebuttal' }, { ref: 'counter' })),
  );
  expect(counter?.target).toEqual({ rebuttal: 1 });
  const [ofStatement] = decided.facts(
    'rebuttal',
    says('command', '2016-12-05', rebuts({ statement: 'report' }, { ref: 'third' })),
  );
  expect(ofStatement?.target).toEqual({ statement: 1 });
});

test('an aspect given twice counts once', () => {
  const [made] = reported().facts(
    'rebuttal',
    says('command', '2016-12-03', rebuts({ claim: '382' }, { aspects: ['VALUE', 'METHOD', 'VALUE'] })),
  );
  expect(made?.aspects).toEqual(['VALUE', 'METHOD']);
});

test('a counter-claim is asserted by the statement that makes it', () => {
  const decided = reported();
  const { facts } = decided.when(
    says('command', '2016-12-03', rebuts({ claim: '382' }, { counterClaim: killed('50', 50) })),
  );
  expect(facts.map(({ type }) => type)).toEqual(['claim', 'claimRef', 'statement', 'assertion', 'rebuttal']);
  expect(decided.memory.claims.find('50')?.statementCount).toBe(1);
});

test('a rebuttal counts for the claim that it attacks', () => {
  const decided = reported();
  decided.when(says('command', '2016-12-03', rebuts({ claim: '382' })));
  expect(decided.memory.claims.find('382')?.rebuttalCount).toBe(1);
});

test('any kind that can be named may be left to be found', () => {
  const [made] = reported().facts('rebuttal', says('command', '2016-12-03', rebuts({ any: 'report' })));
  expect(made?.target).toEqual({ statement: 1 });
});

test.each([
  ['names nothing recorded', { any: 'nothing' }, {}, 'NOT_FOUND', 'rebuts.0.target'],
  [
    'says nothing of what it attacks',
    { claim: '382' },
    { aspects: [] },
    'BAD_USER_INPUT',
    'rebuts.0.aspects',
  ],
  ['attacks itself', { rebuttal: 'rebuttal' }, {}, 'CYCLE', 'rebuts.0.target'],
  [
    'counters a claim with that claim',
    { claim: '382' },
    { counterClaim: killed('382', 382) },
    'CYCLE',
    'rebuts.0.counterClaim',
  ],
])('a rebuttal that %s is refused', (_, target, more, code, field) => {
  expect(reported().refusalOf(says('command', '2016-12-03', rebuts(target, more)))).toMatchObject({
    code,
    field,
  });
});

test('a ref of more than one kind of record does not say which is meant', () => {
  const decided = new Decided(
    ...PARTIES,
    says('mission', '2016-12-01', { ref: '382', claims: [killed('382', 382)] }),
  );
  expect(decided.refusalOf(says('command', '2016-12-03', rebuts({ any: '382' })))).toEqual({
    code: 'BAD_USER_INPUT',
    field: 'rebuts.0.target',
    message: '"382" is a ref of more than one kind of record: give the id of the one that is meant.',
  });
});

test('a rebuttal attacks nothing that was certainly said later', () => {
  expect(reported().refusalOf(says('command', '2016-10', rebuts({ claim: '382' })))).toMatchObject({
    code: 'OUT_OF_ORDER',
    field: 'rebuts.0.target',
  });
});

test('a rebuttal may attack one made before it in the same statement, but not one made after it', () => {
  const two = (first: object, second: object) =>
    says('command', '2016-12-03', {
      rebuts: [
        { ref: 'one', target: first as never, aspects: ['VALUE'] },
        { ref: 'two', target: second as never, aspects: ['VALUE'] },
      ],
    });
  const targets = reported()
    .facts('rebuttal', two({ claim: '382' }, { rebuttal: 'one' }))
    .map(({ target }) => target);
  expect(targets).toEqual([{ claim: 1 }, { rebuttal: 1 }]);
  expect(reported().refusalOf(two({ rebuttal: 'two' }, { claim: '382' }))).toMatchObject({
    code: 'CYCLE',
    field: 'rebuts.0.target',
  });
});
