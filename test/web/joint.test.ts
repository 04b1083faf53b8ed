import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { barriersIn, look, overflowOf, settled } from '../support/accessible.js';
import { describeBrowser, PHONE, WIDE, type Window } from '../support/browser.js';
import { ADMIN_KEY, servePage, type ServedPage } from '../support/page.js';
import { BASICS, drowned } from '../support/world.js';

const together = { jointlyWith: ['institute'] };

const WORLD = [
  ...BASICS,
  { type: 'source', ref: 'institute', kind: 'ORGANIZATION', name: 'Institute of Lakes', short: 'Lakes' },
  { type: 'document', ref: 'report', title: 'A joint report', publisher: 'agency' },
  drowned('d', 'agency', '2022-01-01', 60, { ...together, document: 'report', basis: 'FIRST_HAND' }),
  drowned('copy', 'wire', '2022-02-01', 60, { relays: ['d'] }),
  {
    type: 'statement',
    ref: 'objection',
    source: 'ministry',
    jointlyWith: ['institute'],
    saidOn: '2022-03-01',
    rebuts: [{ ref: 'too-few', target: { claim: 'd-claim' }, aspects: ['VALUE'], summary: 'Too few' }],
  },
  {
    type: 'statement',
    ref: 'answer',
    source: 'agency',
    jointlyWith: ['wire'],
    saidOn: '2022-04-01',
    concedes: [{ rebuttal: 'too-few', extent: 'PARTIAL' }],
  },
];

describeBrowser('what several say together', () => {
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

  test('a figure names all who said it, and all who disputed and granted it', async () => {
    const page = await open('/figure/d-claim');
    const dispute = page.getByRole('region', { name: 'Who disputed it' });
    await dispute.getByText('granted this in part').waitFor();
    const thread = await dispute.innerText();
    expect(thread).toContain('Ministry of Water and Institute of Lakes');
    expect(thread).toMatch(/River Agency and The Wire\s+granted this in part/);
    await page
      .getByRole('article', { name: /^River Agency and Lakes, 1 January 2022/ })
      .first()
      .waitFor();
    await dispute.getByRole('link', { name: 'Institute of Lakes' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Institute of Lakes' }).waitFor();
    expect(window?.faults).toEqual([]);
  });

  test('a document, a comparison and a list of disputes name all of them', async () => {
    const page = await open('/document/report');
    await page.getByText('What is said in it').first().waitFor();
    await page.getByText('River Agency and Institute of Lakes').waitFor();
    await page.goto('/compare?a=d-claim&b=copy-claim');
    const side = page.getByRole('region', { name: 'Figure A' });
    await side.getByText('River Agency and Lakes').waitFor();
    await page.goto('/source/ministry');
    await page.getByText('Ministry of Water and Lakes disputed this').waitFor();
    expect(window?.faults).toEqual([]);
  });

  test('in a series what several said is one line with the names of all', async () => {
    const page = await open('/series?measure=drowned&place=NO');
    const lines = page.getByLabel('Lines', { exact: true }).locator('li');
    await lines.first().waitFor();
    expect(await lines.count()).toBe(1);
    expect(await lines.first().innerText()).toContain('River Agency and Lakes');
    expect(await page.locator('.series-table tbody tr').count()).toBe(1);
    await page.getByText('1 figure from 2 sources').waitFor();
  });

  test('a report is recorded with all who say it', async () => {
    const page = await open('/record/report');
    await page.getByLabel('Your key').fill(ADMIN_KEY);
    await page.getByRole('button', { name: 'Use this key' }).click();
    const pick = async (name: RegExp, typed: string, option: string): Promise<void> => {
      await page.getByRole('combobox', { name }).first().fill(typed);
      await page.getByRole('option', { name: option }).first().click();
    };
    await pick(/^Who says it/, 'Wire', 'The Wire');
    await page.getByLabel('Said on').fill('2022-04-01');
    await page.getByText('On whose behalf, together with whom').click();
    await pick(/^Look up a source/, 'Lakes', 'Institute of Lakes');
    await page.getByRole('button', { name: 'Remove Institute of Lakes' }).waitFor();
    await page.getByLabel('Something without a number').check();
    await page.getByLabel('The claim, in one sentence').fill('The ice broke.');
    expect(await barriersIn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Record the report' }).click();
    await page.getByText('The report is recorded.').waitFor();
    const { data } = await served.server.ask(
      '{ claims(filter: { text: "ice" }) { nodes { statements { nodes { jointlyWith { name } } } } } }',
    );
    expect(data).toEqual({
      claims: { nodes: [{ statements: { nodes: [{ jointlyWith: [{ name: 'Institute of Lakes' }] }] } }] },
    });
    expect(window?.faults).toEqual([]);
  });

  for (const colorScheme of ['light', 'dark'] as const)
    test(`nothing bars the way and nothing leaves its width, ${colorScheme}`, async () => {
      const page = await open('/figure/d-claim');
      for (const { viewport } of [PHONE, WIDE]) {
        await look(page, { viewport, colorScheme });
        await settled(page);
        expect(await barriersIn(page)).toEqual([]);
        expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      }
    });
});
