import { expect, test } from '@jest/globals';
import { Decided, killed, PARTIES, says } from '../../support/decided.js';

/** The mission reported 382 killed, and the command passed it on. */
const reported = (): Decided =>
  new Decided(
    ...PARTIES,
    says('mission', '2016-12-01', { ref: 'report', claims: [killed('382', 382)] }),
    says('command', '2016-12-02', { ref: 'relay', relays: ['report'], claims: [{ known: '382' }] }),
  );

const corrects = (value: number) => ({ corrects: [{ claim: '382', by: killed(String(value), value) }] });

test("a claim's side puts another figure in its place, which the statement asserts", () => {
  const decided = reported();
  const { facts } = decided.when(says('mission', '2016-12-05', corrects(350)));
  expect(facts.at(-1)).toEqual({
    type: 'correction',
    fact: { seq: 1, statement: 3, claim: 1, by: 2 },
  });
  expect(decided.memory.claims.find('350')?.statementCount).toBe(1);
});

test('only its side can correct a claim; who passes it on is not of its side', () => {
  expect(reported().refusalOf(says('command', '2016-12-05', corrects(350)))).toEqual({
    code: 'NOT_YOURS_TO_CORRECT',
    field: 'corrects.0.claim',
    message: 'Only the side that brought a claim in can correct it. This statement is by another voice.',
  });
});

test('who makes a claim its own in the same statement can correct it there', () => {
  const { facts } = reported().when(
    says('command', '2016-12-05', { basis: 'ADOPTED', claims: [{ known: '382' }], ...corrects(350) }),
  );
  expect(facts.filter(({ type }) => type === 'correction')).toHaveLength(1);
});

test('a claim cannot be corrected by itself', () => {
  expect(reported().refusalOf(says('mission', '2016-12-05', corrects(382)))).toEqual({
    code: 'CYCLE',
    field: 'corrects.0.by',
    message: 'A claim cannot be corrected by itself: give another figure.',
  });
});

test('a claim cannot be corrected before it was first said', () => {
  expect(reported().refusalOf(says('mission', '2016-11-28', corrects(350)))).toMatchObject({
    code: 'OUT_OF_ORDER',
    field: 'corrects.0.claim',
  });
});

test('a claim that is not known cannot be corrected', () => {
  expect(
    reported().refusalOf(
      says('mission', '2016-12-05', { corrects: [{ claim: 'none', by: killed('350', 350) }] }),
    ),
  ).toMatchObject({ code: 'NOT_FOUND', field: 'corrects.0.claim' });
});
