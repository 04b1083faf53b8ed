import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { buildSaysoSchema } from '../../src/graphql/schema.js';
import { barriersIn, look, overflowOf, settled } from '../support/accessible.js';
import { describeBrowser, openBrowser, openWindow, PHONE, WIDE, type Window } from '../support/browser.js';
import { openServer, type TestServer } from '../support/server.js';

const demo = readFileSync('demo/iraq-casualties.jsonl', 'utf8').trim().split('\n');

const CIVILIANS =
  '/series?measure=persons-killed&place=IQ&population=civilians&from=2016-11&to=2017-01&source=unami';
const FORCES = '/series?measure=persons-killed&place=IQ&population=security-forces&source=unami';
const LONG_NAME = `Bureau of ${'very '.repeat(56)}long names`;

/** Of a river: ranges, open ends, a correction, a retraction, a dispute, what nobody knows, and names of all kinds. */
const RIVER = [
  { type: 'measure', ref: 'drowned', label: 'Persons drowned', unit: 'persons', additivity: 'ADDITIVE' },
  { type: 'measure', ref: 'level', label: 'Level of the river', unit: 'cm', additivity: 'NON_ADDITIVE' },
  { type: 'population', ref: 'everyone', label: 'All persons' },
  { type: 'place', ref: 'river', name: 'The River' },
  { type: 'source', ref: 'agency', kind: 'ORGANIZATION', name: 'River Agency' },
  { type: 'source', ref: 'ministry', kind: 'GOVERNMENT_BODY', name: 'وزارة الموارد المائية' },
  { type: 'source', ref: 'bureau', kind: 'ORGANIZATION', name: LONG_NAME },
  { type: 'source', ref: 'tags', kind: 'NEWS_OUTLET', name: '<img src=x onerror=alert(1)> 河流通讯社' },
  ...[
    ['agency', 'a-2019', { value: 40, low: 30, high: 55, qualifier: 'BETWEEN', period: '2019' }],
    ['agency', 'a-2020', { value: 44, low: 40, high: 50, qualifier: 'BETWEEN', period: '2020' }],
    ['agency', 'a-2021', { value: 47, period: '2021' }],
    ['ministry', 'm-2019', { value: 31, qualifier: 'AT_LEAST', period: '2019' }],
    ['ministry', 'm-2020', { value: 29, qualifier: 'AT_MOST', period: '2020' }],
    ['ministry', 'm-2021', { qualifier: 'UNKNOWN', period: '2021' }],
    ['bureau', 'b-2020', { value: 52, period: '2020' }],
    ['tags', 't-2020', { value: 90, period: '2020' }],
  ].map(([source, ref, figure]) => ({
    type: 'statement',
    ref: `said-${ref as string}`,
    source,
    saidOn: '2022-01-01',
    claims: [
      { ref, figure: { measure: 'drowned', place: 'river', population: 'everyone', ...(figure as object) } },
    ],
  })),
  {
    type: 'statement',
    ref: 'said-corrected',
    source: 'agency',
    saidOn: '2022-02-01',
    claims: [
      {
        ref: 'a-2021-new',
        figure: { measure: 'drowned', place: 'river', population: 'everyone', value: 49, period: '2021' },
      },
    ],
    corrects: [{ claim: 'a-2021', by: { ref: 'a-2021-new' } }],
  },
  {
    type: 'statement',
    ref: 'taken-back',
    source: 'bureau',
    saidOn: '2022-03-01',
    retracts: [{ claim: 'b-2020' }],
  },
  {
    type: 'statement',
    ref: 'disputed',
    source: 'agency',
    saidOn: '2022-03-02',
    rebuts: [{ ref: 'no', target: { claim: 't-2020' }, aspects: ['VALUE'], summary: 'Far too many' }],
  },
];

const MONTHS = Array.from({ length: 360 }, (_, month) => ({
  period: `${1990 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
  month,
}));
/** Thirty years of months by five sources. */
const LONG = [
  { type: 'measure', ref: 'rain', label: 'Rain', unit: 'mm', additivity: 'ADDITIVE' },
  ...[1, 2, 3, 4, 5].flatMap((gauge) => [
    { type: 'source', ref: `gauge-${gauge}`, kind: 'DATASET', name: `Gauge ${gauge}` },
    {
      type: 'statement',
      ref: `rain-${gauge}`,
      source: `gauge-${gauge}`,
      saidOn: '2020-06-01',
      claims: MONTHS.map(({ period, month }) => ({
        figure: { measure: 'rain', place: 'river', period, value: 50 + gauge * 10 + ((month * 37) % 29) },
      })),
    },
  ]),
];

describeBrowser('a series', () => {
  let server: TestServer;
  let browser: Browser;
  let window: Window | undefined;

  beforeAll(async () => {
    server = await openServer(await buildSaysoSchema());
    for (const lines of [demo, RIVER, LONG]) expect((await server.world.load(lines)).faults).toEqual([]);
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
  const drawn = (page: Page) => page.locator('.series-drawing svg').waitFor();
  const rows = (page: Page) => page.locator('.series-table tbody tr').allInnerTexts();
  const download = async (page: Page, button: string): Promise<{ name: string; content: Buffer }> => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);
    return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
  };

  test('says what it is in its heading and its title', async () => {
    const page = await open(CIVILIANS);
    await drawn(page);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Killed in Iraq');
    expect(await page.locator('.series-subtitle').innerText()).toBe(
      'civilians; November 2016 to January 2017; only UNAMI',
    );
    expect(await page.title()).toMatch(/^Killed in Iraq, civilians; .*· Sayso$/);
    expect(await page.getByLabel('In full', { exact: true }).innerText()).toContain(
      'Killed Persons killed in acts of terrorism, violence and armed conflict',
    );
    expect(window!.faults).toEqual([]);
  });

  test('from December to January the civilian dead rose by one definition and fell by the other', async () => {
    const page = await open(CIVILIANS);
    await drawn(page);
    const breaks = await page.locator('.series-breaks li').allInnerTexts();
    expect(breaks).toHaveLength(2);
    expect(breaks[1]).toMatch(
      /^Up by one definition, down by another\. From December 2016 to January 2017 the figures of .* went both ways: .*386.*403.*385.*382/,
    );
  });

  test('what is not like for like is not joined, and what is left out is listed with the figures that leave it out', async () => {
    const page = await open(CIVILIANS);
    await drawn(page);
    await page.getByText('Not like for like', { exact: true }).waitFor();
    expect(await page.locator('.series-left-out').innerText()).toBe(
      'Anbar (UNAMI could not obtain the figures from the Anbar Health Department)\n386, December 2016, UNAMI; 385, December 2016, UNAMI',
    );
  });

  test('the table holds what the chart shows, each figure leading to its own page', async () => {
    const page = await open(CIVILIANS);
    await drawn(page);
    expect((await rows(page)).map((row) => row.split(/\s*\t\s*|\n/).slice(0, 3))).toEqual([
      ['A', 'November 2016', '926'],
      ['C', 'November 2016', '52'],
      ['A', 'December 2016', '386'],
      ['B', 'December 2016', '385'],
      ['A', 'January 2017', '403'],
      ['B', 'January 2017', '382'],
    ]);
    await page.getByRole('link', { name: /^382: 382 persons killed/ }).click();
    expect(new URL(page.url()).pathname).toBe('/figure/unami-killed-xpol-2017-01');
  });

  test('a conceded figure is drawn as such, and stood undisputed the day before', async () => {
    const page = await open(FORCES);
    await drawn(page);
    expect(await page.locator('.series-drawing .point.is-conceded').count()).toBe(1);
    expect(await page.locator('.series-meanings').innerText()).toContain('Conceded');
    await page.goto(`${FORCES}&asOf=2016-12-02`);
    await drawn(page);
    await page.getByText('As of 2 December 2016. What was said later is left out.').waitFor();
    expect(await page.locator('.series-drawing .point.is-conceded').count()).toBe(0);
    expect(await page.title()).toMatch(/· as of 2 December 2016 · Sayso$/);
  });

  test('as of a day only what had been said by then is shown, and the day stays in the address', async () => {
    const page = await open(CIVILIANS);
    await drawn(page);
    await page.getByLabel('As said by').fill('2017-01-15');
    await page.getByText('As of 15 January 2017.').waitFor();
    await page.locator('.series-table tbody tr').nth(4).waitFor({ state: 'detached' });
    expect(await rows(page)).toHaveLength(4);
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2017-01-15');
  });

  test('retracted, corrected and disputed points have shapes of their own; ranges are bands; "at least" reaches up', async () => {
    const page = await open('/series?measure=drowned&place=river&span=all');
    await drawn(page);
    for (const state of ['retracted', 'corrected', 'disputed'])
      expect([state, await page.locator(`.series-drawing .point.is-${state}`).count()]).toEqual([state, 1]);
    expect(await page.locator('.series-drawing [aria-label=rect] rect').count()).toBe(2);
    const meanings = await page.locator('.series-meanings li').allInnerTexts();
    expect(meanings.map((text) => text.trim())).toEqual([
      'Disputed',
      'Corrected',
      'Retracted',
      'Not like for like',
      'Break, numbered as below',
      'From low to high',
      '↑ At least, or more than',
      '↓ At most, or fewer than',
      '? Not known, which is not zero',
    ]);
    expect(window!.faults).toEqual([]);
  });

  test('a date that cannot be read is told beside its field', async () => {
    const page = await open(CIVILIANS);
    await drawn(page);
    const from = page.getByLabel('From', { exact: true });
    await from.fill('last spring');
    await from.press('Enter');
    const told = page.locator('.field', { has: from }).getByRole('alert');
    expect(await told.innerText()).toMatch(/^"last spring" is not a date Sayso can read/);
    expect(await from.getAttribute('aria-invalid')).toBe('true');
    expect(new URL(page.url()).searchParams.get('from')).toBe('last spring');
    await from.fill('2016-12');
    await from.press('Enter');
    await drawn(page);
    await page.locator('.series-table tbody tr').nth(4).waitFor({ state: 'detached' });
    expect(await rows(page)).toHaveLength(4);
  });

  test('a place that nobody knows is told beside the field of the place', async () => {
    const page = await open('/series?measure=persons-killed&place=atlantis');
    const told = page
      .locator('.field', { has: page.getByRole('combobox', { name: 'Place' }) })
      .getByRole('alert');
    expect(await told.innerText()).toMatch(/^No place is known as "atlantis"/);
  });

  test('without a measure, series worth opening are offered, and one can be chosen by keyboard', async () => {
    const page = await open('/series');
    expect(await page.locator('.entries li').first().innerText()).toContain('Killed in Iraq');
    await page.getByLabel('Measure').selectOption('drowned');
    await page.getByRole('combobox', { name: 'Place' }).fill('the riv');
    await page.getByRole('option', { name: /^The River/ }).waitFor();
    await page.keyboard.press('Enter');
    await drawn(page);
    expect(new URL(page.url()).search).toBe('?measure=drowned&place=river');
    expect(await page.title()).toBe('Persons drowned in The River, January 2019 to December 2021 · Sayso');
  });

  test('what nobody is on record with is said to be so, with ways to ask for more', async () => {
    const page = await open('/series?measure=drowned&place=river&from=1850&to=1860');
    await page.getByRole('heading', { name: 'Nothing is recorded for this' }).waitFor();
    await page.getByRole('button', { name: 'At any time' }).click();
    await drawn(page);
    expect(new URL(page.url()).search).toBe('?measure=drowned&place=river');
  });

  test('one source alone is a click away, and so are all', async () => {
    const page = await open('/series?measure=drowned&place=river');
    await page.getByRole('button', { name: 'Only River Agency' }).click();
    await page.getByRole('button', { name: 'No longer only River Agency' }).waitFor();
    expect(new URL(page.url()).searchParams.getAll('source')).toEqual(['agency']);
    await page.getByRole('button', { name: 'No longer only River Agency' }).click();
    await page.getByRole('button', { name: 'Only River Agency' }).waitFor();
  });

  test('the picture is an SVG that needs nothing of the page', async () => {
    const page = await open(CIVILIANS);
    await drawn(page);
    const { name, content } = await download(page, 'Picture (SVG)');
    expect(name).toMatch(/^killed-in-iraq-civilians.*\.svg$/);
    const svg = content.toString('utf8');
    const [root, title, texts] = await page.evaluate<[string, string, string[]]>(
      `(() => {
        const parsed = new DOMParser().parseFromString(${JSON.stringify(svg)}, 'image/svg+xml');
        const texts = [...parsed.querySelectorAll('text')].map(({ textContent }) => textContent);
        return [parsed.documentElement.localName, parsed.querySelector('title').textContent, texts];
      })()`,
    );
    expect([root, title]).toEqual(['svg', 'Killed in Iraq']);
    expect(texts).toEqual(expect.arrayContaining(['926', '386', '385', '403', '382', '52']));
    expect(svg).toContain('fill="#fcfbf8"');
    expect(svg).not.toMatch(/var\(|currentColor|<style|href=|NaN/);
    expect(window!.faults).toEqual([]);
  });

  test('the picture is a PNG at twice its size', async () => {
    const page = await open(CIVILIANS);
    await drawn(page);
    const { content } = await download(page, 'Picture (PNG)');
    expect(content.subarray(0, 8)).toEqual(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]));
    expect(content.readUInt32BE(16)).toBe(1920);
    expect(window!.faults).toEqual([]);
  });

  test('the data come as CSV and as JSON, with the figures of the chart', async () => {
    const page = await open(CIVILIANS);
    await drawn(page);
    const csv = (await download(page, 'Data (CSV)')).content.toString('utf8').trim().split('\r\n');
    expect(csv).toHaveLength(7);
    expect(csv[0]).toBe(
      'period,period_in_words,source,qualifier,value,low,high,unit,as_written,place,population,categories,leaves_out,standing,copied_from,claim,id',
    );
    expect(csv[6]).toBe(
      '2017-01,January 2017,United Nations Assistance Mission for Iraq,EXACT,382,,,persons,,Iraq,"Civilians, police not counted",,,UNDISPUTED,,"382 persons killed in acts of terrorism, violence and armed conflict (Civilians, police not counted) in Iraq, January 2017.",unami-killed-xpol-2017-01',
    );
    const json = JSON.parse((await download(page, 'Data (JSON)')).content.toString('utf8'));
    expect(json.figures.map(({ value }: { value: number }) => value)).toEqual([926, 52, 386, 385, 403, 382]);
    expect(
      json.breaks.map(({ directionsDisagree }: { directionsDisagree: boolean }) => directionsDisagree),
    ).toEqual([false, true]);
  });

  test('what users wrote is text, and names of any length and script keep the view in its width', async () => {
    for (const size of [PHONE, WIDE]) {
      const page = await open('/series?measure=drowned&place=river', size);
      await drawn(page);
      expect(await page.locator('main img').count()).toBe(0);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      expect(window!.faults).toEqual([]);
      await window!.close();
    }
  });

  test('thirty years of months by five sources are drawn, and their table is gone through a page at a time', async () => {
    const page = await open('/series?measure=rain&place=river');
    await drawn(page);
    expect(await page.getByRole('status').first().innerText()).toBe('1,800 figures from 5 sources');
    expect(await page.getByRole('row').count()).toBe(51);
    const pages = page.locator('.series-pages');
    await pages.getByRole('button').last().click();
    await pages.getByText('51 to 100 of 1,800').waitFor();
    expect(await page.getByRole('row').count()).toBe(51);
  });

  test.each([
    ['light', CIVILIANS],
    ['dark', CIVILIANS],
    ['light', '/series?measure=drowned&place=river'],
    ['dark', '/series'],
    ['light', '/series?measure=drowned&place=atlantis'],
    ['dark', '/series?measure=drowned&from=1850&to=1860'],
  ] as const)('nothing bars the way, in the %s: %s', async (colorScheme, address) => {
    const page = await open(address, { ...WIDE, colorScheme });
    for (const { viewport } of [WIDE, PHONE]) {
      await look(page, { viewport, colorScheme });
      await settled(page);
      expect(await barriersIn(page)).toEqual([]);
    }
  });
});
