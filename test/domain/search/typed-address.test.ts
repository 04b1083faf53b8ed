import { expect, test } from '@jest/globals';
import { typedAddress } from '../../../src/domain/search/typed-address.js';

test.each([
  ['https://news.example/a', 'https://news.example/a'],
  [' HTTP://News.example ', 'HTTP://News.example'],
  ['news.example', 'https://news.example'],
  ['www.news.example/a?b=c#d', 'https://www.news.example/a?b=c#d'],
  ['<https://news.example/a>', 'https://news.example/a'],
  ['news.example:8080/a', 'https://news.example:8080/a'],
])('an address is known with its scheme or without: %s', (typed, url) => {
  expect(typedAddress(typed)).toBe(url);
});

test.each([
  '',
  '1.959',
  '1.959,5',
  'U.S.',
  'a.m.',
  'flood',
  'news.example is down',
  'ada@news.example',
  'https://',
  'ftp://news.example/a',
])('what is none is taken for words: %s', (typed) => {
  expect(typedAddress(typed)).toBeUndefined();
});
