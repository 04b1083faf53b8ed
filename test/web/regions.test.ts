import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { barriersIn, look, overflowOf, settled } from '../support/accessible.js';
import { describeBrowser, PHONE, WIDE, type Window } from '../support/browser.js';
import { ADMIN_KEY, servePage, type ServedPage } from '../support/page.js';
import { BASICS, drowned } from '../support/world.js';

const WORLD = [
  ...BASICS,
  { type: 'place', ref: 'fjord-states', name: 'The Fjord States', contains: ['NO', 'IS', 'DK'] },
  { type: 'place', ref: 'NO', name: 'Norway', aliases: ['Norge'] },
  {
    type: 'statement',
    ref: 'all',
    source: 'agency',
    saidOn: '2022-01-01',
    claims: [
      {
        ref: 'fjords',
        figure: {
          measure: 'drowned',
          value: 90,
          place: 'fjord-states',
          period: '2021',
          population: 'all',
        },
      },
    ],
  },
  drowned('d', 'agency', '2022-01-01', 60),
];

describeBrowser('regions on the page', () => {
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

  test('a figure of a region says what the region is made up of', async () => {
    const page = await open('/figure/fjords');
    await page.getByText('The Fjord States: Norway, Iceland and Denmark', { exact: true }).waitFor();
    await page.goto('/figure/d-claim');
    await page.getByRole('heading', { level: 1, name: /60 persons drowned/ }).waitFor();
    await page.getByText('90 persons drowned', { exact: false }).first().waitFor();
    expect(await page.getByText('The Fjord States:').count()).toBe(0);
  });

  test('two places side by side say what a region contains', async () => {
    const page = await open('/compare?a=fjords&b=d-claim');
    const row = page.locator('.compare-axes tr', { has: page.getByRole('rowheader', { name: /^Where/ }) });
    expect((await row.innerText()).replace(/\s+/g, ' ')).toBe(
      'Where differs The Fjord States (of Norway, Iceland and Denmark) Norway',
    );
  });

  test.each([
    ['by its name', 'norway', 'Norway'],
    ['by another name of it', 'norge', 'Norway'],
    ['by its code', 'NO', 'Norway'],
    ['as a region', 'fjord', 'The Fjord States'],
  ])('a place is found %s', async (_, typed, name) => {
    const page = await open('/series?measure=drowned');
    await page.getByRole('combobox', { name: 'Place' }).fill(typed);
    const option = page.getByRole('listbox').getByRole('option').first();
    await option.waitFor();
    expect(await option.innerText()).toMatch(new RegExp(`^${name}`));
    expect(window?.faults).toEqual([]);
  });

  test('a region that is missing is added as what it is made up of', async () => {
    const page = await open('/record/report');
    await page.getByLabel('Your key').fill(ADMIN_KEY);
    await page.getByRole('button', { name: 'Use this key' }).click();
    await page.getByRole('combobox', { name: /^Where \(/ }).fill('The Skerry States');
    await page.getByRole('button', { name: 'Add a new place' }).click();
    const form = page.getByRole('group', { name: 'Add a new place' });
    for (const [typed, name] of [
      ['swed', 'Sweden'],
      ['finl', 'Finland'],
    ] as const) {
      await form.getByRole('combobox', { name: /^Look up/ }).fill(typed);
      await page
        .getByRole('option', { name: new RegExp(`^${name}`) })
        .first()
        .click();
      await form.getByRole('button', { name: `Remove ${name}` }).waitFor();
    }
    await form.getByRole('button', { name: 'Add a new place' }).click();
    await form.waitFor({ state: 'detached' });
    const { data } = await served.server.ask('{ places(search: "Skerry") { name contains { name } } }');
    expect(data).toEqual({
      places: [{ name: 'The Skerry States', contains: [{ name: 'Sweden' }, { name: 'Finland' }] }],
    });
    expect(await barriersIn(page)).toEqual([]);
    expect(window?.faults).toEqual([]);
  });

  test('nothing bars the way and nothing leaves its width', async () => {
    const page = await open('/figure/fjords');
    for (const { viewport } of [PHONE, WIDE]) {
      await look(page, { viewport, colorScheme: 'dark' });
      await settled(page);
      expect(await barriersIn(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    }
  });
});
