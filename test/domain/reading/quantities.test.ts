import { describe, expect, test } from '@jest/globals';
import { noFiguresIn, toldIn } from './told.js';

describe('a number in digits', () => {
  test.each([
    ['1,959 people drowned', '1,959: EXACT 1959'],
    ['1 959 people drowned', '1 959: EXACT 1959'],
    ['1\u00a0959 people drowned', '1\u00a0959: EXACT 1959'],
    ['1\u202f959 people drowned', '1\u202f959: EXACT 1959'],
    ['1\u2009959\u2009200 people drowned', '1\u2009959\u2009200: EXACT 1959200'],
    ['1.959 people drowned', '1.959: EXACT 1959'],
    ["1'959 people drowned", "1'959: EXACT 1959"],
    ['1’959 people drowned', '1’959: EXACT 1959'],
    ['1,00,000 people drowned', '1,00,000: EXACT 100000'],
    ['12,34,567 people drowned', '12,34,567: EXACT 1234567'],
    ['١٬٩٥٩ people drowned', '١٬٩٥٩: EXACT 1959'],
    ['۱۹۵۹ drowned', '۱۹۵۹: EXACT 1959'],
    ['१,९५९ drowned', '१,९५९: EXACT 1959'],
    ['２３５９ drowned', '２３５９: EXACT 2359'],
    ['２３５９人', '２３５９: EXACT 2359'],
  ])('is grouped in any way, and of any script: %j', (text, told) => {
    expect(toldIn(text)).toContain(told);
  });

  test.each([
    ['an index of 12.5 or so', '12.5 or so: APPROXIMATE 12.5'],
    ['an index of 12,5', '12,5: EXACT 12.5'],
    ['an index of 0.125', '0.125: EXACT 0.125'],
    ['an index of 1234.567', '1234.567: EXACT 1234.567'],
    ['an index of 1,234.56', '1,234.56: EXACT 1234.56'],
    ['an index of 1.234,56', '1.234,56: EXACT 1234.56'],
    ['an index of 1 234,5', '1 234,5: EXACT 1234.5'],
    ['an index of ١٫٥', '١٫٥: EXACT 1.5'],
    ['1.125 million people', '1.125 million: APPROXIMATE 1125000'],
    ['3.125 per cent', '3.125 per cent: EXACT 3.125 PERCENT'],
  ])('has a fraction, where it is no group of thousands: %j', (text, told) => {
    expect(toldIn(text)).toEqual([told]);
  });

  test.each([
    ['1.9k likes', '1.9k: APPROXIMATE 1900'],
    ['12k likes', '12k: APPROXIMATE 12000'],
    ['3.5 million children', '3.5 million: APPROXIMATE 3500000'],
    ['2m children', '2m: APPROXIMATE 2000000'],
    ['1.2bn children', '1.2bn: APPROXIMATE 1200000000'],
    ['1.2 bn children', '1.2 bn: APPROXIMATE 1200000000'],
    ['2.3 million children', '2.3 million: APPROXIMATE 2300000'],
    ['2½ million children', '2½ million: APPROXIMATE 2500000'],
    ['3 lakh farmers', '3 lakh: APPROXIMATE 300000'],
    ['5 lakh crore rupees', '5 lakh crore rupees: APPROXIMATE 5000000000000 MONEY'],
    ['exactly 3.5 million children', 'exactly 3.5 million: EXACT 3500000'],
    ['at least 12k children', 'at least 12k: AT_LEAST 12000'],
    ['3 dozen children', '3 dozen: EXACT 36'],
  ])('with a multiplier is round: %j', (text, told) => {
    expect(toldIn(text)).toEqual([told]);
  });

  test('of more than 15 significant digits, or begun with 0, is none', () => {
    expect(toldIn('123,456,789,012,345,678 or 0123 or 007')).toEqual([]);
    expect(toldIn('1,234,567,890,123,000,000 grains')).toEqual([
      '1,234,567,890,123,000,000: EXACT 1234567890123000000',
    ]);
  });
});

test.each([
  ['Six hundred and nine civilians', 'Six hundred and nine: EXACT 609'],
  ['Two thousand three hundred and ninety cases', 'Two thousand three hundred and ninety: EXACT 2390'],
  ['twenty-three migrants', 'twenty-three: EXACT 23'],
  ['twenty three migrants', 'twenty three: EXACT 23'],
  ['a hundred and five migrants', 'a hundred and five: EXACT 105'],
  ['twelve hundred migrants', 'twelve hundred: EXACT 1200'],
  ['one hundred thousand migrants', 'one hundred thousand: EXACT 100000'],
  ['a dozen migrants', 'a dozen: EXACT 12'],
  ['half a dozen migrants', 'half a dozen: EXACT 6'],
  ['two dozen migrants', 'two dozen: EXACT 24'],
  ['half a million migrants', 'half a million: APPROXIMATE 500000'],
  ['a quarter of a million migrants', 'a quarter of a million: APPROXIMATE 250000'],
  ['a million and a half migrants', 'a million and a half: APPROXIMATE 1500000'],
  ['two and a half thousand migrants', 'two and a half thousand: APPROXIMATE 2500'],
  ['two million migrants', 'two million: APPROXIMATE 2000000'],
  ['two million and five migrants', 'two million and five: EXACT 2000005'],
  ['three point five million migrants', 'three point five million: APPROXIMATE 3500000'],
  ['three lakh migrants', 'three lakh: EXACT 300000'],
  ['nearly two thousand migrants', 'nearly two thousand: FEWER_THAN 2000'],
  ['Some two hundred and twenty migrants', 'Some two hundred and twenty: APPROXIMATE 220'],
  ['a hundred and one of them', 'a hundred: EXACT 100'],
])('a number in words is read: %j', (text, told) => {
  expect(toldIn(text)).toEqual([told]);
});

test.each([
  'Dozens were hurt',
  'hundreds of people',
  'tens of thousands of birds',
  'several hundred people',
  'a few dozen people',
  'a couple of hundred people',
])('words that stand for a number and give none have no value: %j', (text) => {
  expect(toldIn(text)).toEqual([]);
  expect(noFiguresIn(text)).toHaveLength(1);
});

test.each([
  ['4\u200b03 people drowned', '4\u200b03: EXACT 403'],
  ['1,\u200b959 people drowned', '1,\u200b959: EXACT 1959'],
  ['1\u2060959 people drowned', '1\u2060959: EXACT 1959'],
  ['403\ufeff people drowned', '403: EXACT 403'],
])('what is not seen within a number parts no digits: %j', (text, told) => {
  expect(toldIn(text)).toEqual([told]);
});

describe('how a number is meant', () => {
  test.each([
    ['at least 40', 'AT_LEAST'],
    ['no fewer than 40', 'AT_LEAST'],
    ['not less than 40', 'AT_LEAST'],
    ['a minimum of 40', 'AT_LEAST'],
    ['40 or more', 'AT_LEAST'],
    ['40-plus', 'AT_LEAST'],
    ['40+', 'AT_LEAST'],
    ['at least some 40', 'AT_LEAST'],
    ['about 40 or more', 'AT_LEAST'],
    ['>= 40', 'AT_LEAST'],
    ['≥40', 'AT_LEAST'],
    ['more than 40', 'MORE_THAN'],
    ['well over 40', 'MORE_THAN'],
    ['a little over 40', 'MORE_THAN'],
    ['more than a total of 40', 'MORE_THAN'],
    ['above 40', 'MORE_THAN'],
    ['upwards of 40', 'MORE_THAN'],
    ['in excess of 40', 'MORE_THAN'],
    ['>40', 'MORE_THAN'],
    ['at most 40', 'AT_MOST'],
    ['up to 40', 'AT_MOST'],
    ['as many as 40', 'AT_MOST'],
    ['no more than 40', 'AT_MOST'],
    ['40 or fewer', 'AT_MOST'],
    ['fewer than 40', 'FEWER_THAN'],
    ['just under 40', 'FEWER_THAN'],
    ['almost 40', 'FEWER_THAN'],
    ['nearly 40', 'FEWER_THAN'],
    ['not quite 40', 'FEWER_THAN'],
    ['about 40', 'APPROXIMATE'],
    ['around 40', 'APPROXIMATE'],
    ['roughly 40', 'APPROXIMATE'],
    ['c. 40', 'APPROXIMATE'],
    ['~40', 'APPROXIMATE'],
    ['some 40', 'APPROXIMATE'],
    ['close to 40', 'APPROXIMATE'],
    ['an estimated 40', 'APPROXIMATE'],
    ['40 or so', 'APPROXIMATE'],
    ['40-odd', 'APPROXIMATE'],
    ['exactly 40', 'EXACT'],
    ['precisely 40', 'EXACT'],
  ])('is told by the words that belong to it: %j is %s', (words, qualifier) => {
    expect(toldIn(`The ferry carried ${words} goats.`)).toEqual([`${words}: ${qualifier} 40`]);
  });

  test('is not told by words that belong to something else', () => {
    expect(toldIn('some of the 512 dead')).toEqual(['512: EXACT 512']);
    expect(toldIn('the row over 500 jobs')).toEqual(['500: EXACT 500']);
    expect(toldIn('500 or more than half')).toEqual(['500: EXACT 500']);
    expect(toldIn('He was 40 at least. 500 died')).toEqual(['40 at least: AT_LEAST 40', '500: EXACT 500']);
    expect(toldIn('500 plus 20 goats')).toEqual(['500: EXACT 500', '20: EXACT 20']);
    expect(toldIn('up to 25 December, over 2016, about 5 pm')).toEqual([]);
  });

  test('is told apart from the number', () => {
    expect(toldIn('There were at least twelve.')).toEqual(['at least twelve: AT_LEAST 12']);
  });
});

describe('a range', () => {
  test.each([
    ['between 140 and 160 goats', 'between 140 and 160: BETWEEN 140 160'],
    ['somewhere between 140 and 160 goats', 'somewhere between 140 and 160: BETWEEN 140 160'],
    ['from 10 to 15 goats', 'from 10 to 15: BETWEEN 10 15'],
    ['10 to 15 goats', '10 to 15: BETWEEN 10 15'],
    ['20-25 goats', '20-25: BETWEEN 20 25'],
    ['20–25 goats', '20–25: BETWEEN 20 25'],
    ['20 – 25 goats', '20 – 25: BETWEEN 20 25'],
    ['1,000-1,500 goats', '1,000-1,500: BETWEEN 1000 1500'],
    ['2000 to 3000 goats', '2000 to 3000: BETWEEN 2000 3000'],
    ['ten to fifteen goats', 'ten to fifteen: BETWEEN 10 15'],
    ['two or three goats', 'two or three: BETWEEN 2 3'],
    ['25-30,000 goats', '25-30,000: BETWEEN 25000 30000'],
    ['900-1,500 goats', '900-1,500: BETWEEN 900 1500'],
    ['40-30,000 goats', '40-30,000: BETWEEN 40 30000'],
    ['2 to 3 million goats', '2 to 3 million: BETWEEN 2000000 3000000'],
    ['about 20 to 25 goats', 'about 20 to 25: BETWEEN 20 25'],
    ['10 to 15 per cent', '10 to 15 per cent: BETWEEN 10 15 PERCENT'],
    ['$10m-$15m', '$10m-$15m: BETWEEN 10000000 15000000 MONEY'],
    ['152 (140–160) goats', '152 (140–160): BETWEEN 152 140 160'],
    ['152 (95% CI: 140 to 160) goats', '152 (95% CI: 140 to 160): BETWEEN 152 140 160'],
  ])('is read: %j', (text, told) => {
    expect(toldIn(text)).toEqual([told]);
  });

  test.each([
    ['rose from 10 to 15', ['10: EXACT 10', '15: EXACT 15']],
    ['fell from 926 to 386', ['926: EXACT 926', '386: EXACT 386']],
    ['up 12 to 926', ['12: EXACT 12', '926: EXACT 926']],
    ['6878 or 16361', ['6878: EXACT 6878', '16361: EXACT 16361']],
    ['up 5% to 926', ['5%: EXACT 5 PERCENT', '926: EXACT 926']],
  ])('is not what changed, nor what may be one or the other: %j', (text, told) => {
    expect(toldIn(text)).toEqual(told);
  });
});

test.each([
  ['58 per cent', '58 per cent: EXACT 58 PERCENT'],
  ['58 percent', '58 percent: EXACT 58 PERCENT'],
  ['58%', '58%: EXACT 58 PERCENT'],
  ['58 %', '58 %: EXACT 58 PERCENT'],
  ['٥٨٪', '٥٨٪: EXACT 58 PERCENT'],
  ['a 20-per-cent rise', '20-per-cent: EXACT 20 PERCENT'],
  ['7 percentage points', '7 percentage points: EXACT 7 PERCENT'],
  ['a change of -3.2 per cent', '-3.2 per cent: EXACT -3.2 PERCENT'],
  ['a change of −3', '−3: EXACT -3'],
  ['a balance of -5', '-5: EXACT -5'],
  ['minus 5', 'minus 5: EXACT -5'],
  ['- 5 goats', '5: EXACT 5'],
  ['-5 goats', '5: EXACT 5'],
  ['more than $5m', 'more than $5m: MORE_THAN 5000000 MONEY'],
  ['US$1.5 billion', 'US$1.5 billion: APPROXIMATE 1500000000 MONEY'],
  ['500 euros', '500 euros: EXACT 500 MONEY'],
  ['500€', '500€: EXACT 500 MONEY'],
  ['5 million US dollars', '5 million US dollars: APPROXIMATE 5000000 MONEY'],
  ['Rs. 6,000', 'Rs. 6,000: EXACT 6000 MONEY'],
])('what is written with a number belongs to it: %j', (text, told) => {
  expect(toldIn(text)).toEqual([told]);
});

test('nought is a figure of people and deaths alone', () => {
  expect(toldIn('No civilians were killed.')).toEqual(['No: EXACT 0']);
  expect(toldIn('There were no deaths.')).toEqual(['no: EXACT 0']);
  expect(toldIn('zero deaths')).toEqual(['zero: EXACT 0']);
  expect(
    toldIn('No one came, none spoke, with zero tolerance and no word since. No soldiers, but goats.'),
  ).toEqual([]);
});

test('"one" is a figure where people or events are counted', () => {
  expect(toldIn('one civilian was killed')).toEqual(['one: EXACT 1']);
  expect(toldIn('killing one and wounding three')).toEqual(['one: EXACT 1', 'three: EXACT 3']);
  expect(toldIn('two goats and one tent')).toEqual(['two: EXACT 2', 'one: EXACT 1']);
  expect(toldIn('at least one person')).toEqual(['at least one: AT_LEAST 1']);
  for (const none of [
    'one of them',
    'no one',
    'at one point',
    'one day',
    'one official said',
    'the one that fell',
  ])
    expect(toldIn(`They saw ${none}.`)).toEqual([]);
});
