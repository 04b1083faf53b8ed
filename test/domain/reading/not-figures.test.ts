import { describe, expect, test } from '@jest/globals';
import { noFiguresIn, toldIn } from './told.js';

/** Nothing in the text is a figure, and these are named as none. */
function expectNone(text: string, none: readonly string[]): void {
  expect(toldIn(text)).toEqual([]);
  expect(noFiguresIn(text)).toEqual(none);
}

describe('no figure is', () => {
  test.each([
    ['on 25 December 2016', ['25 December 2016']],
    ['on 1st August', ['1st August']],
    ['the 1st of August, 2016', ['1st of August, 2016']],
    ['on May 3', ['May 3']],
    ['on Dec. 25, 2016', ['Dec. 25, 2016']],
    ['between 3 and 9 May', ['3 and 9 May']],
    ['1-3 December', ['1-3 December']],
    ['on May 3, 5 and 7', ['May 3, 5 and 7']],
    ['6/1/16', ['6/1/16']],
    ['01.08.2016', ['01.08.2016']],
    ['2016-11', ['2016-11']],
    ['2016-11-25T10:00:00Z', ['2016-11-25T10:00:00Z']],
    ['25-12-2016', ['25-12-2016']],
    ['the 1990s', ['1990s']],
    ["in Jan. '17", ['17']],
  ])('a date: %j', expectNone);

  test.each([
    ['in 2016', ['2016']],
    ['iraq 2016 civilians', ['2016']],
    ['in 2016 civilians were afraid', ['2016']],
    ['the 2016 report', ['2016']],
    ['from 2014 to 2016', ['2014 to 2016']],
    ['2014-16', ['2014-16']],
    ['nineteen eighty-four', ['nineteen eighty-four']],
  ])('a year: %j', expectNone);

  test.each([
    ['at 10.30', ['10.30']],
    ['at 10:30', ['10:30']],
    ['at 3pm', ['3pm']],
    ['at 3 p.m.', ['3']],
    ['at 10.30 a.m.', ['10.30']],
    ["at ten o'clock", ['ten']],
    ['from 9 to 5 pm', ['9 to 5']],
    ['the ward opens at seven', ['seven']],
    ['it was ten past four', ['ten', 'four']],
    ['at a quarter to five', ['five']],
  ])('a time of day: %j', expectNone);

  test.each([
    ['a man of 52', ['52']],
    ['a 52-year-old', ['52']],
    ['aged 7', ['7']],
    ['aged between 5 and 12', ['5 and 12']],
    ['52 years old', ['52']],
    ['children under five', ['five']],
    ['the under-5s', ['under-5']],
    ['Ana Ruiz, 47, said so', ['47']],
    ['the minister, 61, said so', ['61']],
    ['It was the prime minister, 61.', ['61']],
    ['At 64, she stays', ['64']],
    ['who is 91.', ['91']],
    ['in her 30s', ['30s']],
    ['Hana, 41, fled on 3 May with her sons, 9 and 12.', ['41', '3 May', '9', '12']],
    ['Eleni, 38, and her husband Kostas, 44, left.', ['38', '44']],
    ['people 60 or older', ['60 or older']],
    ['a boy younger than 5', ['younger than 5']],
    ['a woman aged 65 and over', ['65 and over']],
    ['between the ages of 15 and 60', ['15', '60']],
  ])('an age: %j', expectNone);

  test.each([
    ['for 3 days', ['3']],
    ['19 of 24 hours', ['19', '24']],
    ['19 of the 24 hours', ['19', '24']],
    ['two weeks ago', ['two']],
    ['a six-month siege', ['six']],
    ['three to five long years', ['three to five']],
    ['two and a half years', ['two and a half']],
    ['3 and a half hours', ['3']],
    ['5 km', ['5']],
    ['5km', ['5km']],
    ['240m below ground', ['240m']],
    ['33 degrees', ['33']],
    ['33°', ['33']],
    ['at 36.34 N, 43.13 E', ['36.34', '43.13']],
    ['three times', ['three']],
    ['57 times as many', ['57']],
    ['a 15-member council', ['15-member']],
  ])('a stretch of time, a length or a measure: %j', expectNone);

  test.each([
    ['the 9th week', ['9th']],
    ['the twenty-first time', ['twenty-first']],
    ['Room 214, Building 7', ['214', '7']],
    ['Resolution 1770', ['1770']],
    ['Article 5(2)', ['5', '2']],
    ['pages 5, 6 and 7', ['5', '6', '7']],
    ['No. 5', ['5']],
    ['№ 5', ['5']],
    ['Phase 3', ['3']],
    ['Flight 370', ['370']],
    ['Flight IA 243', ['243']],
    ['flights A3 204 and A3 210', ['204', '210']],
    ['at kilometre 160', ['160']],
    ['Law No. 13 of 2005', ['13', '2005']],
    ['part two of three', ['two', 'three']],
    ['Villa 33', ['33']],
    ['Rua do Ouro 88', ['88']],
    ['in Via Appia Nuova, 12', ['12']],
    ['10 Long Street', ['10']],
    ['Covid-19', ['Covid-19']],
    ['an F-16', ['F-16']],
    ['G20 and Kurdistan24', []],
    ['iphone 15 sales', ['15']],
    ['the Channel Four news', ['Four']],
    ['#1959 and @1959', ['1959', '1959']],
    ['9to5mac', ['9to', '5mac']],
  ])('a place in an order, a number of something, a part of a name: %j', (text, none) => {
    if (text === '9to5mac') expect(toldIn(text)).toEqual([]);
    else expectNone(text, none);
  });

  test.each([
    ['won 3-0', ['3-0']],
    ['won 20-25', ['20-25']],
    ['24/7', ['24/7']],
    ['thread 1/5', ['1/5']],
    ['one in five', ['one in five']],
    ['9 out of 10', ['9 out of 10']],
    ['two-thirds of it', ['two-thirds']],
    ['more than two thirds of it', ['two']],
    ['none over 25', ['25']],
    ['plus or minus 3 points', ['3']],
    ['per 100,000', ['100,000']],
  ])('a score, a part, a rate: %j', expectNone);

  test.each([
    ['call +964 770 555 0101', ['964 770 555 0101']],
    ['tel. 020 7946 0958', ['020 7946 0958']],
    ['ring 07705550101', ['07705550101']],
    ['fax (020) 7946 0958', ['020) 7946 0958']],
    ['555-123-4567', ['555-123-4567']],
    ['Call 112', ['112']],
    ['Call 112 or write', ['112']],
    ['The hotline 112 is there', ['112']],
    ['IQ98 NBIQ 8501 2345 6789 012', ['IQ98 NBIQ 8501 2345 6789 012']],
    ['4111 1111 1111 1111', ['4111 1111 1111 1111']],
    ['192.168.0.1', ['192.168.0.1']],
    ['192.168.100.101', ['192.168.100.101']],
    ['version 2.1.3', ['2.1.3']],
    ['https://example.org/2016/11/1,959 jo1959@example.org', []],
  ])('a telephone, an account, an address, a version: %j', expectNone);

  test.each([
    ['(2) The river rose', ['2']],
    ['1. The river rose', ['1']],
    ['3) The river rose', ['3']],
    ['The river rose.12', ['12']],
    ['The river rose [4]', ['4']],
  ])('the number of a list or a note: %j', expectNone);

  test('what stands for people that were named before', () => {
    expect(toldIn('The two sides met; these three agreed.')).toEqual([]);
  });

  test('what stands for anybody', () => {
    expect(toldIn('If one believes them, one knows it all; one wonders.')).toEqual([]);
    expect(toldIn('One wounded soldier and one case.')).toEqual(['One: EXACT 1', 'one: EXACT 1']);
  });
});

describe('a figure is', () => {
  test.each([
    ['2,016 civilians', ['2,016: EXACT 2016']],
    ['2016 people were killed.', ['2016: EXACT 2016']],
    ['The flood left 2016 people homeless.', ['2016: EXACT 2016']],
    ['The toll is more than 2000.', ['more than 2000: MORE_THAN 2000']],
    ['Killed: 1959', ['1959: EXACT 1959']],
    ['1959', ['1959: EXACT 1959']],
    ['2000 dollars', ['2000 dollars: EXACT 2000 MONEY']],
  ])('what looks like a year and counts: %j', (text, told) => {
    expect(toldIn(text)).toEqual(told);
  });

  test.each([
    ['In May 27 civilians were killed.', ['27: EXACT 27']],
    ['In November 2 885 people were killed.', ['2 885: EXACT 2885']],
    ['On May 3 152 people were killed.', ['152: EXACT 152']],
    ['On Friday 12 people were killed.', ['12: EXACT 12']],
  ])('what is counted after a month or a day: %j', (text, told) => {
    expect(toldIn(text)).toEqual(told);
  });

  test.each([
    ['In this room 12 were hurt.', ['12: EXACT 12']],
    ['They are building 12 schools.', ['12: EXACT 12']],
    ['A group of 52 people left.', ['52: EXACT 52']],
    ['Under 5 schools were closed.', ['Under 5: FEWER_THAN 5']],
    ['Baghdad (109), Nineveh (208)', ['109: EXACT 109', '208: EXACT 208']],
    ['Baghdad, 109, was the worst', ['109: EXACT 109']],
    ['with her sons, 9 and 12 friends', ['9: EXACT 9', '12: EXACT 12']],
    ['The army calls 112 people', ['112: EXACT 112']],
    ['killed 5 in 10 days', ['5: EXACT 5']],
    ['57 times in one year', ['57: EXACT 57']],
    ['5 in Basra', ['5: EXACT 5']],
    ['a 200-strong crowd', ['200: EXACT 200']],
    ['12 a day', ['12: EXACT 12']],
    ['12 last month', ['12: EXACT 12']],
  ])('what stands near words that lead elsewhere: %j', (text, told) => {
    expect(toldIn(text)).toEqual(told);
  });
});
