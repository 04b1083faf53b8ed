import { expect, test } from '@jest/globals';
import { maySlip, meantBySlip, withMeant } from '../../../src/domain/search/slips.js';
import { tokensIn } from '../../../src/domain/text/tokens.js';

const WORDS = ['civilian', 'civilians', 'civil', 'soldiers', 'people', 'fired', 'missing'].map((word) => ({
  word,
  entries: 1,
}));

test.each([
  ['civillians', 'civilians'],
  ['civillian', 'civilian'],
  ['soliders', 'soldiers'],
  ['peple', 'people'],
  ['mising', 'missing'],
])('%s is a slip of %s', (slip, meant) => {
  expect(meantBySlip(slip, WORDS)).toBe(meant);
});

test.each(['fires', 'pensioners', 'ivilians', 'civ', 'musing'])('%s is a slip of nothing', (word) => {
  expect(meantBySlip(word, WORDS)).toBeUndefined();
});

test('of two words as near the one that stands in more is meant', () => {
  const words = [
    { word: 'cantons', entries: 2 },
    { word: 'cartons', entries: 9 },
  ];
  expect(meantBySlip('caxtons', words)).toBe('cartons');
});

test('numbers, short words and what is known are no slips', () => {
  const tokens = [...tokensIn('382 civillians dead in baghdad')];
  const may = maySlip(tokens, ({ token }) => token === 'baghdad');
  expect(may.map(({ token }) => token)).toEqual(['civillians']);
});

test('what was meant stands in the place of the slip', () => {
  const query = 'how many peple died, soliders?';
  const tokens = [...tokensIn(query)];
  const meant = new Map(
    tokens.flatMap((token) => {
      const word = meantBySlip(token.token, WORDS);
      return word === undefined || word === token.token ? [] : [[token, word] as const];
    }),
  );
  expect(withMeant(query, meant)).toBe('how many people died, soldiers?');
});
