import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeBrowser } from '../support/browser.js';
import { servePage, type ServedPage } from '../support/page.js';

describeBrowser('the pages of sources and documents', () => {
  let served: ServedPage;

  beforeAll(async () => {
    served = await servePage();
  });

  afterAll(() => served.close());

  test('a source shows its record, and the disputes both ways', async () => {
    const { page, faults, close } = await served.visit('/source/unami');
    const record = page.getByRole('region', { name: 'Its record' });
    await record.getByText('claims it reported first').waitFor();
    expect(await record.locator('dl > div').allInnerTexts()).toEqual([
      'claims it reported first\n108',
      'of these were ever disputed\n1',
      'stand disputed\n0',
      'it conceded\n1',
      'it corrected\n0',
      'it took back\n0',
      'claims it passed on\n8',
      'times it changed something in passing on\n0',
      'objections it made\n0',
      'times it looked into a claim and found it right\n0',
    ]);
    await page
      .getByRole('region', { name: 'Who disputed what it said' })
      .getByText('War Media Cell')
      .waitFor();
    await page.getByRole('region', { name: 'What it disputed' }).getByText('Nothing on record.').waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  test('its figures are gone through a page at a time, and back', async () => {
    const { page, close } = await served.visit('/source/unami');
    const figures = page.getByRole('region', { name: 'What it reported first' });
    const first = await figures.getByRole('listitem').first().innerText();
    await figures.getByRole('button', { name: 'Next' }).click();
    await figures.getByRole('button', { name: 'Previous', disabled: false }).waitFor();
    await figures.getByText(first.split('\n')[0]!).waitFor({ state: 'detached' });
    await figures.getByRole('button', { name: 'Previous' }).click();
    await figures.getByText(first.split('\n')[0]!).waitFor();
    await close();
  });

  test('a document says what in it was said later than the day shown', async () => {
    const { page, close } = await served.visit('/document/doc%3Aantiwar-2017-01-31?asOf=2016-12-01');
    await page.getByText('(later than the day shown)').first().waitFor();
    expect(await page.locator('main .standing').count()).toBe(0);
    await close();
  });

  test('a document shows where it is, and who said what in it', async () => {
    const { page, faults, close } = await served.visit('/document/doc%3Aantiwar-2017-01-31');
    await page.getByRole('heading', { level: 1, name: '4,176 Killed in Iraq in January' }).waitFor();
    await page.getByRole('region', { name: 'What is said in it' }).getByRole('listitem').first().waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});
