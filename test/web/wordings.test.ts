import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { barriersIn, look, overflowOf, settled } from '../support/accessible.js';
import { describeBrowser, PHONE, WIDE, type Window } from '../support/browser.js';
import { servePage, type ServedPage } from '../support/page.js';
import { WORDED_FIGURES } from '../support/worded-figures.js';

const COUNTED = '1,240 persons drowned (All persons) in Norway, 2021, not counting Oslo (Oslo not counted).';
const BARE = '1,240 persons drowned (All persons) in Norway, 2021.';
const LEAST = 'At least 1,240 persons drowned (All persons) in Norway, 2021.';
const OBSERVED = '900 persons drowned (All persons) in Norway, 2021.';

describeBrowser('one figure in many wordings', () => {
  let served: ServedPage;
  let window: Window;

  beforeAll(async () => {
    served = await servePage(WORDED_FIGURES);
  });

  afterEach(() => window.close());

  afterAll(() => served.close());

  const open = async (address: string, options: BrowserContextOptions = WIDE): Promise<Page> => {
    window = await served.visit(address, options);
    return window.page;
  };
  const linesOf = async (entry: Locator): Promise<string[]> => (await entry.innerText()).split(/\s*\n\s*/);
  const entriesOf = (holder: Page | Locator): Locator => holder.locator('.entries > li');

  test('is one entry in a search, headed by the original and marked by how that stands', async () => {
    const page = await open('/search?q=1%2C240+drowned');
    await page.getByText(/results; wordings of one figure stand together/).waitFor();
    const entries = entriesOf(page);
    await entries.first().locator('.nearness').waitFor();
    expect(await entries.filter({ hasText: '1,240' }).count()).toBe(1);
    const lines = await linesOf(entries.first());
    expect(lines.slice(0, 4)).toEqual(['On record', COUNTED, 'Conceded', 'reported by 4 parties']);
    expect(window.faults).toEqual([]);
  });

  test('a wording that was found is shown as it was found, and never stands better than what it copies', async () => {
    const page = await open('/search?q=at+least+1%2C240');
    const found = page.locator('.found-wording');
    await found.waitFor();
    expect(await linesOf(found)).toEqual(['As found:', LEAST, 'Conceded, through what it was copied from']);
    await found.getByRole('link', { name: LEAST }).click();
    await page.waitForURL('**/figure/least');
  });

  test('the others are opened, each with its own words, mark and link', async () => {
    const page = await open('/search?q=1%2C240+drowned');
    await page.getByText('in 3 wordings').click();
    const wordings = page.locator('.wordings li');
    await wordings.nth(1).waitFor();
    expect(await Promise.all([0, 1].map((index) => linesOf(wordings.nth(index))))).toEqual([
      [BARE, 'Conceded, through what it was copied from', '2 reports'],
      [LEAST, 'Conceded, through what it was copied from', '1 report'],
    ]);
    await wordings.nth(0).getByRole('link', { name: BARE }).click();
    await page.waitForURL('**/figure/bare');
  });

  test('what was said against a copy alone is told of the copy, and the entry is marked by it', async () => {
    const page = await open('/search?q=900+drowned');
    const entry = entriesOf(page).first();
    await entry.locator('.nearness').waitFor();
    expect((await linesOf(entry)).slice(1, 3)).toEqual([OBSERVED, 'Disputed, in one of its wordings']);
    await page.getByText('in 2 wordings').click();
    await page.locator('.wordings').getByText('Disputed', { exact: true }).waitFor();
  });

  test('while words are typed each figure is offered once, and leads to the original', async () => {
    const page = await open('/');
    await page.getByRole('combobox').fill('at least 1,240 drowned in Norway');
    const option = page.getByRole('option');
    await option.first().locator('.nearness').waitFor();
    expect(await option.filter({ hasText: '1,240' }).count()).toBe(1);
    expect(await linesOf(option.first())).toEqual([
      'On record',
      COUNTED,
      'Conceded',
      'in 3 wordings',
      `As found: ${LEAST}`,
    ]);
    await option.first().click();
    await page.waitForURL('**/figure/counted');
  });

  test('the start lists figures and not their copies, by who reported them in whatever words', async () => {
    const page = await open('/');
    const entries = entriesOf(page.getByRole('region', { name: 'Most reported' }));
    await entries.first().waitFor();
    expect(await entries.count()).toBe(2);
    expect(await linesOf(entries.nth(0))).toEqual([
      COUNTED,
      'Conceded',
      'reported by 4 parties',
      '1 origin',
      'in 3 wordings',
    ]);
  });

  test('as of a day before the dispute the start shows the wordings of that day, undisputed', async () => {
    const page = await open('/?asOf=2022-01-03');
    const entries = entriesOf(page.getByRole('region', { name: 'Most reported' }));
    await entries.first().waitFor();
    expect(await linesOf(entries.nth(0))).toEqual([
      COUNTED,
      'Undisputed',
      'reported by 3 parties',
      '1 origin',
      'in 2 wordings',
    ]);
    await page.getByText('in 2 wordings').click();
    await page.locator('.wordings').getByText('Undisputed').waitFor();
  });

  test('among other figures a figure stands once, and copies of one another are no dispute between sources', async () => {
    const page = await open('/figure/observed');
    const others = page.getByRole('region', { name: 'Other figures about the same thing' });
    await others.getByText('1 figure, those that do not fit first.').waitFor();
    expect(await entriesOf(others).count()).toBe(1);
    expect((await linesOf(entriesOf(others).first())).slice(0, 2)).toEqual([COUNTED, 'Conceded']);
    await others.getByText('The part is more than the whole.').waitFor();
    await others.getByText('1 other wording of this figure').click();
    await others.getByText('that is not a dispute between two sources').waitFor();
    await others.getByRole('link', { name: /^At least 900/ }).waitFor();
  });

  test('of a copy too, what it was copied from and what else was copied from that are no other figures', async () => {
    const page = await open('/figure/bare');
    const others = page.getByRole('region', { name: 'Other figures about the same thing' });
    await others.getByText('2 other wordings of this figure').waitFor();
    expect(await entriesOf(others).count()).toBe(1);
    expect((await linesOf(entriesOf(others).first()))[0]).toBe(OBSERVED);
  });

  test('side by side, a copy that does not fit is said to be a copy', async () => {
    const page = await open('/compare?a=counted&b=bare');
    await page
      .getByRole('heading', { level: 1, name: 'One is a copy of the other, in other words' })
      .waitFor();
  });

  test('a series shows originals, and copies when asked to, which the address keeps', async () => {
    const page = await open('/series?measure=drowned&place=NO');
    const rows = page.locator('.series-table tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(2);
    await page.getByLabel('Copies that changed something').check();
    await rows.nth(4).waitFor();
    expect(await rows.count()).toBe(5);
    expect(new URL(page.url()).searchParams.get('copies')).toBe('shown');
    expect(await page.getByRole('link', { name: `copied, changed, from: ${COUNTED}` }).count()).toBe(2);
    expect(await page.locator('.series-table').innerText()).toContain(
      'Conceded, through what it was copied from',
    );
  });

  test('a source that only copied has nothing of its own in a series, and its copies a click away', async () => {
    const page = await open('/series?measure=drowned&place=NO&source=wire');
    await page.getByRole('heading', { name: 'Nothing is recorded for this' }).waitFor();
    await page.getByRole('button', { name: 'Copies as well' }).click();
    await page.locator('.series-table tbody tr').first().waitFor();
    expect(new URL(page.url()).searchParams.get('copies')).toBe('shown');
  });

  test('the record of a source counts what was said about its own claims, and its list shows what they go back to', async () => {
    const page = await open('/source/wire');
    const record = page.getByRole('region', { name: 'Its record' });
    await record.getByText('Counted by what was said about its claims themselves.').waitFor();
    expect(await record.locator('dl > div').allInnerTexts()).toContain('it conceded\n0');
    const first = entriesOf(page.getByRole('region', { name: 'What it reported first' })).first();
    expect(await linesOf(first)).toEqual([
      BARE,
      'Conceded, through what it was copied from',
      '2 reports',
      `Copied from: ${COUNTED}`,
    ]);
  });

  test.each([
    ['light', '/search?q=1%2C240+drowned'],
    ['dark', '/search?q=at+least+1%2C240'],
    ['dark', '/'],
    ['light', '/source/wire'],
    ['light', '/series?measure=drowned&place=NO&copies=shown'],
  ] as const)('nothing bars the way, in the %s: %s', async (colorScheme, address) => {
    const page = await open(address, { ...WIDE, colorScheme });
    await settled(page);
    const folded = page.locator('.wordings > summary');
    if ((await folded.count()) > 0) await folded.first().click();
    for (const { viewport } of [WIDE, PHONE]) {
      await look(page, { viewport, colorScheme });
      await settled(page);
      expect(await barriersIn(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    }
  });
});
