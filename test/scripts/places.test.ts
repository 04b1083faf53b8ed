import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';

test('the data of places is what Unicode CLDR and ISO say', () => {
  expect(() => execFileSync(process.execPath, ['scripts/places.js', '--check'])).not.toThrow();
});
