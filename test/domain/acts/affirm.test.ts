import { expect, test } from '@jest/globals';
import { Decided, killed, PARTIES, says } from '../../support/decided.js';

const reported = (): Decided =>
  new Decided(...PARTIES, says('mission', '2016-12-01', { ref: 'report', claims: [killed('50', 50)] }));

const affirms = (claim = '50') => ({ affirms: [{ claim, summary: 'True (5 of 5)' }] });

test('anybody may affirm a claim: it is no report of it', () => {
  const { facts } = reported().when(says('command', '2016-12-05', affirms()));
  expect(facts.map(({ type }) => type)).toEqual(['statement', 'affirmation']);
  expect(facts.at(-1)?.fact).toEqual({
    seq: 1,
    id: 'affirmation-1',
    statement: 2,
    claim: 1,
    summary: 'True (5 of 5)',
  });
});

test('who affirms a claim joins no side of it', () => {
  const decided = reported();
  decided.when(says('command', '2016-12-05', affirms()));
  expect([...decided.memory.claims.get('50', 'claim').side]).toEqual([1]);
  expect(
    decided.refusalOf(says('command', '2016-12-06', { retracts: [{ target: { claim: '50' } }] })),
  ).toMatchObject({ code: 'NOT_YOURS_TO_RETRACT' });
});

test('a claim may be affirmed in the statement that says it', () => {
  const statement = says('command', '2016-11-01', { claims: [killed('60', 60)], ...affirms('60') });
  expect(reported().facts('affirmation', statement)).toMatchObject([{ claim: 2 }]);
});

test('nothing is affirmed before it was said', () => {
  expect(reported().refusalOf(says('command', '2016-11-03', affirms()))).toMatchObject({
    code: 'OUT_OF_ORDER',
    field: 'affirms.0.claim',
  });
});

test('a claim that is not known cannot be affirmed', () => {
  expect(reported().refusalOf(says('command', '2016-12-05', affirms('none')))).toMatchObject({
    code: 'NOT_FOUND',
    field: 'affirms.0.claim',
  });
});

test('the same affirmation again changes nothing, one with another summary is other content', () => {
  const decided = reported();
  const check = says('command', '2016-12-05', { ref: 'check', ...affirms() });
  decided.when(check);
  expect(decided.when(check)).toMatchObject({ created: false, seq: 2, facts: [] });
  expect(decided.refusalOf({ ...check, affirms: [{ claim: '50', summary: 'False' }] })).toMatchObject({
    code: 'CONFLICT',
    field: 'ref',
  });
  expect(decided.refusalOf({ ...check, affirms: [] })).toMatchObject({ code: 'CONFLICT', field: 'ref' });
});

test('a claim without a ref that is affirmed by its id has to be named by an export', () => {
  const decided = new Decided(
    ...PARTIES,
    says('mission', '2016-12-01', { claims: [{ text: 'The bridge was closed.' }] }),
  );
  const { facts } = decided.when(says('command', '2016-12-02', affirms('claim-1')));
  expect(facts[1]).toEqual({ type: 'claimReferenced', fact: { claim: 1 } });
});
