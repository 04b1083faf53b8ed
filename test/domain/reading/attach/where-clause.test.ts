import { describe, expect, test } from '@jest/globals';
import { attached, type Attached } from '../../../support/attached.js';

/** A rule: texts that show it, each with what is read of its numbers. */
const rule = (name: string, texts: readonly (readonly [text: string, ...read: Attached[]])[]): void => {
  test.each(texts.map(([text, ...read]) => ({ text, read })))(`${name}: $text`, ({ text, read }) => {
    expect(attached(text)).toEqual(read);
  });
};

const killed = { measure: 'killed', population: 'civilians' } as const;
const inRivia: Attached = { number: '926', ...killed, place: 'rivia' };
const inLowmark: Attached = { number: '152', measure: 'killed', place: 'lowmark' };

describe('a number in a clause with "where"', () => {
  rule('is of the place before it, and so is the one behind the clause', [
    [
      'In Lowmark, where 152 civilians were killed, 20 were wounded.',
      { ...inLowmark, ...killed },
      { ...inLowmark, ...killed, number: '20', measure: 'wounded' },
    ],
  ]);
  rule('is of no place that another clause behind it names', [
    [
      'From Lowmark, where 152 civilians were killed, thousands fled to Highmark.',
      { ...inLowmark, ...killed },
    ],
    ['Lowmark, where 152 civilians were killed, is far from Highmark.', { ...inLowmark, ...killed }],
    ['In Rivia, where 152 civilians were killed, all in Lowmark, there is war.', { ...inLowmark, ...killed }],
  ]);
  rule('is of that place, though the one before it is of all', [
    [
      '926 civilians were killed in Rivia, including Lowmark, where 152 were killed.',
      { ...inRivia, less: [] },
      inLowmark,
    ],
    [
      '926 civilians were killed in Rivia, 20 of them in Lowmark, where 152 were killed.',
      inRivia,
      { ...inRivia, number: '20', place: 'lowmark' },
      inLowmark,
    ],
  ]);
  rule('is of the place that is left out of the other number', [
    [
      '926 civilians were killed in Rivia, excluding Lowmark, where 152 were killed.',
      { ...inRivia, less: ['lowmark'] },
      inLowmark,
    ],
    [
      'Excluding Lowmark, where 152 were killed, 926 civilians were killed in Rivia.',
      inLowmark,
      { ...inRivia, less: ['lowmark'] },
    ],
    [
      'Excluding Lowmark, where nobody counts, 926 civilians were killed in Rivia.',
      { ...inRivia, less: ['lowmark'] },
    ],
  ]);
  rule('leaves it open what a number behind it counts, where the one before it counts something else', [
    [
      '926 civilians were killed in Rivia, where 152 were wounded, and 20 in Lowmark.',
      inRivia,
      { number: '152', measure: 'wounded', place: 'rivia' },
      { number: '20', place: 'lowmark', unread: ['MEASURE 20'] },
    ],
    [
      '926 civilians were killed in Rivia, where 152 were wounded, and 20 killed in Lowmark.',
      inRivia,
      { number: '152', measure: 'wounded', place: 'rivia' },
      { number: '20', measure: 'killed', place: 'lowmark' },
    ],
  ]);
});
