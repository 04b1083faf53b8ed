import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriersIn } from '../support/accessible.js';
import { describeBrowser, keepKey, WIDE, type Window } from '../support/browser.js';
import { ADMIN_KEY, servePage, type ServedPage } from '../support/page.js';
import { BASICS, drowned } from '../support/world.js';

const WORLD = [
  ...BASICS,
  { type: 'place', ref: 'NO', name: 'Norway' },
  drowned('first', 'agency', '2022-01-10', 41, { basis: 'FIRST_HAND' }),
];

const SENTENCE = 'In 2021 at least 40 children drowned in Norway, The Wire said on 12 January 2022.';

describeBrowser('recording what was read in a text', () => {
  let served: ServedPage;
  let window: Window | undefined;

  beforeAll(async () => {
    served = await servePage(WORLD);
  });

  afterEach(() => window?.close());

  afterAll(() => served.close());

  const openForm = async (): Promise<Page> => {
    window = await served.visit('/', WIDE);
    const { page } = window;
    await keepKey(window, ADMIN_KEY);
    await page.goto(`/reading?${new URLSearchParams({ text: SENTENCE }).toString()}`);
    await page.getByRole('button', { name: 'Record this' }).click();
    await page.getByText('Nothing is recorded before you have said').waitFor();
    return page;
  };
  const valueOf = (page: Page, name: string) => page.locator(`[name="${name}"]`).inputValue();
  const send = (page: Page) => page.getByRole('button', { name: 'Record the report' }).click();

  test('fills the form, and tells of each field from which words', async () => {
    const page = await openForm();
    expect(await valueOf(page, 'statement.source')).toBe('The Wire');
    expect(await valueOf(page, 'statement.saidOn')).toBe('2022-01-12');
    expect(await valueOf(page, 'claims.0.figure.qualifier')).toBe('AT_LEAST');
    expect(await valueOf(page, 'claims.0.figure.value')).toBe('40');
    expect(await valueOf(page, 'claims.0.figure.measure')).toBe('Persons drowned');
    expect(await valueOf(page, 'claims.0.figure.population')).toBe('Children');
    expect(await valueOf(page, 'claims.0.figure.place')).toBe('Norway');
    expect(await valueOf(page, 'claims.0.figure.period')).toBe('2021');
    const place = page.locator('[data-field="claims.0.figure.place"] .field-read');
    expect((await place.innerText()).replaceAll(/\s+/g, ' ')).toBe('Read from Norway That is right');
    expect(await barriersIn(page)).toEqual([]);
  });

  test('nothing is sent before each part was confirmed or changed', async () => {
    const page = await openForm();
    await send(page);
    await page.getByText('say that it is right, or change it').first().waitFor();
    expect((await served.server.ask('{ claims { totalCount } }')).data).toEqual({
      claims: { totalCount: 1 },
    });

    await page.locator('[name="claims.0.figure.value"]').fill('44');
    const open = page.getByRole('button', { name: 'That is right' });
    expect(await page.locator('[data-field="claims.0.figure.value"] .field-read').count()).toBe(0);
    while ((await open.count()) > 0) await open.first().click();
    await send(page);
    await page.getByText('The report is recorded.').waitFor();
    const { data } = await served.server.ask(
      `{ claims(filter: { valueAtLeast: 44 }) { nodes { text statements { nodes {
        source { ref } saidOn assertions { passage { exact prefix } } } } } } }`,
    );
    expect(data).toEqual({
      claims: {
        nodes: [
          {
            text: 'At least 44 persons drowned (Children) in Norway, 2021.',
            statements: {
              nodes: [
                {
                  source: { ref: 'wire' },
                  saidOn: '2022-01-12',
                  assertions: [{ passage: { exact: 'at least 40', prefix: 'In 2021' } }],
                },
              ],
            },
          },
        ],
      },
    });
  });

  test('what it would lose of what it passes on is told before, the nearest statements being offered', async () => {
    const page = await openForm();
    const field = page.getByRole('combobox', { name: 'Look up a statement' });
    await field.press('ArrowDown');
    await page.getByRole('option', { name: /River Agency, 10 January 2022/ }).click();
    const drift = page.locator('.record-drift');
    await drift.getByText('Taken for a copy of what').waitFor();
    expect(await drift.innerText()).toContain('River Agency');
    for (const changed of ['“at least 40”', 'Children']) expect(await drift.innerText()).toContain(changed);
  });

  test('a link cannot fill the form', async () => {
    window = await served.visit('/', WIDE);
    const { page } = window;
    await keepKey(window, ADMIN_KEY);
    await page.goto('/record/report?figure=%7B%22value%22%3A1%7D');
    await page.locator('[name="claims.0.figure.value"]').waitFor();
    expect(await valueOf(page, 'claims.0.figure.value')).toBe('');
  });
});
