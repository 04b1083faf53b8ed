import { expect, test } from '@jest/globals';
import { refuseLater } from '../../../src/domain/record/order.js';
import { parsePeriod } from '../../../src/domain/period.js';
import { Decided, killed, PARTIES, says } from '../../support/decided.js';

const start = (edtf: string): number => parsePeriod(edtf).start;

test('a statement bears on what may have been said before it ended', () => {
  expect(() => refuseLater(start('2016-12-31'), parsePeriod('2016-12'), 'rebuts', 'target')).not.toThrow();
});

test('a statement bears on nothing that was certainly said later', () => {
  expect(() => refuseLater(start('2017-01-01'), parsePeriod('2016-12'), 'rebuts', 'target')).toThrow(
    'A statement of 2016-12 rebuts what was said only later, from 2017-01-01 on: check both dates.',
  );
});

test('a statement passes on nothing that was certainly said later', () => {
  const decided = new Decided(
    ...PARTIES,
    says('mission', '2016-12-01', { ref: 'report', claims: [killed('382', 382)] }),
  );
  expect(decided.refusalOf(says('command', '2016-11', { relays: ['report'] }))).toMatchObject({
    code: 'OUT_OF_ORDER',
    field: 'relays.0',
  });
});
