import { expect, test } from '@jest/globals';
import type { FoldedVoice } from '../../../src/kernel/seq.js';
import { refuseOthers, type Right } from '../../../src/domain/record/who-may.js';

const voice = (number: number): FoldedVoice => number as FoldedVoice;

test('one voice of a side is enough', () => {
  expect(() =>
    refuseOthers('correct', new Set([voice(2)]), new Set([voice(1), voice(2)]), 'claim'),
  ).not.toThrow();
});

test('one of the voices of a joint statement is enough', () => {
  expect(() =>
    refuseOthers('correct', new Set([voice(3), voice(2)]), new Set([voice(2)]), 'claim'),
  ).not.toThrow();
});

test('a joint statement of others has no right either', () => {
  expect(() => refuseOthers('correct', new Set([voice(3), voice(4)]), new Set([voice(2)]), 'claim')).toThrow(
    'Only the side that brought a claim in can correct it. This statement is by other voices.',
  );
});

test.each<[Right, string, string]>([
  ['concede', 'NOT_YOURS_TO_CONCEDE', 'Only the side that a rebuttal attacks can concede it.'],
  ['withdraw', 'NOT_YOURS_TO_WITHDRAW', 'Only the voice that made a rebuttal can withdraw it.'],
  ['correct', 'NOT_YOURS_TO_CORRECT', 'Only the side that brought a claim in can correct it.'],
  ['retractClaim', 'NOT_YOURS_TO_RETRACT', 'Only a side that brought a claim in can retract it.'],
  ['retractStatement', 'NOT_YOURS_TO_RETRACT', 'Only the voice that made a statement can retract it.'],
])('another voice has no right to %s', (right, code, rule) => {
  const refused = expect.objectContaining({
    code,
    field: 'field',
    message: `${rule} This statement is by another voice.`,
  });
  expect(() => refuseOthers(right, new Set([voice(3)]), new Set([voice(1), voice(2)]), 'field')).toThrow(
    refused,
  );
});
