import { describe, expect, test } from '@jest/globals';
import { attached, type Attached } from '../../../support/attached.js';

/** A rule: texts that show it, each with what is read of its numbers. */
const rule = (name: string, texts: readonly (readonly [text: string, ...read: Attached[]])[]): void => {
  test.each(texts.map(([text, ...read]) => ({ text, read })))(`${name}: $text`, ({ text, read }) => {
    expect(attached(text)).toEqual(read);
  });
};

const civilians: Attached = { number: '926', population: 'civilians', place: 'rivia', period: '2021-01' };

describe('a number that does not say what it counts', () => {
  rule('counts what the sentence before spoke of', [
    [
      'In Rivia in January 2021 many civilians were wounded. The exact figure is 926 civilians.',
      { ...civilians, measure: 'wounded' },
    ],
    [
      'In Rivia in January 2021 many civilians were killed. The toll is 926 civilians.',
      { ...civilians, measure: 'killed' },
    ],
  ]);
  rule('counts what the text spoke of, where that was one thing', [
    [
      "Rivia's wounded\n\nThe exact figure for Rivia in January 2021 is 926 civilians.",
      { ...civilians, measure: 'wounded' },
    ],
    [
      '152 civilians were wounded in Lowmark.\n\nThe toll for Rivia in January 2021 was 926 civilians.',
      { number: '152', measure: 'wounded', population: 'civilians', place: 'lowmark' },
      { ...civilians, measure: 'wounded' },
    ],
  ]);
  rule('is of anything where several were spoken of, or none was', [
    ['The toll for Rivia in January 2021 was 926 civilians.', civilians],
    ['Many were wounded and many killed. The toll for Rivia in January 2021 was 926 civilians.', civilians],
  ]);
  rule('is of nothing that does not count people, where it says whom it counts', [
    ['Unemployment was high. The figure for Rivia in January 2021 is 926 civilians.', civilians],
  ]);
  rule('is unread where it says hardly anything, whatever was spoken of', [
    [
      'In Rivia 152 civilians were wounded.\n\nThe figure was 926.',
      { number: '152', measure: 'wounded', population: 'civilians', place: 'rivia' },
      { number: '926', unread: ['MEASURE 926'] },
    ],
  ]);
});
