import { describe, expect, test } from '@jest/globals';
import { attached, type Attached } from '../../../support/attached.js';

/** A rule: texts that show it, each with what is read of its numbers. */
const rule = (name: string, texts: readonly (readonly [text: string, ...read: Attached[]])[]): void => {
  test.each(texts.map(([text, ...read]) => ({ text, read })))(`${name}: $text`, ({ text, read }) => {
    expect(attached(text)).toEqual(read);
  });
};

const civilians = { measure: 'killed', population: 'civilians' } as const;
const limitedTo = (...words: readonly string[]): Attached => ({
  number: '926',
  ...civilians,
  unread: words.map((word) => `POPULATION ${word}`),
});

describe('how old those are who are counted', () => {
  rule(
    'an age behind whom a number counts is no figure, and of which of them the number is, nothing was read',
    [
      ['926 civilians 60 or older were killed.', limitedTo('60 or older')],
      ['926 civilians 60 and over were killed.', limitedTo('60 and over')],
      ['926 civilians 60+ were killed.', limitedTo('60+')],
      [
        '926 people 60 and over were killed.',
        { number: '926', measure: 'killed', unread: ['POPULATION 60 and over'] },
      ],
      ['926 people 60+ died.', { number: '926', measure: 'killed', unread: ['POPULATION 60+'] }],
      ['926 civilians (60 or over) were killed.', limitedTo('60 or over')],
      ['926 civilians, 60 and over, were killed.', limitedTo('60 and over')],
      ['926 civilians older than 60 were killed.', limitedTo('older than 60')],
      ['926 civilians younger than five were killed.', limitedTo('younger than five')],
      ['926 civilians over 60 were killed.', limitedTo('over')],
      ['926 civilians over 60 died.', limitedTo('over')],
      ['926 civilians between 15 and 60 were killed.', limitedTo('between')],
      ['926 civilians 15 to 60 were killed.', limitedTo('15 to 60')],
      ['The number of civilians 60 and over killed was 926.', limitedTo('60 and over')],
    ],
  );
  rule('what is told so of all of them behind the measure limits them too', [
    ['926 civilians died, all over 60.', { number: '926', ...civilians, unread: ['MEASURE 60'] }],
    [
      '926 civilians died who were 60 or older.',
      { number: '926', ...civilians, unread: ['MEASURE 60 or older'] },
    ],
  ]);
  rule('of a part of them it says nothing of the whole', [
    [
      '926 civilians were killed, 52 of them over 65.',
      { number: '926', ...civilians },
      { number: '52', measure: 'killed', unread: ['POPULATION over'] },
    ],
    ['926 civilians died, most over 60.', { number: '926', ...civilians }],
    ['926 civilians were killed, some of them older than 65.', { number: '926', ...civilians }],
  ]);
  rule('the number of those of an age who are pointed back at is of them alone', [
    ...['over 70', '70 or older', 'older than 70'].map((age): readonly [string, ...Attached[]] => [
      `926 civilians were killed; those ${age} numbered 52.`,
      { number: '926', ...civilians },
      { number: '52', measure: 'killed', unread: [`POPULATION ${age.replace('over ', '')}`] },
    ]),
    [
      '926 civilians were killed; those 65 and over numbered 52.',
      { number: '926', ...civilians },
      { number: '52', ...civilians, categories: ['old'] },
    ],
  ]);
  rule('a group that is on record by its age is what is counted', [
    ['926 civilians aged 65 and over were killed.', { number: '926', ...civilians, categories: ['old'] }],
    ['926 civilians 65 and over were killed.', { number: '926', ...civilians, categories: ['old'] }],
  ]);
  rule('a bound behind a number that counts others than those before it is of that number', [
    ['Civilians killed: 60 and over.', { number: '60 and over', ...civilians }],
    ['A boy aged 7 and over 20 civilians were killed.', { number: 'over 20', ...civilians }],
    [
      'Of the 926 civilians killed, 60 or more were women.',
      { number: '926', ...civilians },
      { number: '60 or more', ...civilians, categories: ['women'] },
    ],
  ]);
});
