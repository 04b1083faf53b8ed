import { describe, expect, test } from '@jest/globals';
import { attached, type Attached } from '../../../support/attached.js';

/** A rule: texts that show it, each with what is read of its numbers. */
const rule = (name: string, texts: readonly (readonly [text: string, ...read: Attached[]])[]): void => {
  test.each(texts.map(([text, ...read]) => ({ text, read })))(`${name}: $text`, ({ text, read }) => {
    expect(attached(text)).toEqual(read);
  });
};

const jobless = { measure: 'jobless', place: 'rivia' } as const;
const killed = { measure: 'killed', place: 'rivia' } as const;

describe('a number among some', () => {
  rule('those among whom a number is, right behind it or its measure, are whom it counts', [
    [
      'Unemployment in Rivia was 5.9 per cent among women.',
      { number: '5.9 per cent', ...jobless, categories: ['women'] },
    ],
    [
      'Unemployment in Rivia was 5.9 per cent among women and 3.3 per cent among men.',
      { number: '5.9 per cent', ...jobless, categories: ['women'] },
      { number: '3.3 per cent', ...jobless, categories: ['men'] },
    ],
    [
      'Deaths in Rivia: 12 among soldiers, 30 among civilians.',
      { number: '12', ...killed, population: 'soldiers' },
      { number: '30', ...killed, population: 'civilians' },
    ],
    ['Rivia saw 12 deaths among women.', { number: '12', ...killed, categories: ['women'] }],
  ]);
  rule('those who are not on record are unread', [
    [
      'Unemployment in Rivia was 5.9 per cent among potters.',
      { number: '5.9 per cent', ...jobless, unread: ['POPULATION potters'] },
    ],
  ]);
  rule('of some who are among those who are counted nothing is said of all', [
    [
      'In Rivia 12 civilians were killed, among them women.',
      { number: '12', ...killed, population: 'civilians' },
    ],
  ]);
});
