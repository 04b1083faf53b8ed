import { describe, expect, test } from '@jest/globals';
import { attached, type Attached } from '../../../support/attached.js';

/** A rule: texts that show it, each with what is read of its numbers. */
const rule = (name: string, texts: readonly (readonly [text: string, ...read: Attached[]])[]): void => {
  test.each(texts.map(([text, ...read]) => ({ text, read })))(`${name}: $text`, ({ text, read }) => {
    expect(attached(text)).toEqual(read);
  });
};

const civilians = { measure: 'killed', population: 'civilians' } as const;
const whole: Attached = { number: '926', ...civilians, place: 'rivia', period: '2021-01' };
const those: Attached = { number: '152', ...civilians, place: 'lowmark', period: '2021-01' };

describe('who is pointed back at', () => {
  rule('"those in Lowmark", with a number of their own, are of those who were counted before', [
    ['In January 2021 926 civilians were killed in Rivia; those in Lowmark were 152.', whole, those],
    ['In January 2021 926 civilians were killed in Rivia, and those in Lowmark were 152.', whole, those],
    ['In January 2021 926 civilians were killed in Rivia, those in Lowmark were 152.', whole, those],
    ['In January 2021 926 civilians were killed in Rivia – those in Lowmark numbered 152.', whole, those],
    ['In January 2021 926 civilians were killed in Rivia. Those in Lowmark numbered 152.', whole, those],
    ['In January 2021 926 civilians were killed in Rivia. In Lowmark they numbered 152.', whole, those],
  ]);
  rule('a measure that is said with "those" is theirs', [
    [
      'In January 2021 926 civilians were killed in Rivia; those killed in Lowmark numbered 152.',
      whole,
      { number: '152', measure: 'killed', place: 'lowmark', period: '2021-01' },
    ],
    [
      'In January 2021 926 civilians were killed in Rivia. Those wounded in Lowmark numbered 152.',
      whole,
      { number: '152', measure: 'wounded', place: 'lowmark', period: '2021-01' },
    ],
    [
      'In January 2021 926 civilians were killed in Rivia. Those evacuated in Lowmark numbered 152.',
      whole,
      { number: '152', place: 'lowmark', unread: ['MEASURE evacuated'] },
    ],
  ]);
  rule('where several things, or people, were counted before, it is left open which of them "those" are', [
    [
      '926 civilians were killed and 930 wounded in Rivia in January 2021. Those in Lowmark were 152.',
      whole,
      { ...whole, number: '930', measure: 'wounded' },
      { number: '152', place: 'lowmark', unread: ['MEASURE Those'] },
    ],
    [
      '926 civilians and 930 soldiers were killed in Rivia in January 2021. Those in Lowmark were 152.',
      whole,
      { ...whole, number: '930', population: 'soldiers' },
      {
        number: '152',
        measure: 'killed',
        place: 'lowmark',
        period: '2021-01',
        unread: ['POPULATION Those'],
      },
    ],
  ]);
  rule('"those" without a number of their own may be left out of the one before', [
    [
      'In January 2021 926 civilians were killed in Rivia; those in Lowmark are not known.',
      { ...whole, unread: ['EXCLUSIONS those in Lowmark'] },
    ],
  ]);
});
