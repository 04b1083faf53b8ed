import { expect, test } from '@jest/globals';
import type { GivenDerivation } from '../../../src/domain/record/given.js';
import { Decided, killed, PARTIES, says } from '../../support/decided.js';

const reported = (): Decided =>
  new Decided(
    ...PARTIES,
    says('mission', '2016-12-01', { claims: [killed('sum', 5), killed('two', 2), killed('three', 3)] }),
  );

const derives = (claim: string, ...from: readonly string[]): GivenDerivation => ({
  type: 'derivation',
  claim,
  from,
  method: 'SUM',
});

test('a claim was computed from others, each named once', () => {
  const decided = reported();
  const [derivation] = decided.facts('derivation', derives('sum', 'two', 'three', 'two'));
  expect(derivation).toMatchObject({ seq: 1, claim: 1, from: [2, 3], method: 'SUM' });
});

test('the same derivation again changes nothing', () => {
  const decided = reported();
  decided.when(derives('sum', 'two', 'three'));
  expect(decided.when(derives('sum', 'two', 'three'))).toMatchObject({ created: false, seq: 1, facts: [] });
});

test.each([
  ['itself', derives('sum', 'sum')],
  ['what was computed from it', derives('two', 'sum')],
])('a claim cannot be computed from %s', (_, record) => {
  const decided = reported();
  decided.when(derives('sum', 'two', 'three'));
  expect(decided.refusalOf(record)).toMatchObject({ code: 'CYCLE', field: 'from' });
});

test.each([
  ['from nothing', derives('sum'), 'BAD_USER_INPUT', 'from'],
  ['in a way that is not known', { ...derives('sum', 'two'), method: 'GUESS' }, 'BAD_USER_INPUT', 'method'],
  ['from a claim that is not known', derives('sum', 'none'), 'NOT_FOUND', 'from.0'],
])('a claim cannot be computed %s', (_, record, code, field) => {
  expect(reported().refusalOf(record)).toMatchObject({ code, field });
});
