import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { barriersIn, overflowOf } from '../support/accessible.js';
import { describeBrowser, PHONE, WIDE, type Window } from '../support/browser.js';
import { servePage, type ServedPage } from '../support/page.js';

const UNBROKEN = 'Z'.repeat(300);

const measure = (ref: string, additivity = 'ADDITIVE') => ({
  type: 'measure',
  ref,
  label: ref,
  unit: 'units',
  additivity,
});
const said = (source: string, of: string, figures: readonly object[]) => ({
  type: 'statement',
  ref: `said-${of}-${source}`,
  source,
  saidOn: '2022-01-01',
  claims: figures.map((figure, index) => ({
    figure: { measure: of, place: 'IQ', period: String(2015 + index), ...figure },
  })),
});

const WORLD = [
  measure('debt'),
  measure('dose', 'NON_ADDITIVE'),
  measure('growth', 'NON_ADDITIVE'),
  measure('missing'),
  measure('gaps'),
  { type: 'source', ref: 'unbroken', kind: 'ORGANIZATION', name: UNBROKEN },
  { type: 'source', ref: 'bank', kind: 'ORGANIZATION', name: 'Bank' },
  said('bank', 'debt', [{ value: 1e15 }, { value: 1.2e15, qualifier: 'AT_LEAST' }, { value: 3.1e14 }]),
  said('unbroken', 'debt', [{ value: 9e14 }, { value: 8e14 }, { value: 7e14 }]),
  said('bank', 'dose', [{ value: 0.0003 }, { value: 0.00031 }, { value: 0.00028 }]),
  said('bank', 'growth', [{ value: 2 }, { value: -3 }, { value: -8.1 }]),
  said(
    'bank',
    'gaps',
    Array.from({ length: 20 }, (_, year) => ({
      value: 100 + year,
      exclusions: year % 2 === 0 ? [] : [{ place: 'IQ-AN', reason: 'no figures could be obtained there' }],
    })),
  ),
  said('bank', 'missing', [{ qualifier: 'UNKNOWN' }, { qualifier: 'UNKNOWN' }]),
];

describeBrowser('a series of numbers of any size', () => {
  let served: ServedPage;
  let window: Window;

  beforeAll(async () => {
    served = await servePage(WORLD);
  });

  afterEach(() => window.close());

  afterAll(() => served.close());

  const open = async (of: string, options: BrowserContextOptions = WIDE): Promise<Page> => {
    window = await served.visit(`/series?measure=${of}&place=IQ`, options);
    await window.page.locator('.series-drawing svg').waitFor();
    return window.page;
  };
  const written = (page: Page): Promise<string[]> =>
    page
      .locator('.series-drawing svg text')
      .evaluateAll((texts: any[]) => texts.map(({ textContent }) => textContent as string));
  const picture = async (page: Page): Promise<string> => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Picture (SVG)' }).click(),
    ]);
    return readFileSync(await file.path(), 'utf8');
  };
  const left = async (page: Page, what: string): Promise<number> =>
    (await page.locator(what).boundingBox())!.x;

  test('numbers too long for a chart are drawn in trillions and stand in the table in full', async () => {
    const page = await open('debt', PHONE);
    const texts = await written(page);
    expect(texts).toEqual(expect.arrayContaining(['units, in trillions', '1,400', '1,000', '≥1,200', '310']));
    expect(await page.locator('.series-table').innerText()).toContain('1,000,000,000,000,000');
    expect(await overflowOf(page)).toBe(0);
  });

  test('where nothing is far below, no line pretends to be nothing', async () => {
    const page = await open('dose');
    expect(await written(page)).toEqual(expect.arrayContaining(['units', '0.0003', '0.00031', '0.00028']));
    expect(await page.locator('.series-drawing [aria-label=rule]').count()).toBe(0);
  });

  test('a number below nothing is written below its point', async () => {
    const page = await open('growth');
    const text = (await page.locator('.series-drawing svg text').getByText('-8.1').boundingBox())!;
    const point = (await page.locator('.series-drawing .point').last().boundingBox())!;
    expect(text.y).toBeGreaterThan(point.y);
  });

  test('where nobody gives a number, there is no scale to read one from', async () => {
    const page = await open('missing');
    expect(await written(page)).toEqual(['2015', '2016', 'units', '?', '?', 'A']);
  });

  test('the table stands beside the chart on a wide screen, and under it on others', async () => {
    const wide = await open('debt', { viewport: { width: 1920, height: 1080 } });
    expect(await left(wide, '.series-table')).toBeGreaterThan((await left(wide, '.series-drawing')) + 700);
    expect(await barriersIn(wide)).toEqual([]);
    expect(await overflowOf(wide)).toBe(0);
    await window.close();
    const other = await open('debt');
    expect(await left(other, '.series-table')).toBe(await left(other, '.series-drawing'));
  });

  test('a name without a space stays within the picture, which still says where it is from', async () => {
    const page = await open('debt');
    const svg = await picture(page);
    const right = await page.evaluate<number>(
      `(() => {
        document.body.innerHTML = ${JSON.stringify(svg)};
        return Math.max(...[...document.querySelectorAll('body > svg text')].map((text) => {
          const { x, width } = text.getBoundingClientRect();
          return x + width - document.querySelector('body > svg').getBoundingClientRect().x;
        }));
      })()`,
    );
    expect(right).toBeLessThanOrEqual(960);
    expect(svg).toContain('ZZZ…');
    expect(svg).toContain('/series?measure=debt');
  });

  test('a saved picture has the note of every break, whole, and grows with them', async () => {
    const page = await open('gaps');
    const svg = await picture(page);
    const [lines, lowest, height] = await page.evaluate<[string[], number, number]>(
      `(() => {
        const parsed = new DOMParser().parseFromString(${JSON.stringify(svg)}, 'image/svg+xml');
        const texts = [...parsed.querySelectorAll(':root > g > text')];
        const lowest = Math.max(...texts.map((text) => Number(text.getAttribute('y'))));
        return [texts.map(({ textContent }) => textContent), lowest, Number(parsed.documentElement.getAttribute('height'))];
      })()`,
    );
    const text = lines.join(' ');
    const notes = Array.from(
      { length: 19 },
      (_, index) => `From ${2015 + index} to ${2016 + index} the figures of Bank`,
    );
    expect(notes.filter((note) => !text.includes(note))).toEqual([]);
    expect(lines.filter((line) => /^\d+$/.test(line))).toEqual(notes.map((_, index) => String(index + 1)));
    expect(text).toContain(
      'Left out: Anbar (no figures could be obtained there): 101, 2016, Bank; 103, 2018, Bank',
    );
    expect(text).toContain('Said by Bank As kept by Sayso on ');
    expect(text).toContain('/series?measure=gaps');
    expect(lines.filter((line) => line.endsWith('…'))).toEqual([]);
    expect(height - lowest).toBeGreaterThan(20);
    expect(svg).not.toMatch(/foreignObject|var\(|currentColor|NaN/);
  });

  test('every break is numbered in the chart, and on paper all notes are there', async () => {
    const page = await open('gaps', PHONE);
    const labels = await page.locator('.series-drawing .breaks text').allTextContents();
    const numbers = labels.flatMap((label) =>
      label.split(', ').flatMap((run) => {
        const [first = 0, last = first] = run.split('–').map(Number);
        return Array.from({ length: last - first + 1 }, (_, index) => first + index);
      }),
    );
    expect(numbers).toEqual(Array.from({ length: 19 }, (_, index) => index + 1));
    expect(await page.locator('.series-breaks li').count()).toBe(12);
    await page.emulateMedia({ media: 'print' });
    await page.locator('.series-breaks li').nth(18).waitFor();
  });
});
