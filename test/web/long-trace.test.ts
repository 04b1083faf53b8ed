import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeBrowser } from '../support/browser.js';
import { manyReports } from '../support/many-reports.js';
import { servePage, type ServedPage } from '../support/page.js';

describeBrowser('a figure that thousands passed on', () => {
  let served: ServedPage;

  beforeAll(async () => {
    served = await servePage(manyReports(5000));
  }, 120_000);

  afterAll(() => served.close());

  test('is drawn as counts, which open a few at a time', async () => {
    const { page, faults, close } = await served.visit('/figure/drowned-2021');
    await page.getByText('5,001 reports, 1 origin').waitFor();
    const cards = page.locator('.trace-card');
    await cards.first().waitFor();
    expect(await cards.count()).toBeLessThanOrEqual(40);
    const rest = page.getByRole('article', { name: /^4,9\d\d statements of 4,9\d\d sources$/ });
    const before = await cards.count();
    await page.getByRole('button', { name: 'Fit View' }).click();
    await rest.getByRole('button', { name: 'Open 20' }).click();
    await cards.nth(before + 19).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  test('tells its thousands of relays as numbers in the timeline, and keeps the page small', async () => {
    const { page, close } = await served.visit('/figure/drowned-2021');
    const timeline = page.getByRole('region', { name: 'What was said, in order' });
    await timeline.getByText('5,000 reports passed this on.').waitFor();
    await page.locator('.trace-card').first().waitFor();
    expect(await page.evaluate<number>('document.querySelectorAll("*").length')).toBeLessThan(1500);
    await timeline.getByRole('button', { name: 'Show them' }).click();
    expect(await timeline.getByRole('listitem').count()).toBe(52);
    await close();
  });

  test('is shown as a table a hundred rows at a time', async () => {
    const { page, close } = await served.visit('/figure/drowned-2021');
    await page.getByRole('button', { name: 'Table' }).click();
    expect(await page.getByRole('row').count()).toBe(101);
    await page.getByRole('button', { name: 'Show more' }).click();
    expect(await page.getByRole('row').count()).toBe(201);
    await close();
  });

  test('tells the words of one statement when asked for them', async () => {
    const { page, close } = await served.visit('/figure/drowned-2021');
    const origin = page.getByRole('article', { name: 'River Agency, 5 January 2022, origin' });
    await origin.getByRole('button', { name: 'In which words?' }).click();
    await origin.getByText('In 2021, 412 persons drowned.').waitFor();
    await close();
  });
});
