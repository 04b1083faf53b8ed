import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { barriersIn, look, overflowOf, settled } from '../support/accessible.js';
import { describeBrowser, PHONE, WIDE, type Window } from '../support/browser.js';
import { ADMIN_KEY, servePage, type ServedPage } from '../support/page.js';
import { BASICS } from '../support/world.js';

const said = (ref: string, source: string, saidOn: string, figure: object, more: object = {}) => ({
  type: 'statement',
  ref,
  source,
  saidOn,
  claims: [
    { ref: `${ref}-claim`, figure: { measure: 'drowned', place: 'NO', population: 'all', ...figure } },
  ],
  ...more,
});

const WORLD = [
  ...BASICS,
  { type: 'category', ref: 'women', dimension: 'sex', label: 'Women' },
  { type: 'category', ref: 'men', dimension: 'sex', label: 'Men' },
  {
    type: 'category',
    ref: 'ferry',
    dimension: 'event',
    label: 'The sinking of the ferry Alma',
    short: 'Alma',
  },
  said('w20', 'agency', '2021-02-01', { value: 21, period: '2020', categories: ['women'] }),
  said('m20', 'agency', '2021-02-01', { value: 40, period: '2020', categories: ['men'] }),
  said('w21', 'agency', '2022-02-01', {
    value: 25,
    period: '2021',
    categories: ['women'],
    exclusions: [{ categories: ['ferry'], reason: 'still being identified' }],
  }),
  said('m21', 'agency', '2022-02-01', { value: 38, period: '2021', categories: ['men'] }),
  said('copy', 'wire', '2022-02-03', { value: 25, period: '2021' }, { relays: ['w21'] }),
];

describeBrowser('categories on the page', () => {
  let served: ServedPage;
  let window: Window | undefined;

  beforeAll(async () => {
    served = await servePage(WORLD);
  });

  afterEach(() => window?.close());

  afterAll(() => served.close());

  const open = async (path: string, options: BrowserContextOptions = WIDE): Promise<Page> => {
    window = await served.visit(path, options);
    return window.page;
  };

  test('two figures side by side have a row for each dimension by which either is cut', async () => {
    const page = await open('/compare?a=w21-claim&b=m21-claim');
    const row = page.locator('.compare-axes tr', { has: page.getByRole('rowheader', { name: /^Sex/ }) });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/^Sex\s+differs\s+Women\s+Men$/);
    await page.goto('/compare?a=w21-claim&b=copy-claim');
    await row.waitFor();
    expect(await row.innerText()).toMatch(/^Sex\s+differs\s+Women\s+all$/);
    const left = page.locator('.compare-axes tr', {
      has: page.getByRole('rowheader', { name: /^Left out/ }),
    });
    expect(await left.innerText()).toContain('The sinking of the ferry Alma (still being identified)');
    expect(window?.faults).toEqual([]);
  });

  test('a category that is lost in passing on is written on the way into the copy', async () => {
    const page = await open('/figure/copy-claim');
    await page.locator('#picture').waitFor();
    await page
      .getByText(/sex: Women → all/i)
      .first()
      .waitFor();
    expect(window?.faults).toEqual([]);
  });

  test('a series has a line for each category, and is of one of them when asked', async () => {
    const page = await open('/series?measure=drowned&place=NO');
    const lines = page.getByLabel('Lines', { exact: true }).locator('li');
    await lines.first().waitFor();
    expect((await lines.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))).toEqual([
      expect.stringContaining('Men'),
      expect.stringContaining('Women'),
    ]);
    await page.getByLabel('Sex').selectOption('Women');
    await page.waitForURL(/category=women/);
    await page.locator('.series-table tbody tr').nth(1).waitFor();
    await lines.nth(1).waitFor({ state: 'detached' });
    expect(await page.locator('.series-subtitle').innerText()).toMatch(/^Women; /);
    expect(await page.locator('.series-table tbody').innerText()).toContain('without Alma');
    expect(window?.faults).toEqual([]);
  });

  test('a category that nobody knows is told beside its field', async () => {
    const page = await open('/series?measure=drowned&category=elves');
    const field = page.locator('.field', { has: page.getByLabel('Category') });
    await field.getByRole('alert').waitFor();
    expect(await field.getByRole('alert').innerText()).toContain('elves');
  });

  test('the data of a series tell the categories of each figure', async () => {
    const page = await open('/series?measure=drowned&place=NO&category=men');
    await page.locator('.series-table tbody tr').first().waitFor();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Data (CSV)' }).click();
    const csv = readFileSync(await (await coming).path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(csv[1]).toContain('sex: Men');
  });

  test('a figure is cut by a category that is on record, and by one that is added on the spot', async () => {
    const page = await open('/record/report');
    await page.getByLabel('Your key').fill(ADMIN_KEY);
    await page.getByRole('button', { name: 'Use this key' }).click();
    const pick = async (name: string, typed: string, option: string): Promise<void> => {
      await page.getByRole('combobox', { name, exact: true }).fill(typed);
      await page.getByRole('option', { name: option }).first().click();
    };
    await pick('Who says it', 'Wire', 'The Wire');
    await page.getByLabel('Said on').fill('2022-04-01');
    await page.getByLabel('Number', { exact: true }).fill('7');
    await pick('What is counted', 'drowned', 'Persons drowned');
    const parts = page.getByRole('group', { name: /^Which part of them/ });
    await parts.getByRole('combobox').fill('wom');
    await page.getByRole('option', { name: 'Women' }).click();
    await parts.getByRole('button', { name: 'Remove Women' }).waitFor();
    await parts.getByRole('combobox').fill('men');
    await page.getByRole('option', { name: /^Men/ }).click();
    await parts.getByRole('button', { name: 'Remove Men' }).waitFor();
    expect(await parts.getByRole('button', { name: 'Remove Women' }).count()).toBe(0);
    await parts.getByRole('combobox').fill('Children under five');
    await parts.getByRole('button', { name: 'Add a new part' }).click();
    await parts.getByLabel('By what it is told apart').fill('age');
    await parts
      .getByRole('group', { name: 'Add a new part' })
      .getByRole('button', { name: 'Add a new part' })
      .click();
    await parts.getByRole('button', { name: 'Remove Children under five' }).waitFor();
    await page.getByRole('button', { name: 'Record the report' }).click();
    await page.getByText('The report is recorded.').waitFor();
    const { data } = await served.server.ask(
      '{ claims(filter: { valueAtMost: 7 }) { nodes { figure { categories { dimension label } } } } }',
    );
    expect(data).toEqual({
      claims: {
        nodes: [
          {
            figure: {
              categories: [
                { dimension: 'age', label: 'Children under five' },
                { dimension: 'sex', label: 'Men' },
              ],
            },
          },
        ],
      },
    });
    expect(window?.faults).toEqual([]);
  });

  for (const colorScheme of ['light', 'dark'] as const)
    for (const path of ['/compare?a=w21-claim&b=m21-claim', '/series?measure=drowned&place=NO'])
      test(`nothing bars the way and nothing leaves its width, ${colorScheme}: ${path}`, async () => {
        const page = await open(path);
        for (const { viewport } of [PHONE, WIDE]) {
          await look(page, { viewport, colorScheme });
          await settled(page);
          expect(await barriersIn(page)).toEqual([]);
          expect(await overflowOf(page)).toBeLessThanOrEqual(0);
        }
      });
});
