import { expect, test } from '@jest/globals';
import { compareTexts } from '../../scripts/compare-texts.js';

const PAGE = `# Boats

A boat floats. Its *name* is \`name\`.

## Rigs
SLOOP is the first: one mast.

| rig | masts |
|---|---|
| SLOOP | 1. One. |
`;

test('a page differs from itself in nothing', () => {
  expect(compareTexts(PAGE, PAGE)).toEqual({ beyond: [], ahead: [] });
});

test('sentences that only the other has are told by its section, a row of a table being one', () => {
  const longer = PAGE.replace('A boat floats.', 'A boat floats. Mostly.')
    .replace('| SLOOP | 1. One. |', '| SLOOP | 1. One. |\n| KETCH | 2. Two. |')
    .concat('\n## Ports\nA port is a place. It has *quays*.\n');
  expect(compareTexts(PAGE, longer)).toEqual({
    beyond: [],
    ahead: [
      { section: 'Boats', sentences: ['Mostly.'] },
      { section: 'Rigs', sentences: ['| KETCH | 2. Two. |'] },
      { section: 'Ports', sentences: ['A port is a place.', 'It has *quays*.'] },
    ],
  });
});

test('a sentence that is worded otherwise is told as the other has it, and is no fault', () => {
  expect(compareTexts(PAGE, PAGE.replace('A boat floats.', 'A boat floats on water.'))).toEqual({
    beyond: [],
    ahead: [{ section: 'Boats', sentences: ['A boat floats on water.'] }],
  });
});

const ours: [rule: string, line: string, beyond: string][] = [
  ['a heading', '## Sails', 'heading Sails'],
  ['a term in backticks', 'Its `length` counts.', 'term length'],
  ['a term in capitals', 'YAWL is another.', 'term YAWL'],
  ['a term of several words in capitals', 'So is a FULL_RIGGED one.', 'term FULL_RIGGED'],
];

test.each(ours)('%s that the other lacks is a fault, told once', (_rule, line, beyond) => {
  expect(compareTexts(`${PAGE}\n${line}\n${line}\n`, PAGE).beyond).toEqual([beyond]);
});

test('a term is looked for as a whole', () => {
  const other = `${PAGE}\nA \`name plate\` is no FULL_RIGGED one.`;
  expect(compareTexts('`plate` FULL', other).beyond).toEqual(['term plate', 'term FULL']);
});
