import { expect, test } from '@jest/globals';
import { ENGLISH } from '../../../src/domain/reading/languages/en/english.js';
import { quantitiesIn } from '../../../src/domain/reading/quantities.js';
import type { Word } from '../../../src/domain/reading/word.js';
import { wordsOf } from '../../../src/domain/reading/words.js';

/** How often a place of the list of words is looked at while the numbers of a text are read. */
function looksAt(text: string): { looks: number; words: number } {
  const { words } = wordsOf(text);
  let looks = 0;
  const counted = new Proxy(words as Word[], {
    get(target, key, receiver): unknown {
      if (typeof key === 'string' && /^\d+$/.test(key)) looks++;
      return Reflect.get(target, key, receiver);
    },
  });
  quantitiesIn({ text, words: counted }, ENGLISH);
  return { looks, words: words.length };
}

/** Of a word: every rule looks at some words around each number. */
const MOST_LOOKS = 400;

const LENGTH = 12_000;

test.each([
  ['digits', '7'],
  ['a number after another', '7 '],
  ['groups of three', '123 '],
  ['years', '2016 '],
  ['years among marks', '. . 2016 '],
  ['a list of numbers', '1,1,1,'],
  ['days before no month', '1, 2, '],
  ['days after a month', 'May 1, '],
  ['joined numbers', '1-'],
  ['ranges', '1 to '],
  ['ranges with or', 'two or three or '],
  ['ratios', 'one in '],
  ['number words', 'one '],
  ['tens', 'twenty-'],
  ['hundreds', 'hundred '],
  ['hundreds of', 'hundreds of '],
  ['several', 'several '],
  ['hundred and', 'a hundred and '],
  ['qualifiers', 'at least '],
  ['qualified numbers', 'at least 1 or more '],
  ['at least one', 'at least one '],
  ['pages', 'pages 1, '],
  ['brackets', '1 ('],
  ['nested brackets', '(['],
  ['per cent', '1 per '],
  ['money', '$1 to $'],
  ['telephones', 'call +1 '],
  ['accounts', 'AB12 AB12 '],
  ['points', 'one point one '],
  ['names', 'A One '],
  ['no civilians', 'no Civilians '],
  ['lone halves of pairs', '\ud83d1'],
  ['marks on digits', '1\u0301'],
])('of %s each word is looked at so many times at most, however long the text', (_, part) => {
  const { looks, words } = looksAt(part.repeat(LENGTH / part.length));
  expect(looks / words).toBeLessThan(MOST_LOOKS);
});

test('twice the text takes no more than twice the steps', () => {
  const text =
    'In May 27 of at least 1,959 people, two in 10, aged 7 to 9, were killed in 2016 on 3 June at 10.30. ';
  const once = looksAt(text.repeat(50)).looks;
  expect(looksAt(text.repeat(100)).looks / once).toBeLessThan(2.05);
});

test('a text of 200,000 characters is read to its end', () => {
  for (const part of ['7', '7 ', '1,', 'one ', '1-', 'a hundred and ', '2016 '])
    expect(quantitiesIn(wordsOf(part.repeat(200_000 / part.length)), ENGLISH).quantities).toBeDefined();
});
