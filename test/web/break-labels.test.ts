import { describe, expect, test } from '@jest/globals';
import { breakLabels } from '../../src/web/page/views/series/break-labels.js';

describe('the numbers over the breaks of a chart', () => {
  test('breaks with room between them have a label each', () => {
    expect(
      breakLabels([
        { number: 1, at: 100 },
        { number: 2, at: 160 },
      ]),
    ).toEqual([
      { at: 100, text: '1' },
      { at: 160, text: '2' },
    ]);
  });

  test('breaks at one time share a label', () => {
    expect(
      breakLabels([
        { number: 1, at: 100 },
        { number: 2, at: 100 },
        { number: 4, at: 100 },
      ]),
    ).toEqual([{ at: 100, text: '1, 2, 4' }]);
  });

  test('breaks too close for a label each share one, and none is left out', () => {
    expect(breakLabels([1, 2, 3, 4, 5, 6, 7].map((number) => ({ number, at: 100 + number * 4 })))).toEqual([
      { at: 116, text: '1–7' },
    ]);
  });

  test('only numbers that follow one another are counted through', () => {
    expect(breakLabels([5, 6, 7, 9].map((number) => ({ number, at: 100 })))).toEqual([
      { at: 100, text: '5–7, 9' },
    ]);
  });
});
