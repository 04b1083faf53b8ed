import { expect, test } from '@jest/globals';
import { TypeID } from 'typeid-js';
import { kindOfId, newId } from '../../src/kernel/ids.js';

test('a new id is a TypeID that says its kind', () => {
  expect(newId('claim')).toMatch(/^claim_[0-7][0-9a-hjkmnp-tv-z]{25}$/);
  expect(kindOfId(newId('rebuttal'))).toBe('rebuttal');
  expect(kindOfId('rebuttal_of-somebody')).toBeUndefined();
  expect(kindOfId('claims of ours')).toBeUndefined();
});

test('it is a UUID of version 7 and of the variant of RFC 9562', () => {
  expect(TypeID.fromString(newId('claim'), 'claim').toUUID()).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});

test('ids sort as they were made, however many are made in one millisecond', () => {
  const made = Array.from({ length: 5_000 }, () => newId('claim'));
  expect([...made].sort()).toEqual(made);
  expect(new Set(made).size).toBe(made.length);
});
