import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { barriersIn, look, overflowOf, settled } from '../support/accessible.js';
import { describeBrowser, PHONE, WIDE, type Window } from '../support/browser.js';
import { servePage, type ServedPage } from '../support/page.js';
import { BASICS } from '../support/world.js';

const said = (ref: string, saidOn: string, figure: object, source = 'agency') => ({
  type: 'statement',
  ref: `said-${ref}`,
  source,
  saidOn,
  claims: [{ ref, figure: { measure: 'drowned', place: 'NO', population: 'all', ...figure } }],
});

const month = (number: number): string => `2021-${String(number).padStart(2, '0')}`;

/** A year in twelve months of which one leaves something out, another in eleven, and one in two regions. */
const WORLD = [
  ...BASICS,
  ...Array.from({ length: 12 }, (_, index) =>
    said(`m${index + 1}`, '2022-01-05', {
      value: 10 + index,
      period: month(index + 1),
      ...(index === 4 ? { exclusions: [{ place: 'NO-03', reason: 'lists were lost' }] } : {}),
    }),
  ),
  said('year', '2022-02-01', { value: 186, period: '2021' }),
  ...Array.from({ length: 11 }, (_, index) =>
    said(`w${index + 1}`, '2022-01-05', { value: 5, period: month(index + 1) }, 'wire'),
  ),
  said('wires', '2022-02-01', { value: 60, period: '2021' }, 'wire'),
  said('oslo', '2022-02-01', { value: 7, period: '2021', place: 'NO-03' }, 'ministry'),
  said('rogaland', '2022-02-01', { value: 9, period: '2021', place: 'NO-11' }, 'ministry'),
  said('country', '2022-02-01', { value: 20, period: '2021' }, 'ministry'),
  {
    type: 'statement',
    ref: 'objection',
    source: 'wire',
    saidOn: '2022-03-01',
    rebuts: [{ ref: 'objection-1', target: { claim: 'm3' }, aspects: ['VALUE'], summary: 'Too few' }],
  },
];

describeBrowser('the parts of a figure', () => {
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
  const rows = (page: Page) => page.locator('.parts-table tbody tr');

  test('the months of a year are a strip and a list, under the sentence that says what they come to', async () => {
    const page = await open('/figure/year');
    const heading = page.locator('#parts');
    await heading.waitFor();
    expect(await heading.innerText()).toMatch(/^The 12 months of .* make 186 exactly/);
    await page.locator('.parts-strip rect').nth(11).waitFor({ state: 'attached' });
    expect(await page.locator('.parts-strip text').allTextContents()).toEqual(
      expect.arrayContaining(['10', '21', 'Jan 2021']),
    );
    expect(await rows(page).count()).toBe(12);
    expect((await rows(page).nth(2).innerText()).replace(/\s+/g, ' ')).toBe('March 2021 12 Disputed');
    const section = page.locator('.figure-parts');
    await section
      .getByRole('heading', { name: 'Left out by parts of it, which the whole does not say' })
      .waitFor();
    expect(await section.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/^All persons, Oslo, May 2021 \(lists were lost\)$/),
    ]);
    await rows(page).nth(2).getByRole('link').click();
    await page.waitForURL(/\/figure\/m3/);
    expect(window?.faults).toEqual([]);
  });

  test('what no part covers is a gap', async () => {
    const page = await open('/figure/wires');
    await rows(page).nth(11).waitFor();
    expect((await rows(page).nth(11).innerText()).replace(/\s+/g, ' ').trim()).toBe(
      'December 2021 no figure',
    );
    await page.locator('.parts-strip rect[stroke-dasharray]').waitFor({ state: 'attached' });
    expect(await page.locator('.parts-table tfoot').innerText()).toMatch(
      /Together\s+55\s+Short of the whole by\s+5/,
    );
  });

  test('places are listed by name, and those of which nothing is said', async () => {
    const page = await open('/figure/country');
    await rows(page).first().waitFor();
    const told = (await rows(page).allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
    expect(told.slice(0, 2)).toEqual(['Oslo 7', 'Rogaland 9']);
    expect(told).toContain('Agder no figure');
    expect(await page.locator('.parts-strip').count()).toBe(0);
  });

  test('a figure without parts, or before they were said, shows nothing of them', async () => {
    const page = await open('/figure/m1');
    await page.getByRole('heading', { name: 'What was said, in order' }).waitFor();
    await page.getByRole('heading', { name: 'Other figures about the same thing' }).waitFor();
    expect(await page.locator('#parts').count()).toBe(0);
    await page.goto('/figure/year?asOf=2021-06-01');
    await page.getByText('Nobody had said this by').waitFor();
    expect(await page.locator('#parts').count()).toBe(0);
  });

  test('the parts are saved as a picture and as data', async () => {
    const page = await open('/figure/year');
    const saves = page.getByRole('group', { name: 'Save the parts' });
    const saved = async (name: string): Promise<string> => {
      const coming = page.waitForEvent('download');
      await saves.getByRole('button', { name, exact: true }).click();
      return readFileSync(await (await coming).path(), 'utf8');
    };
    const svg = await saved('SVG');
    expect(svg).toContain('January 2021: 10');
    expect(svg).toContain('lists were lost');
    expect(svg).not.toMatch(/var\(|NaN/);
    const csv = (await saved('CSV')).trim().split('\r\n');
    expect(csv).toHaveLength(13);
    expect(csv[1]).toMatch(/^January 2021,EXACT,10,,,persons,UNDISPUTED,/);
    expect(JSON.parse(await saved('JSON'))).toMatchObject({ verdict: 'RECONCILES', low: 186 });
    expect(window?.faults).toEqual([]);
  });

  for (const colorScheme of ['light', 'dark'] as const)
    for (const path of ['/figure/year', '/figure/country'])
      test(`nothing bars the way and nothing leaves its width, ${colorScheme}: ${path}`, async () => {
        const page = await open(path);
        await page.locator('#parts').waitFor();
        for (const { viewport } of [PHONE, WIDE]) {
          await look(page, { viewport, colorScheme });
          await settled(page);
          expect(await barriersIn(page)).toEqual([]);
          expect(await overflowOf(page)).toBeLessThanOrEqual(0);
        }
      });
});
