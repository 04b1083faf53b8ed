import { expect, test } from '@jest/globals';
import type { GivenRecord } from '../../../src/domain/record/given.js';
import { Decided } from '../../support/decided.js';

const WOMEN: GivenRecord = { type: 'category', ref: 'women', dimension: 'sex', label: 'Women' };
const ADULTS: GivenRecord = { type: 'category', ref: 'adults', dimension: 'age', label: 'Adults' };

test('a category is a value of a dimension, with what it lies within and what it is called besides', () => {
  const decided = new Decided(ADULTS);
  const [category] = decided.facts('category', {
    type: 'category',
    ref: 'elderly',
    dimension: 'age',
    label: 'Persons of 65 and over',
    short: '65+',
    within: 'adults',
    aliases: ['the elderly'],
  });
  expect(category).toMatchObject({
    seq: 2,
    id: 'category-2',
    ref: 'elderly',
    dimension: 'age',
    label: 'Persons of 65 and over',
    short: '65+',
    within: 1,
    aliases: ['the elderly'],
  });
});

test('a category lies within one of its own dimension only', () => {
  const decided = new Decided(ADULTS);
  expect(decided.refusalOf({ ...WOMEN, within: 'adults' })).toEqual({
    code: 'BAD_USER_INPUT',
    field: 'within',
    message:
      '"adults" is a category of age, and this one is of sex: give one of sex that it lies within, or none.',
  });
});

test('the same category again changes nothing, other content under its ref is a conflict', () => {
  const decided = new Decided(ADULTS, WOMEN);
  expect(decided.when(WOMEN)).toEqual({ created: false, seq: 2, facts: [] });
  for (const other of [
    { label: 'Females' },
    { dimension: 'gender' },
    { short: 'f' },
    { aliases: ['females'] },
  ])
    expect(decided.refusalOf({ ...WOMEN, ...other })).toMatchObject({
      code: 'CONFLICT',
      field: 'ref',
      message:
        'The ref "women" is already used for a category with other content: give the same content or another ref.',
    });
});

test.each<[string, object, string, string]>([
  ['lies within itself', { within: 'girls' }, 'CYCLE', 'within'],
  ['lies within one that nobody recorded', { within: 'youths' }, 'NOT_FOUND', 'within'],
  ['is of no dimension', { dimension: ' ' }, 'BAD_USER_INPUT', 'dimension'],
  ['has an empty ref', { ref: '' }, 'BAD_USER_INPUT', 'ref'],
  ['has an alias of nothing', { aliases: ['lasses', ''] }, 'BAD_USER_INPUT', 'aliases.1'],
  ['has a short name of nothing', { short: '' }, 'BAD_USER_INPUT', 'short'],
])('a category that %s is refused', (_, more, code, field) => {
  const girls = { type: 'category', ref: 'girls', dimension: 'sex', label: 'Girls', ...more } as GivenRecord;
  expect(new Decided(WOMEN).refusalOf(girls)).toMatchObject({ code, field });
});
