import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeBrowser, keepKey, WIDE, type Window } from '../support/browser.js';
import { ADMIN_KEY, servePage, type ServedPage } from '../support/page.js';
import { BASICS } from '../support/world.js';

describeBrowser('dates in the forms', () => {
  let served: ServedPage;
  let window: Window | undefined;

  beforeAll(async () => {
    served = await servePage(BASICS);
  });

  afterEach(() => window?.close());

  afterAll(() => served.close());

  const open = async (): Promise<Page> => {
    window = await served.visit('/', WIDE);
    await keepKey(window, ADMIN_KEY);
    await window.page.goto('/record/report');
    return window.page;
  };
  const told = (page: Page, field: string, text: string) =>
    page.locator(`[data-field="${field}"]`).getByText(text).waitFor();
  const choose = async (page: Page, name: string, typed: string, whole: string) => {
    const field = page.getByRole('combobox', { name });
    await field.fill(typed);
    await page.getByRole('option', { name: whole }).first().waitFor();
    await field.press('Enter');
  };

  test('are taken as people write them, and what they are understood as is told before they are sent', async () => {
    const page = await open();
    await choose(page, 'Who says it', 'River', 'River Agency');
    await page.getByLabel('Said on').fill('3 Feb 2017');
    await told(page, 'statement.saidOn', 'Understood as 3 February 2017');
    await page.getByLabel('Number', { exact: true }).fill('12');
    await choose(page, 'What is counted', 'drowned', 'Persons drowned');
    await page.getByLabel('Over which time').fill('January 2017');
    await told(page, 'claims.0.figure.period', 'Understood as January 2017');
    await page.getByText('12 persons drowned, January 2017.').waitFor();
    await page.getByRole('button', { name: 'Record the report' }).click();
    await page.getByText('The report is recorded.').waitFor();
    const { data } = await served.server.ask(
      '{ claims { nodes { figure { period { edtf } } statements { nodes { saidOn } } } } }',
    );
    expect(data).toEqual({
      claims: {
        nodes: [
          { figure: { period: { edtf: '2017-01' } }, statements: { nodes: [{ saidOn: '2017-02-03' }] } },
        ],
      },
    });
  });

  test('that are none are told in their field while they are typed', async () => {
    const page = await open();
    await page.getByLabel('Said on').fill('in the spring');
    await told(page, 'statement.saidOn', 'spring');
    await page.getByLabel('Said on').fill('2017-02');
    await told(page, 'statement.saidOn', 'February 2017');
  });
});
