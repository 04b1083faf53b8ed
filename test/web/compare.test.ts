import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { buildSaysoSchema } from '../../src/graphql/schema.js';
import { barriersIn, look, overflowOf, settled } from '../support/accessible.js';
import { describeBrowser, openBrowser, openWindow, PHONE, WIDE, type Window } from '../support/browser.js';
import { openServer, type TestServer } from '../support/server.js';

const said = (
  source: string,
  ref: string,
  saidOn: string,
  figures: readonly object[],
  more: object = {},
) => ({
  type: 'statement',
  ref: `said-${ref}`,
  source,
  saidOn,
  claims: figures.map((figure, index) => ({
    ref: index === 0 ? ref : `${ref}-${index}`,
    figure: { measure: 'drowned', place: 'NO', period: '2021', population: 'everyone', ...figure },
  })),
  ...more,
});

const FACTS = [
  { type: 'measure', ref: 'drowned', label: 'Persons drowned', unit: 'persons', additivity: 'ADDITIVE' },
  { type: 'measure', ref: 'depth', label: 'Depth', unit: 'metres', additivity: 'NON_ADDITIVE' },
  { type: 'population', ref: 'everyone', label: 'All persons' },
  { type: 'population', ref: 'children', label: 'Children', within: 'everyone' },
  { type: 'source', ref: 'agency', kind: 'ORGANIZATION', name: 'River Agency' },
  { type: 'source', ref: 'wire', kind: 'NEWS_OUTLET', name: 'The Wire' },
  { type: 'source', ref: 'observatory', kind: 'ORGANIZATION', name: '河流观测站' },
  { type: 'source', ref: 'ministry', kind: 'GOVERNMENT_BODY', name: 'وزارة الموارد المائية' },
  { type: 'source', ref: 'tags', kind: 'NEWS_OUTLET', name: `<b>河流通讯社</b> ${'very '.repeat(56)}` },
  said('agency', 'forty', '2022-01-01', [{ value: 40 }, { value: 41 }]),
  said('ministry', 'sixty', '2022-01-02', [{ value: 60 }]),
  said('observatory', 'forty-again', '2022-01-03', [{ value: 40, asWritten: 'forty souls' }]),
  said('wire', 'at-least-thirty', '2022-01-04', [{ value: 30, qualifier: 'AT_LEAST' }]),
  said('tags', 'children', '2022-01-05', [{ value: 90, population: 'children' }]),
  said('tags', 'few-children', '2022-01-05', [{ value: 9, population: 'children' }]),
  said('wire', 'sweden', '2022-01-06', [{ value: 12, place: 'SE' }]),
  said('ministry', 'depth', '2022-01-02', [{ value: 9, measure: 'depth' }]),
  said('ministry', 'fifty', '2022-02-01', [{ value: 50 }], {
    corrects: [{ claim: 'sixty', by: { ref: 'fifty' } }],
  }),
  {
    type: 'statement',
    ref: 'against',
    source: 'agency',
    saidOn: '2022-01-10',
    rebuts: [{ ref: 'no', target: { claim: 'sixty' }, aspects: ['VALUE'], summary: 'Far too many' }],
  },
  {
    type: 'statement',
    ref: 'words',
    source: 'wire',
    saidOn: '2022-01-07',
    claims: [{ ref: 'words', text: 'The river is calm.' }],
  },
];

describeBrowser('a comparison', () => {
  let server: TestServer;
  let browser: Browser;
  let window: Window | undefined;

  beforeAll(async () => {
    server = await openServer(await buildSaysoSchema());
    expect((await server.world.load(FACTS)).faults).toEqual([]);
    browser = await openBrowser();
  });

  afterEach(() => window?.close());

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const open = async (address: string, options: BrowserContextOptions = WIDE): Promise<Page> => {
    window = await openWindow(browser, server.url, options);
    await window.page.goto(address);
    return window.page;
  };
  const verdict = (page: Page) => page.locator('.compare-verdict').innerText();

  test.each([
    ['sixty', 'They cannot both be right'],
    ['forty-1', 'One and the same statement gives both, one beside the other'],
    ['forty', 'Both sides hold one and the same figure'],
    ['at-least-thirty', 'Both can be right: what they allow for meets'],
    ['children', 'They cannot both be right: the part is more than the whole'],
    ['few-children', 'Both can be right: one is a part of what the other counts'],
    ['sweden', 'They cannot be set against each other: they do not count the same thing'],
    ['words', 'They cannot be set against each other: not both are figures'],
  ])('the 40 beside %s: the verdict comes first, in plain words', async (other, words) => {
    const page = await open(`/compare?a=forty&b=${other}`);
    expect(await verdict(page)).toBe(words);
    expect(window!.faults).toEqual([]);
  });

  test('a correction takes the place of what it corrects', async () => {
    const page = await open('/compare?a=sixty&b=fifty');
    expect(await verdict(page)).toBe('The same source gave both, one after the other');
    expect(await page.getByRole('region', { name: 'Figure A' }).locator('.standing').innerText()).toBe(
      'Corrected',
    );
  });

  test('the printed explanation, the difference and the ratio stand under the verdict', async () => {
    const page = await open('/compare?a=forty&b=sixty');
    await page.locator('.compare-explanation').waitFor();
    expect(await page.locator('.compare-explanation').innerText()).toContain('River Agency');
    expect(await page.locator('.compare-difference').innerText()).toBe(
      'B, 60, is 20 more than A, 40: 50% higher.',
    );
    await page.goto('/compare?a=sixty&b=sweden');
    await page.getByText('B, 12, is 48 less than A, 60: 80% lower.').waitFor();
  });

  test('numbers of different measures are no number of times each other', async () => {
    const page = await open('/compare?a=forty&b=depth');
    await page.locator('.compare-explanation').waitFor();
    expect(await page.locator('.compare-difference').count()).toBe(0);
  });

  test('as of a day on which neither was said yet, nobody is named as having said it', async () => {
    const page = await open('/compare?a=forty&b=sixty&asOf=2015-01-01');
    await page.getByText('Nobody recorded here had said this by then.').first().waitFor();
    expect(await page.getByText('Reported by').count()).toBe(0);
  });

  test('every axis is shown, and those on which they differ are set off', async () => {
    const page = await open('/compare?a=forty&b=children');
    await page.locator('.compare-axes').waitFor();
    const rows = await page.locator('.compare-axes tbody tr').allInnerTexts();
    const cells = rows.map((row) => row.split('\t').map((cell) => cell.trim()));
    expect(cells).toEqual([
      ['What is counted', 'Persons drowned', 'Persons drowned'],
      ['Unit', 'persons', 'persons'],
      ['Where', 'Norway', 'Norway'],
      ['When', '2021', '2021'],
      ['Of whom\ndiffers', 'All persons', 'Children'],
      ['Left out', 'nothing', 'nothing'],
      ['How it is meant', 'exactly', 'exactly'],
      ['Number\ndiffers', '40', '90'],
      ['From low to high', 'not given', 'not given'],
    ]);
    expect(await page.locator('.compare-axes .differs th').allInnerTexts()).toEqual([
      'Of whom\ndiffers',
      'Number\ndiffers',
    ]);
  });

  test('each side says how it stands and who brought it in, and leads to its own page', async () => {
    const page = await open('/compare?a=forty&b=sixty&asOf=2022-01-15');
    const side = page.getByRole('region', { name: 'Figure A' });
    await side.waitFor();
    expect(await side.getByRole('listitem').allInnerTexts()).toEqual([
      'River Agency, 1 January 2022',
      '河流观测站, 3 January 2022',
    ]);
    expect(await page.getByRole('region', { name: 'Figure B' }).locator('.standing').innerText()).toBe(
      'Disputed',
    );
    await side.getByRole('link', { name: /^40 persons drowned/ }).click();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/figure/forty?asOf=2022-01-15');
  });

  test('as of the day before it was disputed, nothing disputes it', async () => {
    const page = await open('/compare?a=forty&b=sixty&asOf=2022-01-09');
    await page.getByText('As of 9 January 2022. What was said later is left out.').waitFor();
    expect(await page.getByRole('region', { name: 'Figure B' }).locator('.standing').innerText()).toBe(
      'Undisputed',
    );
    expect(await page.title()).toBe('40 persons beside 60 persons · as of 9 January 2022 · Sayso');
  });

  test('swapping puts each in the place of the other, in the address as well', async () => {
    const page = await open('/compare?a=forty&b=sixty');
    await page.getByRole('button', { name: 'Swap A and B' }).click();
    await page.getByText('B, 40, is 20 less than A, 60: 33% lower.').waitFor();
    expect(new URL(page.url()).search).toBe('?a=sixty&b=forty');
  });

  test('what is not given is chosen by the words it was quoted in, by keyboard', async () => {
    const page = await open('/compare');
    for (const [letter, words] of [
      ['A', '60 drowned Norway'],
      ['B', '12 drowned Sweden'],
    ]) {
      await page.getByRole('combobox', { name: `Figure ${letter}` }).fill(words!);
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      await page
        .getByRole('combobox', { name: `Figure ${letter}`, exact: true })
        .waitFor({ state: 'detached' });
    }
    expect(await verdict(page)).toMatch(/^They cannot be set against each other/);
    expect(new URL(page.url()).search).toBe('?a=sixty&b=sweden');
    expect(window!.faults).toEqual([]);
  });

  test('a figure that is not recorded is told on its side, and the other stands', async () => {
    const page = await open('/compare?a=forty&b=lost');
    const b = page.getByRole('region', { name: 'Figure B' });
    await b.getByRole('alert').waitFor();
    expect(await b.getByRole('alert').innerText()).toBe(
      'No such figure. Nothing is recorded under lost. The address may have been cut short on its way to you.',
    );
    await page
      .getByRole('region', { name: 'Figure A' })
      .getByRole('link', { name: /^40 persons drowned/ })
      .waitFor();
    await page.goto('/compare?a=gone&b=lost');
    await page.getByRole('region', { name: 'Figure A' }).getByRole('alert').waitFor();
    await page.getByRole('region', { name: 'Figure B' }).getByRole('alert').waitFor();
  });

  test('both over time lead to the series of what they share', async () => {
    const page = await open('/compare?a=forty&b=children');
    await page.getByRole('link', { name: 'Both over time' }).click();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(
      '/series?measure=drowned&place=NO',
    );
  });

  test('it is copied as text with its sources', async () => {
    window = await openWindow(browser, server.url, {
      ...WIDE,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const { page } = window;
    await page.goto('/compare?a=forty&b=sixty&asOf=2022-01-15');
    await page.getByRole('button', { name: 'Copy with sources' }).click();
    await page.getByText('Copied').waitFor();
    const lines = (await page.evaluate<string>('navigator.clipboard.readText()')).split('\n');
    expect(lines[0]).toMatch(/^They cannot both be right\. /);
    expect(lines.slice(1)).toEqual([
      'A: 40 persons drowned (All persons) in Norway, 2021. River Agency, 河流观测站; undisputed.',
      'B: 60 persons drowned (All persons) in Norway, 2021. وزارة الموارد المائية; disputed.',
      'B, 60, is 20 more than A, 40: 50% higher.',
      `Sayso, as of 15 January 2022, ${server.url}/compare?a=forty&b=sixty&asOf=2022-01-15`,
    ]);
  });

  test('the data come as CSV and as JSON', async () => {
    const page = await open('/compare?a=forty&b=sweden');
    const download = async (button: string): Promise<string> => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).click(),
      ]);
      return readFileSync(await file.path(), 'utf8');
    };
    const rows = (await download('Data (CSV)')).split('\r\n');
    expect(rows).toEqual(
      expect.arrayContaining([
        'PLACE,,Norway,Sweden,true',
        'VALUE,,40,12,true',
        'UNIT,,persons,persons,false',
      ]),
    );
    const { verdict: told, difference, a, b } = JSON.parse(await download('Data (JSON)'));
    expect([told, difference, a.ref, b.ref]).toEqual(['NOT_COMPARABLE', -28, 'forty', 'sweden']);
    expect(window!.faults).toEqual([]);
  });

  test.each([
    ['light', '/compare?a=forty&b=children'],
    ['dark', '/compare?a=forty&b=children'],
    ['light', '/compare'],
    ['dark', '/compare?a=forty&b=lost'],
  ] as const)(
    'nothing bars the way and nothing leaves its width, in the %s: %s',
    async (colorScheme, address) => {
      const page = await open(address, { ...WIDE, colorScheme });
      for (const { viewport } of [WIDE, PHONE]) {
        await look(page, { viewport, colorScheme });
        await settled(page);
        expect(await barriersIn(page)).toEqual([]);
        expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      }
    },
  );
});
