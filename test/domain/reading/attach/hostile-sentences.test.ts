import { expect, test } from '@jest/globals';
import { parsePeriod } from '../../../../src/domain/period.js';
import { figuresIn } from '../../../../src/domain/reading/attach/figures-in.js';
import type { Relations } from '../../../../src/domain/reading/attach/relations.js';
import { ENGLISH } from '../../../../src/domain/reading/languages/en/english.js';
import { quantitiesIn } from '../../../../src/domain/reading/quantities.js';
import { timesIn } from '../../../../src/domain/reading/times/times-in.js';
import { wordsOf } from '../../../../src/domain/reading/words.js';

/** How often a word is looked up in a list of the language while what is said is put to the figures of a text. */
let looks = 0;

class CountedSet extends Set<string> {
  override has(word: string): boolean {
    looks += 1;
    return super.has(word);
  }
}

const counted = <T extends object>(lists: T): T =>
  Object.fromEntries(
    Object.entries(lists).map(([name, list]: [string, unknown]) => [
      name,
      list instanceof Set ? new CountedSet(list as Set<string>) : list,
    ]),
  ) as T;

const COUNTED = { ...ENGLISH, grammar: counted(ENGLISH.grammar), speech: counted(ENGLISH.speech) };

const figuresOf = (text: string) => {
  const words = wordsOf(text);
  const found = {
    ...quantitiesIn(words, ENGLISH),
    times: timesIn(words, ENGLISH.times, parsePeriod('2016-12-05')),
    names: [],
  };
  return [...figuresIn(words, found, COUNTED, {} as Relations, new Set())].flat();
};

const looksAt = (text: string): number => {
  looks = 0;
  figuresOf(text);
  return looks;
};

test.each([
  'foo 926 bar ',
  'قتل ٩٢٦ مدني ',
  'tués 926 civils ',
  '1 ',
  '5% ',
  'Baghdad (25), ',
  'between 1 and ',
  'in October 2016, ',
  'excluding Anbar ',
  'Anbar, ',
  'said Jo Doe 5 ',
  '926 of them died and ',
  '926. Doe. ',
])('a sentence of %j over and over takes four times the work when it is four times as long', (piece) => {
  const [once, fourTimes] = [looksAt(piece.repeat(100)), looksAt(piece.repeat(400))];
  expect(fourTimes).toBeLessThan(4.4 * Math.max(once, 100));
});

test('however long a sentence, a figure has unread no more than the words around it', () => {
  const unread = (times: number) =>
    Math.max(...figuresOf('foo 926 bar '.repeat(times)).map((figure) => figure.unread.length));
  expect(unread(800)).toBe(unread(200));
  expect(unread(800)).toBeLessThan(100);
});

test('a sentence that is cut is cut where a mark parts two numbers', () => {
  const text = `Killed: ${'7 in Anbar, '.repeat(39)}at last 8 in Basra, at first 9 in Kirkuk and no more`;
  const figures = figuresOf(text);
  expect(figures).toHaveLength(41);
  expect(figures.map(({ unread }) => unread.map(({ exact }) => exact)).slice(-1)).toEqual([
    figuresOf('at first 9 in Kirkuk and no more')[0]?.unread.map(({ exact }) => exact),
  ]);
});
