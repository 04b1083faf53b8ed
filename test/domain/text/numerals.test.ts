import { expect, test } from '@jest/globals';
import { numberWord } from '../../../src/domain/text/numerals.js';
import { tokenize } from '../../../src/domain/text/tokens.js';

const wordsOf = (text: string): string[] => tokenize(text).map(({ token }) => token);

test.each([
  ['1959', ['1959']],
  ['1,959', ['1959']],
  ['1.959', ['1959', '1p959']],
  ['1 959', ['1959', '1', '959']],
  ['1\u00a0959', ['1959', '1', '959']],
  ['1’959', ['1959']],
  ['١٬٩٥٩', ['1959']],
  ['۱۹۵۹', ['1959']],
  ['１９５９', ['1959']],
  ['1,234,567.89', ['1234567p89']],
  ['1.234.567,89', ['1234567p89']],
  ['12,34,567', ['1234567']],
  ['3.5', ['3p5']],
  ['0.125', ['0p125']],
  ['3.2.1', ['3', '2', '1']],
  ['2016, 382', ['2016', '382']],
  ['2016 382', ['2016', '382']],
  ['007', ['7', '007']],
  ['1st A380 H1N1 12k', ['1st', 'a380', 'h1n1', '12k']],
  ['12,345km', ['12345', 'km']],
])('numbers are found in whatever digits and groups: %s', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test.each([
  [0, '0'],
  [-0, '0'],
  [-3, 'm3'],
  [1e21, '1e21'],
  [0.5, '0p5'],
])('a number is one word of letters and digits: %d', (number, word) => {
  expect(numberWord(number)).toBe(word);
});

test('a run of very many digits and groups is read in one go', () => {
  const text = '1,'.repeat(100_000);
  expect(wordsOf(text)).toHaveLength(100_000);
  expect(wordsOf('9'.repeat(100_000))[0]).toHaveLength(200);
});
