import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { allFaults } from '../../../../src/domain/record/faults/all-faults.js';
import { mend } from '../../../../src/domain/record/faults/mend.js';
import { parseRecord } from '../../../../src/formats/interchange/parse.js';
import { Decided, killed, NOW, PARTIES, says } from '../../../support/decided.js';

const reported = (): Decided =>
  new Decided(...PARTIES, says('mission', '2016-12-01', { ref: 'report', claims: [killed('382', 382)] }));

const whole = {
  type: 'statement',
  ref: 'whole',
  source: 'command',
  saidOn: '2016-12-03',
  passage: { exact: 'Fifty' },
  relays: ['report'],
  claims: [
    { ref: '50', figure: { measure: 'killed', value: 50, low: 40, high: 60, period: '2016', place: 'p' } },
    { text: 'It was not so.' },
  ],
  rebuts: [{ ref: 'denial', target: { claim: '382' }, aspects: ['VALUE'], counterClaim: { ref: '50' } }],
  withdraws: [{ rebuttal: 'denial' }],
} as const;

/** All places of a record where something stands. */
const placesIn = (value: unknown, at: string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, item]) => [[...at, key], ...placesIn(item, [...at, key])])
    : [];

function put(value: unknown, [step, ...rest]: string[], what: unknown): void {
  const holder = value as Record<string, unknown>;
  if (rest.length > 0) put(holder[step!], rest, what);
  else holder[step!] = what;
}

test('whatever is broken in a record, looking for its faults ends, and tells no fault twice', () => {
  const { memory } = reported();
  const breaking = fc.tuple(
    fc.constantFrom(...placesIn(whole)),
    fc.constantFrom<unknown>(undefined, null, 7, '', 'nobody', -1, [], {}, 'x\0', [{}]),
  );
  fc.assert(
    fc.property(fc.array(breaking, { minLength: 1, maxLength: 4 }), (breakings) => {
      const broken = structuredClone(whole) as unknown;
      for (const [place, what] of breakings) {
        try {
          put(broken, [...place], structuredClone(what));
        } catch {
          // What it stood in was broken before.
        }
      }
      const { record, faults = [], rest } = parseRecord(JSON.stringify(broken));
      const given = record ?? rest?.record;
      const more = given ? allFaults(memory, given, Date.UTC(2030, 0), rest?.takenOut) : [];
      const told = [...faults, ...more].map(({ field, message }) => `${field} ${message}`);
      expect(new Set(told).size).toBe(told.length);
      expect(told.length).toBeLessThanOrEqual(40);
    }),
  );
});

test('one fault is told as it is without looking for others', () => {
  const decided = reported();
  const given = says('command', '2016-12-03', { claims: [{ figure: { measure: 'killed', low: 1 } }] });
  expect(allFaults(decided.memory, given, Date.UTC(2030, 0))).toMatchObject([decided.refusalOf(given)]);
});

test.each([
  ['claims.0.figure.place', { claims: [{ figure: { measure: 'm', value: 1 } }] }],
  [
    'claims.0.figure.value',
    { claims: [{ figure: { measure: 'm', place: 'p', value: undefined, qualifier: 'UNKNOWN' } }] },
  ],
  ['claims.0', { claims: undefined }],
])('without %s a record is mended by the smallest part', (field, left) => {
  const record = { claims: [{ figure: { measure: 'm', place: 'p', value: 1 } }] };
  expect(mend(record, [field])?.record).toEqual(left);
});

test('a record cannot be mended of its ref', () => {
  expect(mend({ ref: '' }, ['ref'])).toBeUndefined();
});

describe('of a region', () => {
  const { memory } = new Decided(
    { type: 'place', ref: 'land', name: 'Land' },
    { type: 'place', ref: 'valley', name: 'Valley', within: 'land' },
    { type: 'place', ref: 'sea', name: 'Sea' },
  );

  test.each([
    ['what it cannot contain is no lack of members', { within: 'land', contains: ['sea'] }, ['contains.0']],
    [
      'what it would lie within is not known, nor whether that holds its members',
      { within: 'nowhere', contains: ['valley'] },
      ['within'],
    ],
    [
      'a member that is not known may lie anywhere',
      { within: 'land', contains: ['nowhere'] },
      ['contains.0'],
    ],
    [
      'all that is not known is told',
      { within: 'nowhere', contains: ['here', 'there'] },
      ['within', 'contains.0', 'contains.1'],
    ],
  ])('%s', (_, given, fields) => {
    const faults = allFaults(memory, { type: 'place', ref: 'region', name: 'Region', ...given }, NOW);
    expect(faults.map(({ field }) => field)).toEqual(fields);
  });
});
