import { expect, test } from '@jest/globals';
import { saidBeyond, summaryTable } from './summary.js';
import type { Tally } from './tally.js';

const TALLY: Tally = {
  found: { count: 199, of: 200 },
  false: { count: 1, of: 200 },
  rightClaim: { count: 190, of: 200 },
  axisNamed: { count: 2, of: 3 },
  calledRight: { count: 0, of: 3 },
  rightOutcome: { count: 200, of: 200 },
};

const TABLE = [
  '| texts | figures | found | false, for ten | right claim | altered axis named | altered called right | right outcome |',
  '| ----- | ------- | ----- | -------------- | ----------- | ------------------ | -------------------- | ------------- |',
  '| boats | 200     | 99 %  | 0.1            | 95 %        | 66 %               | 0 of 3               | 100 %         |',
].join('\n');

test('what was reached is rounded down, and what was false is rounded up', () => {
  expect(summaryTable([{ name: 'boats', tally: TALLY }])).toBe(TABLE);
});

test('a page may say what was reached, and less', () => {
  expect(saidBeyond(`Boats\n\n${TABLE}\n`, 'boats', TALLY)).toEqual([]);
  expect(saidBeyond(TABLE.replace('99 %', '90 %').replace('0.1', '0.2'), 'boats', TALLY)).toEqual([]);
});

test('a page may say no more than was reached', () => {
  expect(saidBeyond(TABLE.replace('66 %', '67 %').replace('0.1', '0.0'), 'boats', TALLY)).toEqual([
    'boats, false, for ten: 0 is said, and 0.1 reached.',
    'boats, altered axis named: 67 is said, and 66 reached.',
  ]);
});

test('a page says something of every corpus', () => {
  expect(saidBeyond(TABLE, 'ships', TALLY)).toEqual(['The table has no row for ships.']);
});
