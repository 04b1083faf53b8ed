import { expect, test } from '@jest/globals';
import { noteOnChangedCopy } from '../../../../src/domain/record/notes/changed-copy.js';
import { noteOnCutsOfPeople } from '../../../../src/domain/record/notes/cuts-of-people.js';
import { noteOnLeftAside } from '../../../../src/domain/record/notes/left-aside.js';

test.each([
  ['Women', 'Children', true],
  ['Males', 'Females', true],
  ['Aged 0-17', 'Aged 18+', true],
  ['Under-5s', 'Men', true],
  ['Civilians', 'Soldiers', false],
  ['Women', 'Refugees', false],
  ['Manchester residents', 'Boystown residents', false],
])('populations "%s" and "%s" within one are cuts of the same people: %s', (label, other, noted) => {
  expect(noteOnCutsOfPeople(label, other) !== undefined).toBe(noted);
});

test('a built-in place takes aliases, and a note says what else is left aside', () => {
  const iraq = { ref: 'IQ', name: 'Iraq', aliases: ['Republic of Iraq'], within: null };
  const given = { type: 'place', ref: 'IQ' } as const;
  expect(noteOnLeftAside({ ...given, name: 'Iraq', aliases: ['Irak'] }, iraq)).toBeUndefined();
  expect(noteOnLeftAside({ ...given, name: 'The Republic of Iraq' }, iraq)).toBeUndefined();
  expect(noteOnLeftAside({ ...given, name: 'Irak' }, { ...iraq, aliases: ['Irak'] })).toBeUndefined();
  expect(noteOnLeftAside({ ...given, name: 'Irak', within: 'asia' }, iraq)).toBe(
    'IQ is built in as "Iraq": left aside are the name "Irak" (give it among the aliases to have it found) and that it lies within "asia".',
  );
});

test('a number that is not the one it was copied from is noted, one that is there too is not', () => {
  const upstream = [
    { scope: 'a', value: 380 },
    { scope: 'b', value: 38 },
  ];
  expect(noteOnChangedCopy({ scope: 'a', value: 38 }, upstream, 'report')).toBe(
    '38 stands here, and 380 for the same in "report", the only statement it is passed on from: is it copied right?',
  );
  expect(noteOnChangedCopy({ scope: 'b', value: 38 }, upstream, 'report')).toBeUndefined();
  expect(noteOnChangedCopy({ scope: 'c', value: 1 }, upstream, 'report')).toBeUndefined();
});
