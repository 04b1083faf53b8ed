import { expect, test } from '@jest/globals';
import type { GivenFigure } from '../../../src/domain/record/given.js';
import { Decided, PARTIES, says } from '../../support/decided.js';

const CHANGE = {
  type: 'measure',
  ref: 'change',
  label: 'Change',
  unit: '%',
  additivity: 'NON_ADDITIVE',
} as const;

const world = (): Decided => new Decided(...PARTIES, CHANGE);

const figure = (numbers: Partial<GivenFigure>) =>
  says('mission', '2016-12-05', { claims: [{ figure: { measure: 'change', ...numbers } }] });

test.each([123456789012345, 0.123456789012345, 1e21, 1e-7, 5e-324, 1200000000000000000000])(
  'a number of at most 15 significant digits is taken: %s',
  (value) => {
    expect(world().facts('claim', figure({ value }))[0]?.figure?.value).toBe(value);
  },
);

test.each([
  ['value', { value: 0.1 + 0.2 }],
  ['value', { value: 1234567890123456 }],
  ['low', { qualifier: 'BETWEEN', low: 1 / 3, high: 1 }],
  ['high', { qualifier: 'BETWEEN', low: 0, high: 2 / 3 }],
] as const)('a number of more is refused, in %s', (field, numbers) => {
  const refusal = world().refusalOf(figure(numbers));
  expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', field: `claims.0.figure.${field}` });
  expect(refusal.message).toContain('significant digits, more than the 15 that are kept');
});

test('-0 is 0, in what is kept, in the sentence and for identity', () => {
  const decided = world();
  const [claim] = decided.facts('claim', figure({ qualifier: 'BETWEEN', value: -0, low: -0, high: -0 }));
  expect([claim?.figure?.value, claim?.figure?.low, claim?.figure?.high]).toEqual([0, 0, 0]);
  expect(decided.facts('claim', figure({ qualifier: 'BETWEEN', value: 0, low: 0, high: 0 }))).toEqual([]);
  expect(decided.facts('claim', figure({ value: -0 }))[0]?.sentence).toBe('Change: 0 %.');
});
