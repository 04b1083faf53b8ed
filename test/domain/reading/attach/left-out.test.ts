import { expect, test } from '@jest/globals';
import { attached, type Attached } from '../../../support/attached.js';

const inRivia = { measure: 'killed', place: 'rivia' } as const;

/** What a sentence leaves out because it was said before, or because everybody knows. */
const RULES: readonly (readonly [rule: string, text: string, ...read: Attached[]])[] = [
  [
    '"another" counts more of those who were counted before',
    '20 soldiers were killed. Another 62 were injured.',
    { number: '20', measure: 'killed', population: 'soldiers' },
    { number: '62', measure: 'wounded', population: 'soldiers' },
  ],
  [
    '"another" of somebody else counts them',
    '20 soldiers were killed. Another 62 civilians were injured.',
    { number: '20', measure: 'killed', population: 'soldiers' },
    { number: '62', measure: 'wounded', population: 'civilians' },
  ],
  [
    '"another" in the same sentence goes on without what is left out ahead of it, for the list is told as one',
    'Excluding Lowmark, 20 civilians were killed in Rivia and another 62 were injured.',
    { number: '20', ...inRivia, population: 'civilians', less: ['lowmark'] },
    { number: '62', ...inRivia, measure: 'wounded', population: 'civilians', less: ['lowmark'] },
  ],
  [
    'behind the end of the sentence "another" says nothing of what is left out, for it may be of all or without it',
    'Excluding Lowmark, 20 civilians were killed in Rivia. Another 62 were injured.',
    { number: '20', ...inRivia, population: 'civilians', less: ['lowmark'] },
    { number: '62', ...inRivia, measure: 'wounded', population: 'civilians' },
  ],
  [
    'nor does it behind what is left out of the number before alone',
    '20 civilians were killed in Rivia, excluding Lowmark, and another 62 were injured.',
    { number: '20', ...inRivia, population: 'civilians', less: ['lowmark'] },
    { number: '62', ...inRivia, measure: 'wounded', population: 'civilians' },
  ],
  [
    'those of whom some are told apart are not those',
    '885 Rivians, 382 of them civilians, were killed.',
    { number: '885', ...inRivia },
    { number: '382', ...inRivia, population: 'civilians' },
  ],
  [
    'a dateline is not where they were from',
    'LOWMARK - 885 Rivians were killed.',
    { number: '885', ...inRivia },
  ],
  [
    'a place with what happened there stands before "where"',
    'In Lowmark 20 were killed; in Highmark, where 33 died, it was quiet.',
    { number: '20', measure: 'killed', place: 'lowmark' },
    { number: '33', measure: 'killed', place: 'highmark' },
  ],
  [
    'one place follows another, where something else happened',
    'The worst was Highmark, where 33 died, followed by Lowmark, where 20 died.',
    { number: '33', measure: 'killed', place: 'highmark' },
    { number: '20', measure: 'killed', place: 'lowmark' },
  ],
  [
    'a clause counts what the one before it does, where it says so',
    'In Highmark 20 civilians were killed and 8 injured; in Lowmark 59 and 70 respectively.',
    { number: '20', measure: 'killed', population: 'civilians', place: 'highmark' },
    { number: '8', measure: 'wounded', population: 'civilians', place: 'highmark' },
    { number: '59', measure: 'killed', population: 'civilians', place: 'lowmark' },
    { number: '70', measure: 'wounded', population: 'civilians', place: 'lowmark' },
  ],
  [
    'a clause counts what the one before it does, as its last number says',
    '20 were killed in Highmark and 8 injured, in Lowmark 59 and 70 injured.',
    { number: '20', measure: 'killed', place: 'highmark' },
    { number: '8', measure: 'wounded', place: 'highmark' },
    { number: '59', measure: 'killed', place: 'lowmark' },
    { number: '70', measure: 'wounded', place: 'lowmark' },
  ],
  [
    'a clause that says when, behind the last of its numbers, counts nothing alike',
    'In Highmark 20 civilians were killed and 8 injured in January 2017, in Lowmark 59 and 70 in February.',
    { number: '20', measure: 'killed', population: 'civilians', place: 'highmark', period: '2017-01' },
    { number: '8', measure: 'wounded', population: 'civilians', place: 'highmark', period: '2017-01' },
    { number: '59', measure: 'wounded', population: 'civilians', place: 'lowmark', period: '2017-01' },
    {
      number: '70',
      measure: 'wounded',
      population: 'civilians',
      place: 'lowmark',
      unread: ['PERIOD February'],
    },
  ],
  [
    'a clause that says who, behind the last of its numbers, counts nothing alike',
    'In Highmark 20 civilians were killed and 8 injured, in Lowmark 59 and 70 soldiers.',
    { number: '20', measure: 'killed', population: 'civilians', place: 'highmark' },
    { number: '8', measure: 'wounded', population: 'civilians', place: 'highmark' },
    { number: '59', measure: 'wounded', population: 'civilians', place: 'lowmark' },
    { number: '70', measure: 'wounded', population: 'soldiers', place: 'lowmark' },
  ],
  [
    'a clause of which something is left unread counts nothing alike',
    'In Highmark 20 civilians were killed and 8 injured, in Lowmark 59 and 70 by airstrikes.',
    { number: '20', measure: 'killed', population: 'civilians', place: 'highmark' },
    { number: '8', measure: 'wounded', population: 'civilians', place: 'highmark' },
    { number: '59', measure: 'wounded', population: 'civilians', place: 'lowmark' },
    { number: '70', unread: ['MEASURE airstrikes'] },
  ],
  [
    'of a part it is told behind the verb who they are',
    '20 of the 885 persons killed in Rivia were civilians.',
    { number: '20', ...inRivia, population: 'civilians' },
    { number: '885', ...inRivia, population: 'persons' },
  ],
  [
    'whom a part counts is not said of the whole',
    '20 women were among the 885 persons killed in Rivia.',
    { number: '20', ...inRivia, categories: ['women'] },
    { number: '885', ...inRivia, population: 'persons' },
  ],
  [
    'where a part died is not said of the whole',
    '20 of the 885 persons killed in Rivia died in Lowmark.',
    { number: '20', measure: 'killed', population: 'persons', place: 'lowmark' },
    { number: '885', ...inRivia, population: 'persons' },
  ],
  [
    'the sentence after one of parts goes on from the whole',
    '885 civilians were killed in Rivia, of which 20 in Lowmark and 33 in Highmark. The Wire says 901.',
    { number: '885', ...inRivia, population: 'civilians' },
    { number: '20', measure: 'killed', population: 'civilians', place: 'lowmark' },
    { number: '33', measure: 'killed', population: 'civilians', place: 'highmark' },
    { number: '901', ...inRivia, population: 'civilians', speaker: 'wire' },
  ],
  [
    'what somebody counters with is of the same',
    '64 civilians were killed in Rivia. The Wire countered with 118.',
    { number: '64', ...inRivia, population: 'civilians' },
    { number: '118', ...inRivia, population: 'civilians', speaker: 'wire' },
  ],
  [
    'whose number is only set beside, says nothing of what follows',
    "RA has 64 civilians killed in Rivia, more than twice The Wire's number, of which 20 in Lowmark.",
    { number: '64', ...inRivia, population: 'civilians', speaker: 'agency' },
    { number: '20', measure: 'killed', population: 'civilians', place: 'lowmark', speaker: 'agency' },
  ],
  [
    'the night on which it was said',
    'On the night of 1 February The Wire said that 64 civilians were killed in Rivia in January.',
    {
      number: '64',
      ...inRivia,
      population: 'civilians',
      period: '2021-01',
      speaker: 'wire',
      saidOn: '2021-02-01',
    },
  ],
  [
    'what went on meanwhile',
    '64 civilians killed in Rivia as Lowmark battle rages',
    { number: '64', ...inRivia, population: 'civilians' },
  ],
  [
    'what went on meanwhile may tell when and where that was, where nothing else does',
    '64 civilians were killed as fighting raged in Lowmark in January 2017.',
    {
      number: '64',
      measure: 'killed',
      population: 'civilians',
      place: 'lowmark',
      period: '2017-01',
      unread: ['PLACE raged in Lowmark'],
    },
  ],
  [
    'what went on meanwhile may tell when that was, where nothing else does',
    '64 civilians were killed in Rivia, as the battle for Lowmark raged in January 2017.',
    {
      number: '64',
      measure: 'killed',
      population: 'civilians',
      place: 'lowmark',
      period: '2017-01',
      unread: ['PLACE battle for Lowmark'],
    },
  ],
  [
    'behind a place that is set beside it, the only time is its own',
    '20 civilians died in Lowmark, twice as many as in Highmark in January 2017.',
    { number: '20', measure: 'killed', population: 'civilians', place: 'lowmark', period: '2017-01' },
  ],
  [
    'where so many were not, is only set beside it',
    '20 civilians died in Lowmark, twice as many as in Highmark.',
    { number: '20', measure: 'killed', population: 'civilians', place: 'lowmark' },
  ],
  [
    'when there were fewer, is only set beside it',
    'In Lowmark 20 civilians died in January, more than in May 2020.',
    { number: '20', measure: 'killed', population: 'civilians', place: 'lowmark', period: '2021-01' },
  ],
];

test.each(RULES)('%s: %s', (_, text, ...read) => {
  expect(attached(text)).toEqual(read);
});
