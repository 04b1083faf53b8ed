import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeBrowser, WIDE } from '../support/browser.js';
import { ADMIN_KEY, servePage, type ServedPage } from '../support/page.js';

const DISPUTED = '/figure/unami-killed-sf-2016-11';
const RELAYED = '/figure/xinhua-killed-civ-2017-01';

const region = (page: Page, name: string) => page.getByRole('region', { name });

describeBrowser('the page of a figure', () => {
  let served: ServedPage;

  beforeAll(async () => {
    served = await servePage();
  });

  afterAll(() => served.close());

  test('says how the figure stands, by whom and when, and what hangs on it', async () => {
    const { page, faults, close } = await served.visit(DISPUTED);
    await region(page, 'How it stands').getByText('Conceded', { exact: true }).waitFor();
    await region(page, 'How it stands').getByText('conceded in part on 3 December 2016').waitFor();
    const hangs = region(page, 'What it was computed from, and what hangs on it');
    await hangs.getByText('2 figures computed from this').waitFor();
    expect(await hangs.getByText('computed from a figure that does not stand').count()).toBe(2);
    await region(page, 'Who disputed it').getByText('granted this in part, 3 December 2016.').waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  test('wound back to 2 December 2016, the dispute is not there yet; stepped on, it is', async () => {
    const { page, close } = await served.visit(DISPUTED);
    await region(page, 'As of which day').getByRole('button', { name: 'Earlier' }).click();
    await page.waitForURL('**?asOf=2016-12-02');
    await region(page, 'How it stands').getByText('Undisputed').waitFor();
    await region(page, 'Who disputed it').getByText('Nobody had disputed this by then.').waitFor();
    expect(await page.title()).toContain('as of 2 December 2016');
    await region(page, 'As of which day').getByRole('button', { name: 'Later' }).click();
    await page.waitForURL('**?asOf=2016-12-03');
    await region(page, 'How it stands').getByText('Conceded', { exact: true }).waitFor();
    await close();
  });

  test('the slider is moved with the arrow keys, a day at a time, and says where it stands', async () => {
    const { page, close } = await served.visit(`${DISPUTED}?asOf=2016-12-03`);
    const slider = page.getByRole('slider');
    await slider.focus();
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL('**?asOf=2016-12-02');
    expect(await slider.getAttribute('aria-valuetext')).toBe('As of 2 December 2016');
    await close();
  });

  test('an address sent to a colleague opens as of the same day, and its links stay there', async () => {
    const { page, close } = await served.visit(`${DISPUTED}?asOf=2016-12-02`);
    await region(page, 'How it stands').getByText('Undisputed').waitFor();
    await region(page, 'Where it comes from')
      .getByRole('link', { name: 'United Nations', exact: true })
      .click();
    await page.waitForURL('**/source/un?asOf=2016-12-02');
    await page.getByText('What was said later is left out.').waitFor();
    await close();
  });

  test('the trace is drawn from its origin to its last copy, with what changed written between', async () => {
    const { page, close } = await served.visit(RELAYED);
    const trace = region(page, 'Where it came from');
    await trace.locator('.trace-card').first().waitFor();
    const places = await trace.locator('.trace-card').evaluateAll((cards) =>
      cards
        .map((card) => ({ left: card.getBoundingClientRect().left, text: card.textContent }))
        .sort((a, b) => a.left - b.left)
        .map(({ text }) => text.split(/\d/)[0]),
    );
    expect(places).toEqual(['United Nations Assistance Mission for Iraq', 'Xinhua', 'News Ghana']);
    expect(await trace.locator('.hop-label').allInnerTexts()).toEqual([
      'who is counted: Civilians, police not counted → Civilians, with police in non-combat functions, civil defence, guards and fire brigade; adds: without Al Anbār (says the Anbar figures were unavailable)',
    ]);
    await close();
  });

  test('a card leads to its source', async () => {
    const { page, close } = await served.visit(RELAYED);
    await page.locator('.trace-card').getByRole('link', { name: 'Xinhua' }).click();
    await page.getByRole('heading', { level: 1, name: 'Xinhua' }).waitFor();
    await close();
  });

  test('the same trace is there as a table', async () => {
    const { page, close } = await served.visit(RELAYED);
    await page.getByRole('button', { name: 'Table' }).click();
    const rows = page.getByRole('row');
    expect(await rows.count()).toBe(4);
    expect(await rows.nth(2).innerText()).toMatch(
      /Xinhua[^]*1 February 2017[^]*United Nations Assistance Mission for Iraq[^]*does not count Al Anbār/,
    );
    await close();
  });

  test('the trace is saved as a picture and as data', async () => {
    const { page, faults, close } = await served.visit(RELAYED);
    await page.locator('.trace-card').first().waitFor();
    const saved = async (name: string): Promise<Buffer> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('group', { name: 'Save the trace' }).getByRole('button', { name }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`trace-xinhua-killed-civ-2017-01.${name.toLowerCase()}`);
      return readFile(await download.path());
    };
    const svg = (await saved('SVG')).toString();
    expect(svg).toMatch(/^<svg [^]*News Ghana[^]*<\/svg>$/);
    expect((await saved('PNG')).subarray(1, 4).toString()).toBe('PNG');
    const csv = (await saved('CSV')).toString().split('\r\n');
    expect(csv[0]).toBe('\u{feff}statement,who,when,marks,passes on,what changed,quote,document');
    expect(csv[2]).toContain('Xinhua');
    const json = JSON.parse((await saved('JSON')).toString());
    expect(json.claim.ref).toBe('xinhua-killed-civ-2017-01');
    expect(json.statements).toHaveLength(3);
    expect(json.relays).toHaveLength(2);
    expect(faults).toEqual([]);
    await close();
  });

  test('the figure is copied as text with its sources', async () => {
    const { page, close } = await served.visit(RELAYED, {
      ...WIDE,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name: 'Copy as text' }).click();
    await page.getByText('Copied').waitFor();
    const text = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(text).toMatch(/^382 persons killed[^]*2 reports, 1 origin: United Nations\.[^]*Undisputed\./);
    expect(text).toContain('/figure/xinhua-killed-civ-2017-01');
    await close();
  });

  test('other figures come with a verdict in words and lead to the two side by side', async () => {
    const { page, close } = await served.visit('/figure/unami-killed-civ-2016');
    const others = region(page, 'Other figures about the same thing');
    await others.getByText('The part is more than the whole.').first().waitFor();
    await others
      .getByRole('link', { name: /^Compare the two: / })
      .first()
      .click();
    await page.waitForURL('**/compare?a=unami-killed-civ-2016&b=*');
    await close();
  });

  test('an open figure shows a new rebuttal as it arrives', async () => {
    const { page, faults, close } = await served.visit('/figure/unami-killed-civ-2016-10');
    await region(page, 'How it stands').getByText('Undisputed').waitFor();
    for (let waited = 0; served.server.world.services.events.listening === 0 && waited < 100; waited += 1)
      await page.waitForTimeout(50);
    const { errors } = await served.server.ask(
      `mutation { rebut(input: { target: "unami-killed-civ-2016-10", aspects: [METHOD], summary: "Counts by telephone."
        statement: { source: "un", saidOn: "2017-03-01" } }) { rebuttal { id } } }`,
      { key: ADMIN_KEY },
    );
    expect(errors).toBeUndefined();
    await page.getByText('Just recorded:').waitFor();
    await region(page, 'How it stands').getByText('Disputed', { exact: true }).waitFor();
    await region(page, 'Who disputed it').getByText('Counts by telephone.').waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});
