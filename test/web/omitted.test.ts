import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeBrowser } from '../support/browser.js';
import { servePage, type ServedPage } from '../support/page.js';

const FIGURE = { measure: 'dead', value: 77, place: 'GB', period: '1857' };
const NEAR = { ...FIGURE, qualifier: 'APPROXIMATE' };

const source = (ref: string, name: string) => ({ type: 'source', ref, kind: 'NEWS_OUTLET', name });
const passing = (ref: string, saidOn: string, relays: string, claim: object, document?: string) => ({
  type: 'statement',
  ref: `st:${ref}`,
  source: ref,
  saidOn,
  relays: [relays],
  ...(document === undefined ? {} : { document }),
  claims: [claim],
});

/** A count that was conceded; one paper passed it on before, two after it without a word of that, one with. */
const FACTS = [
  { type: 'measure', ref: 'dead', label: 'Persons killed', unit: 'persons', additivity: 'ADDITIVE' },
  source('agency', 'The Agency'),
  source('ministry', 'The Ministry'),
  source('early', 'Early Paper'),
  source('late', 'Late Paper'),
  source('round', 'Round Paper'),
  source('fair', 'Fair Paper'),
  { type: 'document', ref: 'doc:late', title: 'Seventy-seven', url: 'https://example.org/late' },
  { type: 'document', ref: 'doc:fair', title: 'Seventy-seven?', url: 'https://example.org/fair' },
  {
    type: 'statement',
    ref: 'st:agency',
    source: 'agency',
    saidOn: '2020-01-01',
    basis: 'FIRST_HAND',
    claims: [{ ref: 'count', figure: FIGURE }],
  },
  passing('early', '2020-01-02', 'st:agency', { ref: 'count' }),
  {
    type: 'statement',
    ref: 'st:ministry',
    source: 'ministry',
    saidOn: '2020-01-03',
    rebuts: [{ ref: 'rb', target: { claim: 'count' }, aspects: ['VALUE'], summary: 'Calls it too high.' }],
  },
  {
    type: 'statement',
    ref: 'st:agency-2',
    source: 'agency',
    saidOn: '2020-01-05',
    concedes: [{ rebuttal: 'rb', extent: 'FULL', summary: 'It was not checked.' }],
  },
  passing('late', '2020-02-01', 'st:agency', { ref: 'count' }, 'doc:late'),
  passing('round', '2020-02-02', 'st:agency', { ref: 'near', figure: NEAR }),
  passing('fair', '2020-02-03', 'st:agency', { ref: 'count' }, 'doc:fair'),
  {
    type: 'statement',
    ref: 'st:fair-2',
    source: 'fair',
    document: 'doc:fair',
    saidOn: '2020-02-03',
    relays: ['st:agency-2'],
  },
];

describeBrowser('a figure that was passed on without a word of its dispute', () => {
  let served: ServedPage;

  beforeAll(async () => {
    served = await servePage(FACTS);
  });

  afterAll(() => served.close());

  const SILENT = 'Passed on after it was disputed, without a word of it on record';

  test('names who did so, in its own words and in another wording, with links to where', async () => {
    const { page, faults, close } = await served.visit('/figure/count');
    const silent = page.getByRole('region', { name: SILENT });
    await silent.getByText(/^Nothing recorded here shows that Late Paper/).waitFor();
    expect(
      await silent.getByRole('listitem').evaluateAll((items) => items.map(({ textContent }) => textContent)),
    ).toEqual(['Late Paper, 1 February 2020: Seventy-seven example.org', 'Round Paper, 2 February 2020']);
    await silent.getByText('In the wording:').getByRole('link').click();
    await page.waitForURL('**/figure/near');
    expect(faults).toEqual([]);
    await close();
  });

  test('says so on their cards, and on nobody else’s', async () => {
    const { page, close } = await served.visit('/figure/count');
    await page.getByText('No mention of the dispute on record').first().waitFor();
    const named = await page
      .locator('.picture-card')
      .filter({ hasText: 'No mention of the dispute on record' })
      .evaluateAll((cards) => cards.map((card) => card.getAttribute('aria-label')));
    expect(named).toEqual([
      'Late Paper, 1 February 2020, passed on, conceded',
      'Round Paper, 2 February 2020, passed on, conceded',
    ]);
    await close();
  });

  test('accuses nobody as of a day before', async () => {
    const { page, close } = await served.visit('/figure/count?asOf=2020-01-31');
    await page.locator('.picture-card').first().waitFor();
    await page
      .getByText('Nobody is on record as passing it on, after something had been said against it')
      .waitFor();
    expect(await page.getByRole('region', { name: SILENT }).count()).toBe(0);
    await close();
  });
});
