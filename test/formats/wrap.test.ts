import { expect, test } from '@jest/globals';
import { wrapped } from '../../src/formats/trace-tree/wrap.js';

test('words go on in the next line where the line is full', () => {
  expect(wrapped('one two three', 9, '- ', '  ')).toEqual(['- one two', '  three']);
});

test('a word that is longer than a line is cut where the line ends', () => {
  expect(wrapped('ab cdefghijklm no', 6, '- ', '  ')).toEqual(['- ab c', '  defg', '  hijk', '  lm', '  no']);
});

test('a text without spaces is cut too, characters that take two columns counted so', () => {
  expect(wrapped('新华社说了 很多', 7)).toEqual(['新华社', '说了', '很多']);
  expect(wrapped('新华社说了很多话', 7)).toEqual(['新华社', '说了很', '多话']);
});

test('marks take no column, a picture of several characters two, and neither is cut apart', () => {
  expect(wrapped('e\u0301e\u0301e\u0301e\u0301', 3)).toEqual(['e\u0301e\u0301e\u0301', 'e\u0301']);
  expect(wrapped('👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 4)).toEqual(['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦']);
});

test('what would steer the terminal or turn the direction of the text is shown instead', () => {
  expect(wrapped('a \u001b[31mred\u001b[0m \u202etxet \u0007', 40)).toEqual([
    'a \\u001b[31mred\\u001b[0m \\u202etxet',
    '\\u0007',
  ]);
});
