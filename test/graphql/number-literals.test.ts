import { expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { buildSaysoSchema } from '../../src/graphql/schema.js';
import { VALIDATION_RULES } from '../../src/graphql/validation-rules.js';
import { SaysoError } from '../../src/kernel/errors.js';

const schema = await buildSaysoSchema();

/** The field and the code of each fault of an operation. */
const faultsOf = (query: string): unknown[] =>
  validate(schema, parse(query), VALIDATION_RULES).map(({ originalError }) =>
    originalError instanceof SaysoError ? [originalError.code, originalError.field] : originalError,
  );

const report = (figure: string): string =>
  `mutation { report(input: { statement: { source: "s", saidOn: "2020" }, claims: [{ text: "It rained." }, { figure: { measure: "m", ${figure} } }] }) { statement { id } } }`;

test.each([
  'value: 123456789012345',
  'value: 0.00123456789012345',
  'value: 100000000000000000000000',
  'value: 1.00000000000000000000',
  'value: 123456789012345e30',
])('a literal of at most 15 significant digits is taken: %s', (figure) => {
  expect(faultsOf(report(figure))).toEqual([]);
});

test('digits that reading would lose are refused where they are written', () => {
  expect(faultsOf(report('value: 100000000000000000001, low: 0, high: 1.00000000000000000001'))).toEqual([
    ['BAD_USER_INPUT', 'claims.1.figure.value'],
    ['BAD_USER_INPUT', 'claims.1.figure.high'],
  ]);
  expect(
    faultsOf(
      '{ previewClaim(claim: { figure: { measure: "m", value: 0.3000000000000000000004 } }) { text } }',
    ),
  ).toEqual([['BAD_USER_INPUT', 'claim.figure.value']]);
});

test('a bound of a filter is no figure: it may have any digits', () => {
  expect(faultsOf('{ claims(filter: { valueAtLeast: 0.30000000000000000004 }) { totalCount } }')).toEqual([]);
});
