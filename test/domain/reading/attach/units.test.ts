import { expect, test } from '@jest/globals';
import { isMeasuredIn } from '../../../../src/domain/reading/attach/units.js';

test.each(['EUR', 'million euros', 'US dollars', '€', 'rupees a month'])(
  'money is measured in %s',
  (unit) => {
    expect(isMeasuredIn('MONEY', unit)).toBe(true);
  },
);

test.each(['persons', 'fires', 'homes', 'per cent', 'hectares'])('money is not measured in %s', (unit) => {
  expect(isMeasuredIn('MONEY', unit)).toBe(false);
});
