import { describe, expect, test } from '@jest/globals';
import { onDay } from '../../src/web/page/address/on-day.js';

describe('a link within the page', () => {
  test('keeps all that it asks for, what is asked several times as well, as of the day of the view', () => {
    expect(onDay('/series?measure=rain&source=a%2Fb&source=c', '2020-01-31')).toBe(
      '/series?measure=rain&source=a%2Fb&source=c&asOf=2020-01-31',
    );
  });

  test('asks for no day where the view shows everything', () => {
    expect(onDay('/series?asOf=2020-01-31&source=a', undefined)).toBe('/series?source=a');
    expect(onDay('/source/un', undefined)).toBe('/source/un');
  });
});
