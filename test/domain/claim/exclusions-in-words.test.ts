import { describe, expect, test } from '@jest/globals';
import { exclusionsInWords } from '../../../src/domain/claim/exclusions-in-words.js';
import type { ExclusionAsWritten } from '../../../src/domain/claim/figure.js';
import type { Labels } from '../../../src/domain/claim/labels.js';
import { parsePeriod } from '../../../src/domain/period.js';
import { seqOf } from '../../../src/kernel/seq.js';

const PLACES = ['', 'Anbar', 'Nineveh'];
const POPULATIONS = ['', 'police', 'guards, on leave'];

const labels: Labels = {
  measure: () => ({ label: 'Persons killed', unit: 'persons' }),
  place: (seq) => PLACES[seq]!,
  population: (seq) => POPULATIONS[seq]!,
  category: () => ({ label: 'Women', short: 'women', dimension: 'sex' }),
};

interface Part {
  readonly place?: number;
  readonly period?: string;
  readonly population?: number;
  readonly women?: true;
  readonly reason?: string;
}

const exclusion = ({ place, period, population, women, reason }: Part): ExclusionAsWritten => ({
  place: place === undefined ? null : seqOf('place', place),
  period: period === undefined ? null : parsePeriod(period),
  population: population === undefined ? null : seqOf('population', population),
  categories: women ? [seqOf('category', 1)] : [],
  reason: reason ?? null,
});

const inWords = (parts: readonly Part[], own: string | null = null): string =>
  exclusionsInWords(labels, parts.map(exclusion), own === null ? null : parsePeriod(own));

const anbarIn = (...months: string[]): Part[] =>
  months.map((month) => ({ place: 1, period: `2016-${month}` }));

describe('what a figure leaves out', () => {
  const cases: [rule: string, words: string, parts: readonly Part[], own?: string][] = [
    ['one place', 'Anbar', [{ place: 1 }]],
    ['months of its own year, without the year', 'Anbar in May and June', anbarIn('05', '06'), '2016'],
    ['months, with the year once', 'Anbar in May, July and August 2016', anbarIn('05', '07', '08')],
    ['months of a longer period', 'Anbar in May and June 2016', anbarIn('05', '06'), '2016/2017'],
    ['one month of its own year', 'Anbar in May', anbarIn('05'), '2016-01/2016-06'],
    [
      'months of several years',
      'Anbar in December 2016 and January 2017',
      [...anbarIn('12'), { place: 1, period: '2017-01' }],
    ],
    ['days', 'Anbar on 3 May and 4 May', anbarIn('05-03', '05-04'), '2016'],
    ['a stretch', 'Anbar from 3 May to 9 June', anbarIn('05-03/2016-06-09'), '2016'],
    ['times of several kinds', 'Anbar in May and on 4 July', anbarIn('05', '07-04'), '2016'],
    ['a time that is not sure', 'Anbar around May', anbarIn('05~'), '2016'],
    ['a time that is possible', 'Anbar possibly in May', anbarIn('05?'), '2016'],
    ['times alone', 'May and June', [{ period: '2016-05' }, { period: '2016-06' }], '2016'],
    ['a whole year', '2016', [{ period: '2016' }], '2015/2016'],
    ['places', 'Anbar and Nineveh', [{ place: 1 }, { place: 2 }]],
    [
      'places at the same times',
      'Anbar and Nineveh in May and June',
      [...anbarIn('05', '06'), { place: 2, period: '2016-05' }, { place: 2, period: '2016-06' }],
      '2016',
    ],
    ['whom and where', 'police in Anbar', [{ population: 1, place: 1 }]],
    ['whom of many words and where', 'guards, on leave, in Anbar', [{ population: 2, place: 1 }]],
    ['a category', 'Women in Anbar in May', [{ women: true, place: 1, period: '2016-05' }], '2016'],
    ['what is two things at once', 'what is at once police and Women', [{ population: 1, women: true }]],
    [
      'what is two things at once in a place, beside another',
      'what is at once police and Women, in Anbar; nor Nineveh',
      [{ population: 1, women: true, place: 1 }, { place: 2 }],
    ],
    ['times in their order, each once', 'Anbar in May and June', anbarIn('06', '05', '06'), '2016'],
    ['several things', 'Anbar and police', [{ place: 1 }, { population: 1 }]],
    [
      'several long things',
      'Anbar in May and June; nor police',
      [...anbarIn('05', '06'), { population: 1 }],
      '2016',
    ],
    ['a part that only has a reason', 'a part that is not named (lost)', [{ reason: 'lost' }]],
  ];
  test.each(cases.map(([rule, words, parts, own]) => [rule, words, parts, own ?? null] as const))(
    '%s: %s',
    (_, words, parts, own) => {
      expect(inWords(parts, own)).toBe(words);
    },
  );
});

describe('a reason that is given', () => {
  const because = (reason: string, parts: readonly Part[]): Part[] =>
    parts.map((part) => ({ ...part, reason }));

  test('for parts that are said together is said once', () => {
    expect(inWords(because('not recorded', anbarIn('05', '07')), '2016')).toBe(
      'Anbar in May and July (not recorded)',
    );
  });

  test('for all parts is said once', () => {
    expect(inWords(because('not recorded', [{ place: 1 }, { population: 1 }]))).toBe(
      'Anbar and police (for each: not recorded)',
    );
  });

  test('for one part stands with that part', () => {
    expect(inWords([...because('not reached', anbarIn('05')), ...anbarIn('06')], '2016')).toBe(
      'Anbar in May (not reached) and Anbar in June',
    );
  });
});
