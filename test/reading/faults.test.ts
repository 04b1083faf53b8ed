import { expect, test } from '@jest/globals';
import { axesOf, faultsOf } from './faults.js';
import { judge } from './judge.js';
import type { ListedText } from './listed.js';
import type { ReadMention } from './read-text.js';

const LISTED: ListedText = {
  id: 'one',
  story: 'river',
  kind: 'wire',
  publishedOn: null,
  text: 'In May 40 boats sank, 12 in 2020.',
  mentions: [
    {
      exact: '40',
      claims: ['forty'],
      altered: 'PERIOD',
      outcome: 'DIFFERS',
      said: { value: 40, qualifier: 'EXACT', period: '2020-05' },
    },
    { exact: '12', claims: ['twelve'], altered: null, outcome: 'SAME', said: { value: 12 } },
  ],
  notFigures: ['2020'],
};

const read = (start: number, exact: string, more: Partial<ReadMention> = {}): ReadMention => ({
  exact,
  start,
  end: start + exact.length,
  value: Number(exact),
  low: null,
  high: null,
  qualifier: 'EXACT',
  measure: null,
  place: null,
  period: null,
  population: null,
  categories: [],
  exclusions: [],
  speaker: null,
  saidOn: null,
  unread: [],
  check: { outcome: 'SAME', candidates: [{ claim: 'forty', differences: [], speaker: 'SAID_IT' }] },
  ...more,
});

test('faults are told by figure, with what was read otherwise and what was answered', () => {
  const found = [read(7, '40', { unread: [{ axis: 'PLACE', exact: 'the Nile' }] }), read(28, '2020')];
  expect(faultsOf(judge(LISTED, found))).toEqual([
    '  "40": CALLED SAME, PERIOD altered; AXIS PERIOD not named',
    '      PERIOD: said 2020-05-01/2020-05-31, read nothing',
    '      unread: PLACE "the Nile"',
    '      SAME | forty (SAID_IT)',
    '  "12": NOT FOUND',
    '  FALSE "2020" at 28: SAME | forty (SAID_IT)',
  ]);
});

test('a stretch of time is the same however it is written', () => {
  const [period] = axesOf(
    { period: '2020-05' },
    read(0, '40', { value: null, period: '2020-05-01/2020-05-31' }),
  ).filter(({ axis }) => axis === 'PERIOD');
  expect(period).toEqual({ axis: 'PERIOD', said: '2020-05-01/2020-05-31', read: '2020-05-01/2020-05-31' });
});
