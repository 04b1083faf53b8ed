import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { overflowOf, settled } from '../support/accessible.js';
import { describeBrowser, WIDE, type Window } from '../support/browser.js';
import { servePage, type ServedPage } from '../support/page.js';
import { BASICS, drowned } from '../support/world.js';

const WORLD = [
  ...BASICS,
  { type: 'place', ref: 'NO', name: 'Norway' },
  drowned('first', 'agency', '2022-01-10', 41, { basis: 'FIRST_HAND' }),
  drowned('second', 'wire', '2022-01-12', 77),
  {
    type: 'statement',
    ref: 'copy',
    source: 'wire',
    saidOn: '2022-01-13',
    relays: ['first'],
    claims: [
      {
        ref: 'copied',
        figure: {
          measure: 'drowned',
          value: 41,
          qualifier: 'AT_LEAST',
          place: 'NO',
          period: '2021',
          population: 'all',
        },
      },
    ],
  },
  {
    type: 'statement',
    ref: 'against',
    source: 'ministry',
    saidOn: '2022-01-20',
    rebuts: [{ ref: 'objection', target: { claim: 'second-claim' }, aspects: ['VALUE'] }],
  },
  {
    type: 'document',
    ref: 'report',
    title: 'The year on the water',
    publishedOn: '2022-01-10',
    text: 'In 2021 41 persons drowned in Norway.',
  },
];

const SENTENCES =
  'In 2021 41 persons drowned in Norway. Others have 77 persons drowned in Norway in 2021.\nBut 43 persons drowned in Norway in 2021, a man in a boat says.';

describeBrowser('a text in front of you', () => {
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

  const read = async (text: string, options?: BrowserContextOptions): Promise<Page> => {
    const page = await open(`/reading?${new URLSearchParams({ text }).toString()}`, options);
    await settled(page);
    return page;
  };

  const note = (page: Page, number: number) => page.locator(`#note-${number}`);

  test('has its figures marked, and beside each what is on record', async () => {
    const page = await read(SENTENCES);
    await page.getByRole('link', { name: 'Figure 1: On record', exact: true }).waitFor();
    await page.getByRole('link', { name: 'Figure 2: On record, disputed' }).waitFor();
    await page.getByRole('link', { name: 'Figure 3: Differs in the number' }).waitFor();
    expect(await note(page, 1).innerText()).toMatch(/first said by\s+River Agency, 10 January 2022/);
    expect(await note(page, 2).locator('.standing').innerText()).toBe('Disputed');
    const differs = (await note(page, 3).locator('.note-differences').innerText()).replaceAll(/\s+/g, ' ');
    expect(differs).toBe('The number here 43 on record 41');
    await note(page, 3)
      .getByRole('link', { name: /41 persons drowned/ })
      .click();
    await page.getByRole('heading', { level: 1, name: /41 persons drowned/ }).waitFor();
  });

  test('leads from a mark to its note and back by the keyboard', async () => {
    const page = await read(SENTENCES);
    await page.getByRole('link', { name: 'Figure 3: Differs in the number' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('3');
    await page.keyboard.press('Enter');
    expect(await page.evaluate<string>('location.hash')).toBe('#figure-3');
  });

  test('put into the start field, several lines are read at once, and one sentence with Enter', async () => {
    const page = await open('/', { ...WIDE, permissions: ['clipboard-read', 'clipboard-write'] });
    const field = page.getByRole('combobox', { name: /Look up/ });
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(SENTENCES)})`);
    await field.focus();
    await page.keyboard.press('Control+V');
    await page.getByText('Three figures were read').waitFor();
    expect(new URL(page.url()).searchParams.get('text')).toBe(SENTENCES);

    await page.goto('/');
    await field.fill('In 2021 41 persons drowned in Norway.');
    await field.press('Enter');
    await page.getByText('One figure was read: it is on record.').waitFor();
  });

  test('that is long stays with the window, and says that its address cannot be sent', async () => {
    const page = await open('/reading');
    await page
      .getByLabel('A sentence, a headline')
      .fill(`${'It rained all day. '.repeat(150)}\n${SENTENCES}`);
    await page.getByRole('button', { name: 'Read' }).click();
    await page.getByText('Three figures were read').waitFor();
    await page.getByText('too long for an address').waitFor();
    expect(new URL(page.url()).search).toBe('');
    await page.getByRole('link', { name: 'Figure 3: Differs in the number' }).click();
    await page.waitForURL(/#note-3$/);
    await page.reload();
    await page.getByText('Three figures were read').waitFor();
    await page.goBack();
    await page.waitForURL((url) => url.hash === '');
    await page.getByText('Three figures were read').waitFor();
  });

  test('is read anew when it or its day is changed', async () => {
    const page = await read('Last year 41 persons drowned in Norway.');
    await page.getByText('Change the text').click();
    await page.getByLabel('Published on').fill('2022-01-12');
    await page.getByRole('button', { name: 'Read' }).click();
    await page.waitForURL(/said=2022-01-12/);
    await page.getByText('One figure was read: it is on record.').waitFor();
    await page.getByText('Change the text').click();
    await page.getByLabel('Published on').fill('the day before');
    await page.getByRole('button', { name: 'Read' }).click();
    await page.getByRole('alert').getByText('the day before').waitFor();
  });

  test('is copied with its notes, their sentences and addresses', async () => {
    const page = await read('In 2021 41 persons drowned in Norway.', {
      ...WIDE,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name: 'Copy with notes' }).click();
    await page.getByText('Copied').waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toContain('In 2021 41 [1] persons drowned in Norway.');
    expect(copied).toContain('[1] “41”: On record. River Agency was the first on record to say');
    expect(copied).toContain(`${served.server.url}/figure/first-claim`);
    const html = await page.evaluate<string>(
      "navigator.clipboard.read().then(([item]) => item.getType('text/html')).then((blob) => blob.text())",
    );
    expect(html).toContain('<b>41</b><sup>[1]</sup> persons drowned in Norway.');
    expect(html).toMatch(/<li>“41”: On record\. .*href="http[^"]*\/figure\/first-claim"/);
  });

  const COPIED = 'At least 41 persons drowned in Norway in 2021.';
  const REWORDING = /A rewording of\s+41 persons drowned.*, first said by\s+River Agency, 10 January 2022/s;

  test('in the words of a copy tells of which figure that is a rewording, and who said it first', async () => {
    const page = await read(COPIED, { ...WIDE, permissions: ['clipboard-read', 'clipboard-write'] });
    await note(page, 1).getByText('A rewording of').waitFor();
    expect(await note(page, 1).innerText()).toMatch(REWORDING);
    await page.getByRole('button', { name: 'Copy with notes' }).click();
    await page.getByText('Copied').waitFor();
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toMatch(
      /It is a rewording of “41 persons drowned.*”, first said by River Agency, 10 January 2022\./,
    );
  });

  test('is taken away as a table and as JSON', async () => {
    const page = await read(`${SENTENCES} =2+2 fish. ${COPIED}`);
    await page.getByText('A rewording of').waitFor();
    const saved = async (button: string): Promise<string> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).click(),
      ]);
      return readFileSync(await download.path(), 'utf8');
    };
    const [head, ...rows] = (await saved('Figures (CSV)')).trim().split('\r\n');
    expect(head).toMatch(/^number,exact,start,end,qualifier,value,/);
    expect(rows.map((row) => row.split(',')[0])).toEqual(rows.map((_, at) => String(at + 1)));
    expect(rows[1]).toContain(',"On record, disputed",');
    const { text, explanation, figures } = JSON.parse(await saved('Figures (JSON)'));
    expect([text.includes(SENTENCES), explanation]).toEqual([
      true,
      expect.stringMatching(/figures were read/),
    ]);
    expect(figures).toHaveLength(rows.length);
    expect(figures[2]).toMatchObject({
      value: 43,
      outcome: 'Differs in the number',
      differs_in: ['the number'],
    });
    expect(figures.at(-1)).toMatchObject({
      exact: 'At least 41',
      first_said_by: ['The Wire'],
      rewording_of: [expect.stringMatching(/^41 persons drowned/)],
      address: `${served.server.url}/figure/copied`,
    });
  });

  test('tells whether whom it names is on record as having said it', async () => {
    const page = await read(
      'In 2021 41 persons drowned in Norway, River Agency said. In 2021 41 persons drowned in Norway, the Ministry of Water said.',
    );
    await note(page, 1).getByText('River Agency is on record as having said it.', { exact: true }).waitFor();
    await note(page, 2)
      .getByText('Ministry of Water is not on record as having said it.', { exact: true })
      .waitFor();
  });

  test('is text, whatever it holds', async () => {
    const hostile = '<img src=x onerror="document.title=1"> 41 persons drowned \u202e in Norway in 2021';
    const page = await read(hostile);
    await page.locator('.marked-words').getByText('<img src=x').waitFor();
    expect(await page.locator('main img').count()).toBe(0);
  });

  test('with five hundred figures goes on to fit the window', async () => {
    const page = await open('/reading');
    const text = Array.from({ length: 500 }, (_, at) => `In 2021 ${at + 1000} persons drowned in Norway.`);
    await page.getByLabel('A sentence, a headline').fill(text.join('\n'));
    await page.getByRole('button', { name: 'Read' }).click();
    await page.getByText('500 figures were read').waitFor();
    expect(await page.locator('.figure-mark a').count()).toBe(500);
    expect(await overflowOf(page)).toBe(0);
  });

  test('captured in a document is read from there, from the day it was published', async () => {
    const page = await open('/document/report');
    await page.getByRole('button', { name: 'See what is on record about its figures' }).click();
    await page.getByText('One figure was read: it is on record.').waitFor();
    expect(new URL(page.url()).searchParams.get('said')).toBe('2022-01-10');
  });
});
