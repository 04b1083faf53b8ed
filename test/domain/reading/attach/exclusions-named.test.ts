import { describe, expect, test } from '@jest/globals';
import { attached, type Attached } from '../../../support/attached.js';

/** A rule: texts that show it, each with what is read of its numbers. */
const rule = (name: string, texts: readonly (readonly [text: string, ...read: Attached[]])[]): void => {
  test.each(texts.map(([text, ...read]) => ({ text, read })))(`${name}: $text`, ({ text, read }) => {
    expect(attached(text)).toEqual(read);
  });
};

const inRivia = { number: '926', measure: 'killed', place: 'rivia' } as const;
const less = (...left: readonly string[]): Attached => ({ ...inRivia, less: left });
const unread = (exact: string): Attached => ({ ...inRivia, unread: [`EXCLUSIONS ${exact}`] });

describe('who is left out, and where', () => {
  rule('what is put aside ahead of a number is left out of it', [
    ['Leaving soldiers aside, 926 were killed in Rivia.', less('soldiers')],
    ['Setting soldiers aside, 926 were killed in Rivia.', less('soldiers')],
    ['Putting the soldiers aside, 926 were killed in Rivia.', less('soldiers')],
    ['Leaving aside soldiers, 926 were killed in Rivia.', less('soldiers')],
    ['Not including soldiers, 926 were killed in Rivia.', less('soldiers')],
    ['Leaving Lowmark aside, 926 were killed in Rivia.', less('lowmark')],
    ['Leaving firefighters aside, 926 were killed in Rivia.', unread('Leaving firefighters aside')],
  ]);
  rule('people who are told to be somewhere are left out there alone', [
    ['926 were killed in Rivia, not counting soldiers in Lowmark.', less('lowmark soldiers')],
    ['Not counting soldiers in Lowmark, 926 were killed in Rivia.', less('lowmark soldiers')],
    ['926 were killed in Rivia, excluding the soldiers of Lowmark.', less('lowmark soldiers')],
    ["926 were killed in Rivia, excluding Lowmark's soldiers.", less('lowmark soldiers')],
    ['926 were killed in Rivia, excluding Lowmark soldiers.', less('lowmark soldiers')],
    ['926 were killed in Rivia; soldiers in Lowmark are not included.', less('lowmark soldiers')],
    ['Leaving soldiers in Lowmark aside, 926 were killed in Rivia.', less('lowmark soldiers')],
    ["Leaving Lowmark's soldiers aside, 926 were killed in Rivia.", less('lowmark soldiers')],
    ['926 were killed in Rivia. It does not count soldiers in Lowmark.', less('lowmark soldiers')],
  ]);
  rule('the dead of a place are all who are counted there, its wounded are not', [
    ["Leaving Lowmark's dead aside, 926 were killed in Rivia.", less('lowmark')],
    ["Leaving Lowmark's wounded aside, 926 were killed in Rivia.", unread("Leaving Lowmark's wounded aside")],
  ]);
  rule('of some of them it is not told which are left out', [
    ['Excluding some soldiers, 926 were killed in Rivia.', unread('Excluding some soldiers')],
    [
      '926 were killed in Rivia, except for some soldiers in Lowmark.',
      unread('except for some soldiers in Lowmark'),
    ],
  ]);
  rule('what is not left out is none of it', [
    ['Not excluding Lowmark, 926 were killed in Rivia.', unread('excluding Lowmark')],
    ['Not leaving out Lowmark, 926 were killed in Rivia.', unread('leaving out Lowmark')],
    ['926 were killed in Rivia, not excluding soldiers in Lowmark.', unread('excluding soldiers in Lowmark')],
  ]);
  rule('of several places, or people, it is left open which are meant together', [
    [
      '926 were killed in Rivia, excluding soldiers in Lowmark and Highmark.',
      unread('excluding soldiers in Lowmark and Highmark'),
    ],
    [
      '926 were killed in Rivia, excluding soldiers and civilians in Lowmark.',
      unread('excluding soldiers and civilians in Lowmark'),
    ],
    [
      '926 were killed in Rivia, excluding Lowmark and Highmark soldiers.',
      unread('excluding Lowmark and Highmark soldiers'),
    ],
  ]);
  rule('where no other place is told it may be that of all who were counted', [
    [
      '926 were killed, excluding soldiers in Lowmark.',
      { number: '926', measure: 'killed', unread: ['EXCLUSIONS excluding soldiers in Lowmark'] },
    ],
  ]);
  rule('what goes on over the place tells where all of them were', [
    [
      '926 people excluding soldiers in Lowmark were killed.',
      { number: '926', measure: 'killed', place: 'lowmark', less: ['soldiers'] },
    ],
  ]);
});
