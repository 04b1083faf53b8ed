import { expect, test } from '@jest/globals';
import type { GivenRecord } from '../../../src/domain/record/given.js';
import { Decided, PARTIES, says } from '../../support/decided.js';

test.each<[string, GivenRecord, string]>([
  ['pass on', says('mission', '2016-12-01', { ref: 'same', relays: ['same'] }), 'relays.0'],
  ['be part of', { type: 'source', ref: 'same', name: 'A', kind: 'ORGANIZATION', partOf: 'same' }, 'partOf'],
  ['lie within', { type: 'place', ref: 'same', name: 'A', within: 'same' }, 'within'],
  ['lie within', { type: 'population', ref: 'same', label: 'A', within: 'same' }, 'within'],
])('nothing can %s itself', (does, record, field) => {
  expect(new Decided(...PARTIES).refusalOf(record)).toEqual({
    code: 'CYCLE',
    field,
    message: `"same" cannot ${does} itself.`,
  });
});
