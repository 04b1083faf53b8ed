import { describe, expect, test } from '@jest/globals';
import { attached, type Attached } from '../../../support/attached.js';

/** A rule: texts that show it, each with what is read of its numbers. */
const rule = (name: string, texts: readonly (readonly [text: string, ...read: Attached[]])[]): void => {
  test.each(texts.map(([text, ...read]) => ({ text, read })))(`${name}: $text`, ({ text, read }) => {
    expect(attached(text)).toEqual(read);
  });
};

const killed = { measure: 'killed' } as const;

describe('"the former" and "the latter", where it is not told which they are', () => {
  rule('after "in" they are a place that is unread', [
    [
      'Civilians died in Lowmark and Highmark. In the former, 152 died. In the latter, 332 died.',
      { number: '152', ...killed, unread: ['PLACE former'] },
      { number: '332', ...killed, unread: ['PLACE latter'] },
    ],
    ['In the former 152 died.', { number: '152', ...killed, unread: ['PLACE former'] }],
    ['152 died in the former.', { number: '152', ...killed, unread: ['PLACE former'] }],
  ]);
  rule('else they are people who are unread', [
    [
      'Civilians and soldiers died in Rivia. The latter lost 152 killed.',
      { number: '152', ...killed, unread: ['POPULATION latter'] },
    ],
    [
      'In Rivia the former were 152 killed.',
      { number: '152', ...killed, place: 'rivia', unread: ['POPULATION former'] },
    ],
    ['Of the former, 152 died.', { number: '152', ...killed, unread: ['POPULATION former'] }],
    ['152 of the former died.', { number: '152', ...killed, unread: ['POPULATION former'] }],
  ]);
  rule('with a noun, or behind the number as more of it, they are none', [
    ['In the former palace 152 civilians died.', { number: '152', ...killed, population: 'civilians' }],
    [
      '926 civilians and 152 soldiers were killed, the former in attacks.',
      { number: '926', ...killed, population: 'civilians' },
      { number: '152', ...killed, population: 'soldiers' },
    ],
  ]);
  rule('of a time they say that it is a part of it', [
    [
      'In the latter half of January 2021 152 civilians died.',
      {
        number: '152',
        ...killed,
        population: 'civilians',
        unread: ['PERIOD the latter half of January 2021'],
      },
    ],
  ]);
});
