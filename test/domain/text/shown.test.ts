import { expect, test } from '@jest/globals';
import { shown } from '../../../src/domain/text/shown.js';

test('what steers a terminal or turns the direction of writing is written out', () => {
  expect(shown('\u001b[2J \u0007\r\u009b')).toBe('\\u001b[2J \\u0007\\u000d\\u009b');
  expect(shown('\u202eevil\u202c \u2066a\u2069 \u200f\u200e\u061c')).toBe(
    '\\u202eevil\\u202c \\u2066a\\u2069 \\u200f\\u200e\\u061c',
  );
});

test('tabs, line breaks and letters of every script stay', () => {
  expect(shown('a\tb\nc')).toBe('a\tb\nc');
  expect(shown('بغداد 新华社 e\u0301 👨‍👩‍👧')).toBe('بغداد 新华社 e\u0301 👨‍👩‍👧');
});
