import { describe, expect, test } from '@jest/globals';
import { fewerWords } from '../../src/web/page/words/fillers.js';

describe('where nothing holds all the words', () => {
  test('those that carry the meaning are looked for, then the number alone', () => {
    expect(fewerWords('1,959 security members were killed in November.')).toEqual([
      '1,959 security members killed November.',
      '1,959',
    ]);
  });

  test('of several numbers the one that says most is looked for', () => {
    expect(fewerWords('450 wounded and 1,959 killed by 1 December')).toEqual([
      '450 wounded 1,959 killed 1 December',
      '1,959',
    ]);
  });

  test('a year alone is not looked for', () => {
    expect(fewerWords('what happened in Iraq in 2016')).toEqual(['what happened Iraq 2016']);
  });

  test('nothing is asked twice', () => {
    expect(fewerWords('1,959')).toEqual([]);
    expect(fewerWords('(1,959)')).toEqual(['1,959']);
  });
});
