import { expect, test } from '@jest/globals';
import type { GivenStatement } from '../../../src/domain/record/given.js';
import { Decided, killed, PARTIES, says } from '../../support/decided.js';

/** The mission reported 382, the command passed on its statement without saying the number. */
const reported = (): Decided =>
  new Decided(
    ...PARTIES,
    says('mission', '2016-12-01', { ref: 'report', claims: [killed('382', 382)] }),
    says('command', '2016-12-02', { ref: 'silent', relays: ['report'] }),
  );

const roleIn = (statement: GivenStatement): string | undefined =>
  reported().facts('assertion', statement)[0]?.role;

test('who asserts a claim is an ORIGIN while nothing it relays asserts it', () => {
  expect(roleIn(says('command', '2016-12-03', { claims: [{ known: '382' }] }))).toBe('ORIGIN');
  expect(roleIn(says('command', '2016-12-03', { relays: ['report'], claims: [killed('50', 50)] }))).toBe(
    'ORIGIN',
  );
});

test('who passes it on is a RELAY, at any distance', () => {
  expect(roleIn(says('command', '2016-12-03', { relays: ['report'], claims: [{ known: '382' }] }))).toBe(
    'RELAY',
  );
  expect(roleIn(says('command', '2016-12-03', { relays: ['silent'], claims: [{ known: '382' }] }))).toBe(
    'RELAY',
  );
});

test('who adopts it is an ORIGIN', () => {
  expect(
    roleIn(
      says('command', '2016-12-03', { relays: ['report'], basis: 'ADOPTED', claims: [{ known: '382' }] }),
    ),
  ).toBe('ORIGIN');
});

test('a side is the folded voices of the ORIGIN statements', () => {
  const decided = reported();
  decided.when(says('command', '2016-12-03', { relays: ['report'], claims: [{ known: '382' }] }));
  decided.when(says('spokesperson', '2016-12-03', { claims: [{ known: '382' }] }));
  expect(decided.memory.claims.find('382')?.side).toEqual(new Set([1]));
});
