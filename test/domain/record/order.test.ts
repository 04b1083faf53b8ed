import { expect, test } from '@jest/globals';
import {
  earliestAnywhere,
  latestAnywhere,
  refuseFuture,
  refuseLater,
} from '../../../src/domain/record/order.js';
import { parsePeriod } from '../../../src/domain/period.js';
import type { GivenStatement } from '../../../src/domain/record/given.js';
import { Decided, killed, NOW, PARTIES, says } from '../../support/decided.js';

const utc = (seconds: number): string => new Date(seconds * 1000).toISOString();

test.each([
  ['2016', '2015-12-31T10:00:00.000Z', '2017-01-01T12:00:00.000Z'],
  ['2016-12', '2016-11-30T10:00:00.000Z', '2017-01-01T12:00:00.000Z'],
  ['2016-12-01~', '2016-11-30T10:00:00.000Z', '2016-12-02T12:00:00.000Z'],
  ['2016-12-01/2016-12-03', '2016-11-30T10:00:00.000Z', '2016-12-04T12:00:00.000Z'],
  ['2016-12-01T10:00:00Z', '2016-12-01T10:00:00.000Z', '2016-12-01T10:00:01.000Z'],
  ['2016-12-01T10:00:00+03:00', '2016-12-01T07:00:00.000Z', '2016-12-01T07:00:01.000Z'],
  ['2016-12-01/2016-12-01T10:00:00Z', '2016-11-30T10:00:00.000Z', '2016-12-01T10:00:01.000Z'],
  ['2016-12-01T10:00:00Z/2016-12-01', '2016-12-01T10:00:00.000Z', '2016-12-02T12:00:00.000Z'],
])('a year, month or day is a local one, an instant is exact: %s', (edtf, earliest, latest) => {
  const said = parsePeriod(edtf);
  expect([utc(earliestAnywhere(said)), utc(latestAnywhere(said))]).toEqual([earliest, latest]);
});

const bearsOn = (later: string, said: string) => () => {
  refuseLater(earliestAnywhere(parsePeriod(later)), parsePeriod(said), 'rebuts', 'target');
};

test.each([
  ['2016-12-31', '2016-12'],
  ['2017-01-02', '2016-12'],
  ['2016-12-03', '2016-12-01'],
  ['2016-12-02T11:59:59Z', '2016-12-01'],
  ['2016-12-01', '2016-11-30T10:00:00Z'],
  ['2016-12-01T10:00:00Z', '2016-12-01T10:00:00Z'],
])('what was said %s may be borne on by a statement of %s', (later, said) => {
  expect(bearsOn(later, said)).not.toThrow();
});

test.each([
  ['2017-01-03', '2016-12'],
  ['2016-12-04', '2016-12-01'],
  ['2016-12-02T12:00:00Z', '2016-12-01'],
  ['2016-12-01', '2016-11-30T09:59:59Z'],
  ['2016-12-01T10:00:01Z', '2016-12-01T10:00:00Z'],
])('what was said %s was certainly said after a statement of %s', (later, said) => {
  expect(bearsOn(later, said)).toThrow(
    `A statement of ${said} rebuts what was said only later, in no time zone`,
  );
});

test('a refusal names the instant before which nothing can have been said', () => {
  expect(bearsOn('2017-01-03', '2016-12')).toThrow(
    'A statement of 2016-12 rebuts what was said only later, in no time zone before 2017-01-02T10:00:00Z: check both dates.',
  );
});

/** A report of the mission at noon of 5 December UTC, and what the command says against it. */
const answered = (): Decided =>
  new Decided(
    ...PARTIES,
    says('mission', '2016-12-05T12:00:00Z', { ref: 'report', claims: [killed('382', 382)] }),
    says('command', '2016-12-05T12:00:00Z', {
      rebuts: [{ ref: 'denial', target: { claim: '382' }, aspects: ['VALUE'] }],
    }),
  );

const ACTS: readonly (readonly [string, string, Partial<GivenStatement>])[] = [
  ['command', 'relays.0', { relays: ['report'] }],
  ['command', 'rebuts.0.target', { rebuts: [{ target: { claim: '382' }, aspects: ['VALUE'] }] }],
  ['command', 'rebuts.0.target', { rebuts: [{ target: { statement: 'report' }, aspects: ['VALUE'] }] }],
  ['mission', 'rebuts.0.target', { rebuts: [{ target: { rebuttal: 'denial' }, aspects: ['VALUE'] }] }],
  ['mission', 'concedes.0.rebuttal', { concedes: [{ rebuttal: 'denial', extent: 'FULL' }] }],
  ['mission', 'corrects.0.claim', { corrects: [{ claim: '382', by: killed('383', 383) }] }],
  ['mission', 'retracts.0.target', { retracts: [{ target: { claim: '382' } }] }],
  ['mission', 'retracts.0.target', { retracts: [{ target: { statement: 'report' } }] }],
  ['command', 'affirms.0.claim', { affirms: [{ claim: '382' }] }],
  ['command', 'withdraws.0.rebuttal', { withdraws: [{ rebuttal: 'denial' }] }],
];

test.each(ACTS)('%s may do it on the day before by UTC, not earlier: %s', (source, field, does) => {
  expect(answered().when(says(source, '2016-12-05', does)).created).toBe(true);
  expect(answered().when(says(source, '2016-12-04/2016-12-05', does)).created).toBe(true);
  expect(answered().refusalOf(says(source, '2016-12-04', does))).toMatchObject({
    code: 'OUT_OF_ORDER',
    field,
  });
});

test('a claim may have been said since the first of its statements anywhere', () => {
  const decided = answered();
  decided.when(says('command', '2016-12-04', { claims: [killed('382', 382)] }));
  const denial = { rebuts: [{ target: { claim: '382' }, aspects: ['VALUE'] }] } as const;
  expect(decided.when(says('command', '2016-12-03T10:00:00Z', denial)).created).toBe(true);
  expect(decided.refusalOf(says('mission', '2016-12-03T09:59:59Z', denial))).toMatchObject({
    code: 'OUT_OF_ORDER',
  });
});

test('what would be said more than a day after it is recorded is refused', () => {
  const now = Date.UTC(2026, 10, 28, 16);
  expect(() => refuseFuture(parsePeriod('2026-11-29T16:00:00Z'), now)).not.toThrow();
  expect(() => refuseFuture(parsePeriod('2026-11-29'), now)).not.toThrow();
  expect(() => refuseFuture(parsePeriod('2026'), now)).not.toThrow();
  expect(() => refuseFuture(parsePeriod('2026-11-30'), now)).toThrow(
    '"2026-11-30" is still to come, more than a day after 2026-11-28T16:00:00Z: give the date on which it was said.',
  );
  const soon = new Date(NOW + 86_401_000).toISOString().replace('.000', '');
  expect(answered().refusalOf(says('command', soon, { claims: [killed('5', 5)] }))).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'saidOn',
  });
});
