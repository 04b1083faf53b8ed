import { expect, test } from '@jest/globals';
import { attached, type Attached } from '../../../support/attached.js';

const killed = { measure: 'killed', place: 'rivia' } as const;
const civilians = { ...killed, population: 'civilians' } as const;

/** What a sentence tells beside its own figures, and what goes on to others, and what does not. */
const RULES: readonly (readonly [rule: string, text: string, ...read: Attached[]])[] = [
  [
    'names and times alone stand over what comes next',
    'January in Rivia. 64 civilians killed. 20 wounded.',
    { number: '64', ...civilians, period: '2021-01' },
    { number: '20', measure: 'wounded', place: 'rivia', period: '2021-01' },
  ],
  [
    'a sentence that says something stands over nothing',
    'January in Rivia was cold. 64 civilians killed.',
    { number: '64', measure: 'killed', population: 'civilians' },
  ],
  [
    'another number that one is put beside leads on to nothing',
    'In January 64 civilians were killed, after 20 in December. 8 were wounded.',
    { number: '64', measure: 'killed', population: 'civilians', period: '2021-01' },
    { number: '20', measure: 'killed', population: 'civilians', period: '2020-12' },
    { number: '8', measure: 'wounded', period: '2021-01' },
  ],
  [
    'nor within its sentence',
    'In Rivia 64 died in January, against 20 in December, and 8 were wounded.',
    { number: '64', ...killed, period: '2021-01' },
    { number: '20', ...killed, period: '2020-12' },
    { number: '8', measure: 'wounded', place: 'rivia', period: '2021-01' },
  ],
  [
    'a clause with "where" tells of its place alone',
    'Rivia, where the battle for Lowmark rages, saw 64 civilians killed in January.',
    { number: '64', ...civilians, period: '2021-01' },
  ],
  [
    'where most of them were is not where all of them were',
    'In January 64 civilians were killed in Rivia, most of them in Lowmark.',
    { number: '64', ...civilians, period: '2021-01' },
  ],
  [
    'where more than a third of them were is not either',
    'In January 64 civilians were killed in Rivia, more than a third of them in Lowmark.',
    { number: '64', ...civilians, period: '2021-01' },
  ],
  [
    'a part of a number with a place of its own',
    "20 of Rivia's 64 civilian dead in January fell in Lowmark.",
    { number: '20', measure: 'killed', population: 'civilians', place: 'lowmark', period: '2021-01' },
    { number: '64', ...civilians, period: '2021-01' },
  ],
  [
    'those elsewhere with a number of their own are not left out',
    'Wounded civilians in Lowmark numbered 88 in January, those in Highmark 32.',
    { number: '88', measure: 'wounded', population: 'civilians', place: 'lowmark', period: '2021-01' },
    { number: '32', measure: 'wounded', population: 'civilians', place: 'highmark', period: '2021-01' },
  ],
  [
    'losses somewhere are left out with that place',
    'In Rivia 64 soldiers were killed, a figure which does not include losses in Lowmark.',
    { number: '64', ...killed, population: 'soldiers', less: ['lowmark'] },
  ],
  [
    'whoever says "it was" says it of what was counted before',
    'River Agency speaks of 20 dead in Lowmark; The Wire says it was 64.',
    { number: '20', measure: 'killed', place: 'lowmark', speaker: 'agency' },
    { number: '64', measure: 'killed', place: 'lowmark', speaker: 'wire' },
  ],
  [
    'a smaller number is one of the same',
    'In Lowmark 64 civilians were killed in January. The Wire has a smaller number, 20.',
    { number: '64', measure: 'killed', population: 'civilians', place: 'lowmark', period: '2021-01' },
    {
      number: '20',
      measure: 'killed',
      population: 'civilians',
      place: 'lowmark',
      period: '2021-01',
      speaker: 'wire',
    },
  ],
  [
    'the exact figure, and the toll, are what they are of',
    'The exact figure of wounded civilians in January was 64, and the toll of dead soldiers came to 8.',
    { number: '64', measure: 'wounded', population: 'civilians', period: '2021-01' },
    { number: '8', measure: 'killed', population: 'soldiers', period: '2021-01' },
  ],
  [
    'a place and a day tell where and when it was written',
    'LOWMARK, February 1. In January 64 civilians were killed.',
    { number: '64', measure: 'killed', population: 'civilians', period: '2021-01' },
  ],
  [
    'a place and a month stand over lines without a verb',
    'LOWMARK, January 2021. 64 civilians killed. 20 wounded.',
    { number: '64', measure: 'killed', population: 'civilians', place: 'lowmark', period: '2021-01' },
    { number: '20', measure: 'wounded', place: 'lowmark', period: '2021-01' },
  ],
  [
    'a time ahead of a number that is only put beside another is that of the other',
    'In January, after 20 in December, 64 civilians were killed in Rivia.',
    { number: '20', ...civilians, period: '2020-12' },
    { number: '64', ...civilians, period: '2021-01' },
  ],
  [
    'what a number fell to is told, and goes on',
    'Civilian deaths in Rivia fell to 64 in January from 20 in December. 8 were in Lowmark.',
    { number: '64', ...civilians, period: '2021-01' },
    { number: '20', ...civilians, period: '2020-12' },
    { number: '8', measure: 'killed', population: 'civilians', place: 'lowmark', period: '2021-01' },
  ],
  [
    'and over a sentence they tell where and when it was written',
    'LOWMARK, January 2021. 64 civilians were killed.',
    { number: '64', measure: 'killed', population: 'civilians' },
  ],
  [
    'what stands over the text does so until something else does',
    'January in Lowmark.\n64 civilians were killed.\nJanuary in Highmark.\n20 civilians were killed.',
    { number: '64', measure: 'killed', population: 'civilians', place: 'lowmark', period: '2021-01' },
    { number: '20', measure: 'killed', population: 'civilians', place: 'highmark', period: '2021-01' },
  ],
  [
    'where most of them were is told of others behind it',
    'In January 64 civilians were killed in Rivia, most of them in Lowmark, where 20 were wounded.',
    { number: '64', ...civilians, period: '2021-01' },
    { number: '20', measure: 'wounded', place: 'lowmark', period: '2021-01' },
  ],
  [
    'a part of what was somewhere was there',
    "20 of Lowmark's 64 civilian dead in January were soldiers.",
    { number: '20', measure: 'killed', population: 'soldiers', place: 'lowmark', period: '2021-01' },
    { number: '64', measure: 'killed', population: 'civilians', place: 'lowmark', period: '2021-01' },
  ],
  [
    'whoever says so after something else says it of nothing that was counted',
    'The army was attacked in Rivia in January and says it was 64.',
    { number: '64', place: 'rivia', period: '2021-01', unread: ['MEASURE army'] },
  ],
  [
    'what is said of a number without a time of its own is said of both',
    '64 civilians were killed in Rivia in January, after 20 in Lowmark.',
    { number: '64', ...civilians, period: '2021-01' },
    {
      number: '20',
      measure: 'killed',
      population: 'civilians',
      place: 'lowmark',
      period: '2021-01',
    },
  ],
  [
    'a clause with "where" behind a time tells where that was',
    'In January, where fighting hit Lowmark, 64 civilians were killed.',
    { number: '64', measure: 'killed', population: 'civilians', place: 'lowmark', period: '2021-01' },
  ],
  [
    'attacks are something else that is counted',
    'Attacks on civilians in Rivia in January: 64.',
    {
      number: '64',
      place: 'rivia',
      period: '2021-01',
      unread: ['MEASURE Attacks'],
    },
  ],
  [
    'a week from one day to another is that week',
    'In the week from 26 January to 1 February 64 died in Rivia.',
    { number: '64', ...killed, period: '2021-01-26/2021-02-01' },
  ],
];

test.each(RULES)('%s: %s', (_, text, ...read) => {
  expect(attached(text)).toEqual(read);
});
