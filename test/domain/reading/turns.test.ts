import { expect, test } from '@jest/globals';
import { parsePeriod } from '../../../src/domain/period.js';
import { ENGLISH } from '../../../src/domain/reading/languages/en/english.js';
import { readingNames } from '../../../src/domain/reading/names/names-in.js';
import { readingQuantities } from '../../../src/domain/reading/quantities.js';
import { readingTimes } from '../../../src/domain/reading/times/times-in.js';
import { readingWords, wordsOf } from '../../../src/domain/reading/words.js';
import type { InTurns } from '../../../src/kernel/turns.js';
import { Vocabulary } from '../../support/named-records.js';

/** How often work stops. */
function turnsOf(work: InTurns<unknown>): number {
  let turns = 0;
  while (work.next().done !== true) turns += 1;
  return turns;
}

const DAY = parsePeriod('2017-01-01');

test.each([['12-'], ['382 killed, '], ['1 '], ['May 3, '], ['1/2/'], ['a\t1\n']])(
  'the longer a text of %j, the more often others have their turn',
  (piece) => {
    const [short, long] = [piece.repeat(1_000), piece.repeat(10_000)];
    const turns = (text: string) => [
      turnsOf(readingWords(text)),
      turnsOf(readingTimes(wordsOf(text), ENGLISH.times, DAY)),
    ];
    const [few, many] = [turns(short), turns(long)];
    expect(many.map((count, stage) => count >= 5 * (few[stage] ?? 0))).toEqual([true, true]);
  },
);

test('the more a text names, the more often others have their turn', () => {
  const { lexicon } = new Vocabulary([
    { type: 'place', ref: 'lorria', name: 'Lorria' },
    { type: 'population', ref: 'miners', label: 'miners' },
  ]);
  const turns = (count: number) =>
    turnsOf(readingNames(wordsOf('Miners of Lorria drowned. '.repeat(count)), lexicon, ENGLISH));
  expect(turns(5_000) - turns(500)).toBeGreaterThanOrEqual(9);
});

test('the more numbers a text has, the more often others have their turn', () => {
  const turns = (count: number) =>
    turnsOf(readingQuantities(wordsOf('382 were killed. '.repeat(count)), ENGLISH, Infinity));
  expect(turns(5_000) - turns(500)).toBe(9);
});
