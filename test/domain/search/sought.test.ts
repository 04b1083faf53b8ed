import { expect, test } from '@jest/globals';
import { ENGLISH } from '../../../src/domain/reading/languages/en/english.js';
import { quantitiesIn } from '../../../src/domain/reading/quantities.js';
import { wordsOf } from '../../../src/domain/reading/words.js';
import { soughtIn, type Sought } from '../../../src/domain/search/sought.js';

const read = (query: string): Sought[] =>
  soughtIn(query, {
    names: [],
    ...quantitiesIn(wordsOf(query), ENGLISH),
    isCommon: (word) => ENGLISH.naming.isFunctionWord(word),
  });

const wordsIn = (query: string): unknown => read(query).map(({ words }) => words);

test.each([
  ['Boats BOATS boats', [[['boats']]]],
  ['1,959 boats', [[['1959']], [['boats']]]],
  ['1.959', [[['1959'], ['1p959']]]],
  ['10 382', [[['10382'], ['10', '382']]]],
  ['two thousand boats', [[['2000'], ['two', 'thousand']], [['boats']]]],
  [
    'between 10 and 15 boats',
    [
      [['between']],
      [
        ['10', '15'],
        ['10', 'and', '15'],
      ],
      [['boats']],
    ],
  ],
  ['1.5 million', [[['1500000'], ['1p5', 'million']]]],
])('each thing is looked for once, a number however it is written: %s', (query, words) => {
  expect(wordsIn(query)).toEqual(words);
});

test('the last word is open while it is typed, a number never is', () => {
  const open = (query: string) => read(query).map(({ isOpen }) => isOpen);
  expect(open('old bo')).toEqual([false, true]);
  expect(open('old bo ')).toEqual([false, false]);
  expect(open('old 19')).toEqual([false, false]);
});

test('a short word that is a name is no beginning of another', () => {
  const named = (end: number) => ({ kind: 'source', start: 0, end, means: [], by: 'NAME' }) as const;
  const isOpen = (query: string, ...names: ReturnType<typeof named>[]) =>
    soughtIn(query, { names, quantities: [], noFigures: [], isCommon: () => false }).at(-1)?.isOpen;
  expect(isOpen('ap', named(2))).toBe(false);
  expect(isOpen('ap')).toBe(true);
  expect(isOpen('afp', named(3))).toBe(true);
});

test('what a number is near to is told by how it is given', () => {
  const number = (query: string) => read(query).find((one) => one.number !== null)?.number;
  expect(number('1,000 boats')).toEqual({ values: [1000], low: 900, high: 1100, isRound: false });
  expect(number('about 1,000 boats')).toEqual({ values: [1000], low: 900, high: 1100, isRound: true });
  expect(number('between 140 and 160 boats')).toEqual({ values: [], low: 140, high: 160, isRound: true });
});

test('a year is a word unless it is all that is looked for', () => {
  expect(read('boats in 2016').map(({ number, words }) => [number, words])).toEqual([
    [null, [['boats']]],
    [null, [['in']]],
    [null, [['2016']]],
  ]);
  expect(read('2016').map(({ number }) => number?.values)).toEqual([[2016]]);
});

test('of a long text the first thirty words that say something are looked for', () => {
  const text = Array.from({ length: 200 }, (_, at) => `the of word${at}`).join(' ');
  const sought = read(text);
  expect(sought).toHaveLength(30);
  expect(sought.every(({ isCommon }) => !isCommon)).toBe(true);
  expect(sought.at(-1)?.words).toEqual([['word29']]);
});

test('common words are looked for where there is nothing else', () => {
  expect(read('the of').map(({ isCommon }) => isCommon)).toEqual([true, true]);
});
