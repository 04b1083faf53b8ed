import { expect, test } from '@jest/globals';
import { Decided, killed, PARTIES, says } from '../../support/decided.js';

const reported = (): Decided =>
  new Decided(...PARTIES, says('mission', '2016-12-01', { ref: 'report', claims: [killed('382', 382)] }));

test.each([
  ['RELAYED where it passes something on', { relays: ['report'] }, 'RELAYED'],
  ['UNSTATED where it passes on nothing', {}, 'UNSTATED'],
  ['what is given', { relays: ['report'], basis: 'ADOPTED' }, 'ADOPTED'],
])('the basis of a statement is %s', (_, given, basis) => {
  const [statement] = reported().facts('statement', says('command', '2016-12-02', given));
  expect(statement?.basis).toBe(basis);
});

test('a statement of basis FIRST_HAND relays nothing', () => {
  expect(
    reported().refusalOf(says('command', '2016-12-02', { relays: ['report'], basis: 'FIRST_HAND' })),
  ).toMatchObject({ code: 'BAD_USER_INPUT', field: 'basis' });
});

test('a word that is not a basis is refused with those that are', () => {
  expect(reported().refusalOf(says('command', '2016-12-02', { basis: 'HEARSAY' }))).toEqual({
    code: 'BAD_USER_INPUT',
    field: 'basis',
    message: '"HEARSAY" is no basis: give FIRST_HAND, ADOPTED, RELAYED, UNSTATED.',
  });
});
