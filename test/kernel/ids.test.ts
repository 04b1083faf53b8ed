import { expect, test } from '@jest/globals';
import { TypeID } from 'typeid-js';
import { kindOfId, newId } from '../../src/kernel/ids.js';
import { newUuid } from '../../src/kernel/uuid.js';

const uuidOf = (suffix: string): string => TypeID.fromString(`claim_${suffix}`, 'claim').toUUID();

test('a new id is a TypeID that says its kind', () => {
  expect(newId('claim')).toMatch(/^claim_[0-7][0-9a-hjkmnp-tv-z]{25}$/);
  expect(kindOfId(newId('rebuttal'))).toBe('rebuttal');
  expect(kindOfId('rebuttal_of-somebody')).toBeUndefined();
  expect(kindOfId('claims of ours')).toBeUndefined();
});

test('it is a UUID of version 7 and of the variant of RFC 9562, with the milliseconds at which it was made', () => {
  const later = Date.UTC(2199, 11, 31, 23, 59, 59, 999);
  const uuid = uuidOf(newUuid(later));
  expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(parseInt(uuid.slice(0, 13).replace('-', ''), 16)).toBe(later);
});

test('ids sort as they were made, however many are made in one millisecond or while the clock goes back', () => {
  const now = Date.UTC(2200, 0, 1);
  const made = Array.from({ length: 5_000 }, (_, at) => newUuid(now - (at % 3)));
  expect([...made].sort()).toEqual(made);
  expect(new Set(made).size).toBe(made.length);
});
