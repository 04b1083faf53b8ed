import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeBrowser, WIDE } from '../support/browser.js';
import { ADMIN_KEY, servePage, type ServedPage } from '../support/page.js';
import { held } from '../support/held.js';
import { until } from '../support/until.js';

const DISPUTED = '/figure/unami-killed-sf-2016-11';
const RELAYED = '/figure/xinhua-killed-civ-2017-01';
const COPY = '/figure/un-killed-sf-2016-11-noanbarnote';
const PICTURE = 'Where it came from, and what became of it';

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

  test('is drawn from its origin on the left to its last copy, with what changed written over the wording', async () => {
    const { page, faults, close } = await served.visit(RELAYED);
    const picture = region(page, PICTURE);
    await picture.locator('.picture-card').first().waitFor();
    const cards = await picture.locator('.picture-card').evaluateAll((found) =>
      found
        .map((card) => ({ box: card.getBoundingClientRect(), name: card.getAttribute('aria-label') }))
        .sort((a, b) => a.box.left - b.box.left || a.box.top - b.box.top)
        .map(({ name }) => name),
    );
    expect(cards).toEqual([
      'UNAMI, 1 February 2017, origin',
      'Xinhua, 1 February 2017, passed on',
      'News Ghana, 1 to 28 February 2017, passed on',
    ]);
    expect(await picture.getByText('This figure').isVisible()).toBe(true);
    expect(await picture.locator('.picture-band').nth(1).textContent()).toMatch(
      /Who is counted: Civilians, police not counted → Civilians, with police .* adds: without/,
    );
    expect(faults).toEqual([]);
    await close();
  });

  test('leads from a card to its source, and from a wording to its own page', async () => {
    const { page, close } = await served.visit(RELAYED);
    await page.locator('.picture-card').getByRole('link', { name: 'Xinhua' }).click();
    await page.getByRole('heading', { level: 1, name: 'Xinhua' }).waitFor();
    await page.goBack();
    await page.locator('.picture-band').first().getByRole('link', { name: '382' }).click();
    await page.getByRole('heading', { level: 1, name: /police not counted/ }).waitFor();
    await close();
  });

  test('shows what others made of a figure, each wording with what changed', async () => {
    const { page, close } = await served.visit(DISPUTED);
    const picture = region(page, PICTURE);
    await picture.locator('.picture-card').first().waitFor();
    expect(await picture.getByText('What others made of it').isVisible()).toBe(true);
    const wordings = await picture
      .locator('.picture-band')
      .evaluateAll((bands) => bands.map((band) => band.getAttribute('aria-label')));
    expect(wordings).toEqual([
      '1,959, Conceded',
      '1,959, Conceded',
      'About 2,000, Conceded',
      'Fewer than 2,000, Conceded',
      'At least 1,959, Conceded',
    ]);
    await picture.getByText('Nobody is on record as passing it on').waitFor();
    await close();
  });

  test('says on the page of a copy what it stands so through, and shows that dispute', async () => {
    const { page, close } = await served.visit(COPY);
    const standing = region(page, 'How it stands');
    await standing.getByText('Conceded', { exact: true }).waitFor();
    await standing.getByRole('link', { name: /^1,959 persons killed .* not counting Anbar/ }).waitFor();
    await region(page, 'Who disputed it').getByText('granted this in part, 3 December 2016.').waitFor();
    await region(page, 'What was said, in order').getByText('About what it goes back to:').first().waitFor();
    const picture = region(page, PICTURE);
    await picture.locator('.picture-band').nth(1).waitFor();
    expect(await picture.locator('.picture-card').first().getAttribute('aria-label')).toBe(
      'UNAMI, 1 December 2016, origin, conceded',
    );
    await close();
  });

  test('is told from top to bottom on a phone', async () => {
    const { page, faults, close } = await served.visit(DISPUTED, { viewport: { width: 360, height: 740 } });
    const picture = region(page, PICTURE);
    await picture.getByRole('heading', { name: 'What others made of it' }).waitFor();
    expect(await picture.locator('svg.picture-drawing').count()).toBe(0);
    const names = await picture.getByRole('article').evaluateAll((cards) =>
      cards.map((card) => ({
        top: card.getBoundingClientRect().top,
        name: card.getAttribute('aria-label'),
      })),
    );
    expect(names.map(({ name }) => name).slice(0, 2)).toEqual([
      'UNAMI, 1 December 2016, origin',
      'Mehr News Agency, December 2016, passed on',
    ]);
    expect(names.every(({ top }, index) => index === 0 || top > names[index - 1]!.top)).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  test('is there as a table too', async () => {
    const { page, close } = await served.visit(RELAYED);
    await page.getByRole('button', { name: 'Table' }).click();
    const rows = page.getByRole('row');
    expect(await rows.count()).toBe(4);
    expect(await rows.nth(2).innerText()).toMatch(
      /Xinhua[^]*1 February 2017[^]*this figure[^]*UNAMI[^]*does not count Anbar/,
    );
    await close();
  });

  const saved = async (page: Page, name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('group', { name: 'Save the picture' }).getByRole('button', { name }).click(),
    ]);
    return { file: download.suggestedFilename(), content: await readFile(await download.path()) };
  };

  test('is saved as plain SVG with the figure, its standing, sources, notes, day and address', async () => {
    const { page, faults, close } = await served.visit(DISPUTED);
    await page.locator('.picture-card').first().waitFor();
    const { file, content } = await saved(page, 'SVG');
    expect(file).toBe('figure-unami-killed-sf-2016-11.svg');
    const svg = content.toString();
    expect(svg).toMatch(/^<svg [^]*<\/svg>$/);
    expect(svg).not.toMatch(/foreignObject|var\(|class="standing/);
    const text = svg
      .replace(/<title>[^<]*<\/title>/g, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ');
    for (const part of [
      '1,959 persons killed',
      'Conceded',
      'conceded in part on 3 December 2016',
      'Global Research',
      'Drops: without Anbar (Anbar Operations not counted)',
      'Sources',
      `${served.server.url}${DISPUTED}`,
    ])
      expect(text).toContain(part);
    expect(faults).toEqual([]);
    await close();
  });

  test('is saved as of the day that is shown', async () => {
    const { page, close } = await served.visit(`${DISPUTED}?asOf=2016-12-02`);
    await page.locator('.picture-card').first().waitFor();
    const { content } = await saved(page, 'SVG');
    expect(content.toString()).toContain('As of 2 December 2016. What was said later is left out.');
    expect(content.toString()).not.toContain('Global Research');
    await close();
  });

  /** How many dark pixels a picture has where its title stands. */
  const inkAtTop = (page: Page, png: Buffer): Promise<number> =>
    page.evaluate<number>(`(async () => {
      const image = new Image();
      image.src = 'data:image/png;base64,${png.toString('base64')}';
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = 160;
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      return data.filter((value, at) => at % 4 === 0 && value < 100).length;
    })()`);

  test('is saved as PNG on a phone too, and as data', async () => {
    const { page, close } = await served.visit(RELAYED, { viewport: { width: 360, height: 740 } });
    await page.getByRole('article').first().waitFor();
    const png = await saved(page, 'PNG');
    expect(png.content.subarray(1, 4).toString()).toBe('PNG');
    expect(png.content.readUInt32BE(16)).toBeGreaterThan(1500);
    expect(await inkAtTop(page, png.content)).toBeGreaterThan(2000);
    const csv = (await saved(page, 'CSV')).content.toString().split('\r\n');
    expect(csv[0]).toBe(
      '\u{feff}statement,who,when,as what,which stands,marks,passes on,what changed,quote,document',
    );
    expect(csv[2]).toContain('Xinhua');
    const json = JSON.parse((await saved(page, 'JSON')).content.toString());
    expect(json.claim.ref).toBe('xinhua-killed-civ-2017-01');
    expect(json.statements).toHaveLength(3);
    expect(json.reports).toHaveLength(3);
    expect(json.relays).toHaveLength(2);
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
    expect(text).toMatch(
      /^382 persons killed[^]*2 reports by 2 parties in 1 wording, 1 origin: United Nations\.[^]*Undisputed\./,
    );
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
    await until('the page listens', () => served.server.world.parts.events.listening > 0);
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

  test('a rebuttal is shown though what was asked before it is answered late, as it was', async () => {
    const { page, faults, close } = await served.visit('/');
    const late = held();
    let isHeld = false;
    await page.route('**/graphql', async (route) => {
      const isFirst = route.request().postDataJSON().operationName === 'FigureDispute' && !isHeld;
      const answer = await route.fetch();
      if (isFirst) {
        isHeld = true;
        await late.untilLetGo;
      }
      await route.fulfill({ response: answer });
    });
    await page.goto('/figure/unami-killed-civ-2016-09');
    await until('the page listens', () => served.server.world.parts.events.listening > 0);
    await until('an answer is held back', () => isHeld);
    const { errors } = await served.server.ask(
      `mutation { rebut(input: { target: "unami-killed-civ-2016-09", aspects: [METHOD], summary: "Counts by letter."
        statement: { source: "un", saidOn: "2017-03-01" } }) { rebuttal { id } } }`,
      { key: ADMIN_KEY },
    );
    expect(errors).toBeUndefined();
    await page.getByText('Just recorded:').waitFor();
    late.letGo();
    await region(page, 'Who disputed it').getByText('Counts by letter.').waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});
