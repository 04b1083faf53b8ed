import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriersIn, look, overflowOf, settled } from '../support/accessible.js';
import { describeBrowser, PHONE, WIDE } from '../support/browser.js';
import { ADMIN_KEY, servePage, type ServedPage } from '../support/page.js';
import { BASICS, drowned } from '../support/world.js';

const TEXT =
  'In all, 60 people drowned in 2021, the agency says.\nThe ministry speaks of 55 and gives no source.';

const WORLD = [
  ...BASICS,
  { type: 'document', ref: 'paper', title: 'Deaths by water', publisher: 'wire', text: TEXT },
  drowned('d', 'agency', '2022-01-01', 60),
  {
    ...drowned('copy', 'wire', '2022-02-01', 60),
    document: 'paper',
    relays: ['d'],
    quote: 'In all, 60 people drowned in 2021, the agency says.',
    passage: { exact: 'In all, 60 people drowned in 2021' },
    claims: [
      { ref: 'd-claim', passage: { exact: '60 people drowned' } },
      { ref: 'unsourced', text: 'The ministry gives no source.', passage: { exact: 'gives no source' } },
      { ref: 'lost', text: 'The ministry is wrong.', passage: { exact: 'The ministry is wrong' } },
    ],
  },
  {
    type: 'statement',
    ref: 'check',
    source: 'wire',
    saidOn: '2022-03-04',
    document: 'paper',
    quote: 'We asked every hospital.',
    affirms: [{ claim: 'd-claim', summary: 'True (5 of 5)' }],
  },
];

const region = (page: Page, name: string) => page.getByRole('region', { name });

describeBrowser('affirmations and passages on the page', () => {
  let served: ServedPage;

  beforeAll(async () => {
    served = await servePage(WORLD);
  });

  afterAll(() => served.close());

  test('a figure shows who looked into it and found it right, apart from who reported it', async () => {
    const { page, faults, close } = await served.visit('/figure/d-claim');
    const dispute = region(page, 'Who disputed it');
    await dispute.getByRole('heading', { name: 'Who looked into it and found it right' }).waitFor();
    expect(await dispute.getByText('Nobody is on record as disputing this.').count()).toBe(1);
    expect(await dispute.getByRole('article').allInnerTexts()).toEqual([
      expect.stringMatching(
        /The Wire\s+4 March 2022\s+True \(5 of 5\)\s+We asked every hospital\.\s+Deaths by water/,
      ),
    ]);
    const timeline = region(page, 'What was said, in order');
    await timeline.getByText('looked into this and found it right: True (5 of 5).').waitFor();
    expect(await timeline.locator('.affirmation-mark').count()).toBe(1);
    expect(await region(page, 'As of which day').locator('line.is-affirmation').count()).toBe(1);
    expect(faults).toEqual([]);
    await close();
  });

  test('before it was affirmed a figure shows nothing of it', async () => {
    const { page, close } = await served.visit('/figure/d-claim?asOf=2022-03-01');
    await region(page, 'Who disputed it').getByText('Nobody had disputed this by then.').waitFor();
    expect(await page.getByRole('heading', { name: 'Who looked into it and found it right' }).count()).toBe(
      0,
    );
    await close();
  });

  test('a report is shown in the words in which it says this figure', async () => {
    const { page, close } = await served.visit('/figure/d-claim');
    await page.locator('#picture').waitFor();
    await page.getByText('“60 people drowned”').first().waitFor();
    await close();
  });

  test('a document marks the passages of what is said in it, and tells which are not in its text', async () => {
    const { page, faults, close } = await served.visit('/document/paper');
    const said = region(page, 'What is said in it');
    await said.getByText('The ministry is wrong (not found in the text as it was captured)').waitFor();
    await said.getByText('Found right:').waitFor();
    await page.getByText('The text as it was captured', { exact: true }).click();
    expect(await page.locator('mark').allInnerTexts()).toEqual([
      'In all, 60 people drowned in 2021',
      'gives no source',
    ]);
    expect(faults).toEqual([]);
    await close();
  });

  test('a source counts what it affirmed in its record', async () => {
    const { page, close } = await served.visit('/source/wire');
    const row = region(page, 'Its record').locator('dl > div', { hasText: 'found it right' });
    await row.waitFor();
    expect(await row.innerText()).toBe('times it looked into a claim and found it right\n1');
    await close();
  });

  test('an affirmation is recorded by its form, and seen on the page of the figure', async () => {
    const { page, faults, close } = await served.visit('/figure/unsourced');
    await page.evaluate((key) => (globalThis as any).sessionStorage.setItem('sayso.key', key), ADMIN_KEY);
    const dispute = region(page, 'Who disputed it');
    await dispute.getByRole('link', { name: 'Record that it was found right' }).click();
    await page.getByRole('heading', { level: 1, name: 'Affirm' }).waitFor();
    await page.reload();
    const who = page.getByRole('combobox', { name: 'Who looked into it' });
    await who.fill('minist');
    await page.getByRole('option', { name: 'Ministry of Water' }).first().waitFor();
    await who.press('Enter');
    await page.getByRole('textbox', { name: 'Said on', exact: true }).fill('2022-05-01');
    await page.getByRole('textbox', { name: /^Summed up in your words/ }).fill('So it does.');
    await page.getByRole('button', { name: 'Record the affirmation' }).click();
    await page.getByText('The affirmation is recorded.').waitFor();
    await page
      .getByRole('link', { name: /The ministry gives no source/ })
      .first()
      .click();
    await dispute.getByText('So it does.').waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  test.each(['/figure/d-claim', '/document/paper', '/record/affirm?target=d-claim'])(
    '%s has no barriers and fits, in every look',
    async (path) => {
      const { page, close } = await served.visit(path);
      await settled(page);
      for (const { viewport } of [WIDE, PHONE])
        for (const colorScheme of ['light', 'dark'] as const) {
          await look(page, { viewport, colorScheme });
          expect(await barriersIn(page)).toEqual([]);
          expect(await overflowOf(page)).toBeLessThanOrEqual(0);
        }
      await close();
    },
  );
});
