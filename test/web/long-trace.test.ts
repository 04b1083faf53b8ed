import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeBrowser } from '../support/browser.js';
import { manyReports } from '../support/many-reports.js';
import { servePage, type ServedPage } from '../support/page.js';

describeBrowser('a figure that thousands passed on', () => {
  let served: ServedPage;

  beforeAll(async () => {
    served = await servePage(manyReports(2000));
  });

  afterAll(() => served.close());

  test('is drawn as counts, which open a few at a time and fold again', async () => {
    const { page, faults, close } = await served.visit('/figure/drowned-2021');
    await page.getByText('2,001 reports by 2,001 parties in 1 wording, 1 origin').waitFor();
    const cards = page.locator('.picture-card');
    await cards.first().waitFor();
    expect(await cards.count()).toBeLessThanOrEqual(40);
    const before = await cards.count();
    const rest = page.getByRole('article', { name: /^1,9\d\d more reports by 1,9\d\d sources$/ });
    await rest.getByRole('button', { name: 'Open 20' }).click();
    await cards.nth(before + 19).waitFor();
    await page.getByRole('button', { name: 'Open 20' }).press('Enter');
    await cards.nth(before + 39).waitFor();
    await page.getByRole('button', { name: 'Fold it again' }).click();
    await cards.nth(before).waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await close();
  });

  test('tells its thousands of relays as numbers in the timeline, and keeps the page small', async () => {
    const { page, close } = await served.visit('/figure/drowned-2021');
    const timeline = page.getByRole('region', { name: 'What was said, in order' });
    await timeline.getByText('2,000 reports passed this on.').waitFor();
    await page.locator('.picture-card').first().waitFor();
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
});
