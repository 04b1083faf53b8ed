import { expect, test } from '@jest/globals';
import { addressOf, likelyAddresses, looseKey } from '../../../src/domain/record/address.js';

test.each([
  ['HTTPS://News.Example:443/a#end', 'https://news.example/a'],
  ['https://news.example', 'https://news.example/'],
  ['https://de.example/wiki/Straße', 'https://de.example/wiki/Stra%C3%9Fe'],
  ['https://xn--strae-oqa.example/', 'https://xn--strae-oqa.example/'],
  ['https://straße.example/', 'https://xn--strae-oqa.example/'],
  ['https://news.example/a/../b c', 'https://news.example/b%20c'],
  ['https:news.example/a', 'https://news.example/a'],
  ['https://news.example/a#', 'https://news.example/a'],
  ['https://news.example/a?x=1#y', 'https://news.example/a?x=1'],
])('an address is compared in the form of the URL standard, without its fragment: %s', (url, address) => {
  expect(addressOf(url)).toBe(address);
});

test.each([
  ['https://news.example/a', 'http://news.example/a?utm_source=x&utm_medium=y'],
  ['https://news.example/a?id=5', 'https://news.example/a?fbclid=abc&id=5#top'],
  ['https://news.example/a?id=5&gclid=1', 'http://news.example/a?id=5'],
])('tracking and http for https lead nowhere else: %s, %s', (one, other) => {
  expect(looseKey(one)).toBe(looseKey(other));
});

test.each([
  ['https://news.example/a?id=5', 'https://news.example/a?id=6'],
  ['https://news.example/a', 'https://news.example/a/'],
  ['https://news.example/a', 'https://www.news.example/a'],
  ['https://news.example/a?source=x', 'https://news.example/a'],
])('anything else does: %s, %s', (one, other) => {
  expect(looseKey(one)).not.toBe(looseKey(other));
});

test('the likeliest addresses are the one that is given, then what is left without tracking', () => {
  expect(likelyAddresses('http://news.example/a?id=5&utm_source=x#top').map(addressOf)).toEqual([
    'http://news.example/a?id=5&utm_source=x',
    'https://news.example/a?id=5&utm_source=x',
    'http://news.example/a?id=5',
    'https://news.example/a?id=5',
  ]);
});
