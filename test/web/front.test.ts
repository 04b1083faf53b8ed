import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeBrowser, PHONE } from '../support/browser.js';
import { held } from '../support/held.js';
import { servePage, type ServedPage } from '../support/page.js';

describeBrowser('the start and the search', () => {
  let served: ServedPage;

  beforeAll(async () => {
    served = await servePage();
  });

  afterAll(() => served.close());

  test('a figure is looked up by typing it and traced with the keyboard alone', async () => {
    const { page, faults, close } = await served.visit('/');
    await page.getByRole('combobox').fill('382 civilians Iraq January 2017');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^382 ?persons killed/ }).waitFor();
    await page
      .getByRole('region', { name: 'Where it comes from' })
      .getByText('5 reports by 5 parties in 3 wordings, 1 origin')
      .waitFor();
    expect(await page.title()).toMatch(/^382 persons killed .* · Sayso$/);
    expect(faults).toEqual([]);
    await close();
  });

  test('a sentence out of an article finds the figure in it', async () => {
    const { page, close } = await served.visit('/');
    await page.getByRole('combobox').fill('382 civilians were killed in Iraq in January');
    const found = page.getByRole('option').filter({ hasText: /382 persons killed .*January 2017/ });
    await found.first().waitFor();
    await close();
  });

  const THE_1959 = [/^1,959 .*, not counting Anbar/, 'Conceded'] as const;
  const ON_RECORD = 'On record';

  test.each([
    ['1,959', ON_RECORD, ...THE_1959],
    ['close to 2,000', ON_RECORD, ...THE_1959],
    ['2,885', ON_RECORD, /^2,885 .*, not counting/, 'Undisputed, computed from a figure that does not stand'],
    ['926 civilians', ON_RECORD, /^926 .* November 2016\.$/, 'Undisputed'],
    ['382 civilians', ON_RECORD, /^382 .* in Iraq, June 2016\.$/, 'Undisputed'],
    [
      '382 civilians January 2017',
      ON_RECORD,
      /^382 .*police not counted\) in Iraq, January 2017/,
      'Undisputed',
    ],
    [
      '390 civilians killed January 2017',
      'Near it, differs in the number',
      /^382 .* in Iraq, January 2017/,
      'Undisputed',
    ],
    ['403 civilians', ON_RECORD, /^403 .* January 2017\.$/, 'Undisputed'],
    ['6,878 civilians', ON_RECORD, /^6,878 .*, 2016, not counting/, 'Undisputed'],
    ['16,361', ON_RECORD, /^16,361 /, 'Corrected'],
  ] as const)(
    'what is read first of “%s” is the nearest figure, how it stands to the words, and what is on record against it',
    async (typed, nearness, figure, standing) => {
      const { page, close } = await served.visit('/');
      await page.getByRole('combobox').fill(typed);
      const first = page.getByRole('option').first();
      await first.locator('.nearness').waitFor();
      const lines = (await first.innerText()).split(/\s*\n\s*/).slice(0, 3);
      expect([lines[0], lines[2]]).toEqual([nearness, standing]);
      expect(lines[1]).toMatch(figure);
      await page.keyboard.press('Enter');
      const entry = page.locator('main .entries > li').first();
      await entry.locator('.nearness').first().waitFor();
      const alike = (await entry.innerText()).split(/\s*\n\s*/).slice(0, 3);
      expect(alike).toEqual(lines);
      await close();
    },
  );

  test.each([
    '1,959 security members were killed in November',
    '1,959 members of the security forces were killed and 450 wounded',
  ])('of the sentence “%s” the first that is offered is to read it, then the figure in it', async (typed) => {
    const { page, close } = await served.visit('/');
    await page.getByRole('combobox').fill(typed);
    const [reading, figure] = [page.getByRole('option').first(), page.getByRole('option').nth(1)];
    await reading.getByText('Read this text').waitFor();
    expect(await figure.innerText()).toMatch(/^(On record|Near it.*)\n1,959 .*\nConceded/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Figure 1:' }).waitFor();
    expect(new URL(page.url()).searchParams.get('text')).toBe(typed);
    await close();
  });

  test('what is called just as was typed comes first, with all kinds in one list and their numbers', async () => {
    const { page, close } = await served.visit('/');
    await page.getByRole('combobox').fill('UNAMI');
    await page.getByRole('option').first().getByText('United Nations Assistance Mission').waitFor();
    await page.keyboard.press('Enter');
    const [first] = [page.locator('main .entries > li').first()];
    await first.getByRole('link', { name: 'United Nations Assistance Mission for Iraq' }).waitFor();
    await page.getByRole('button', { name: /^All \d/, pressed: true }).waitFor();
    await page.getByRole('button', { name: /^Sources 2$/ }).click();
    await page.getByText('2 results').waitFor();
    expect(new URL(page.url()).searchParams.get('kind')).toBe('SOURCE');
    await close();
  });

  test('words with a figure in them lead from the search to what is read of them', async () => {
    const { page, close } = await served.visit('/search?q=390+civilians+killed+January+2017');
    await page.getByRole('button', { name: 'Read this as a text' }).click();
    await page.getByRole('link', { name: 'Figure 1: Differs in the number' }).waitFor();
    await close();
  });

  const ARTICLE = 'www.newsghana.com.gh/382-civilians-killed-in-violence-armed-conflicts-in-iraq-in-january';

  test.each([`https://${ARTICLE}/`, ARTICLE, `http://${ARTICLE.toUpperCase()}/amp/?utm_source=mail#top`])(
    'the address %s leads to its document, and back to where it was typed',
    async (typed) => {
      const { page, close } = await served.visit('/');
      await page.getByRole('combobox').fill(typed);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/document/doc%3Anewsghana-382');
      await page.goBack();
      await page.waitForURL((url) => url.pathname === '/');
      await close();
    },
  );

  test('an address that is not on record is looked for like other words', async () => {
    const { page, close } = await served.visit('/');
    await page.getByRole('combobox').fill('https://example.org/382-civilians-killed/');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?**');
    await page
      .getByText(/results?;|Nothing recorded/)
      .first()
      .waitFor();
    await close();
  });

  test('Enter lists everything that holds the words, kind by kind', async () => {
    const { page, close } = await served.visit('/');
    await page.getByRole('combobox').fill('exaggerated');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?q=exaggerated');
    await page.getByRole('button', { name: /^Disputes/ }).click();
    await page.getByText('Calls 1,959 not accurate and much exaggerated').waitFor();
    await close();
  });

  test('the start shows what is newly disputed and what most have reported', async () => {
    const { page, close } = await served.visit('/');
    const disputed = page.getByRole('region', { name: 'Newly disputed' });
    await disputed.getByText('War Media Cell').waitFor();
    await disputed.getByText('Conceded', { exact: true }).waitFor();
    const first = page.getByRole('region', { name: 'Most reported' }).getByRole('listitem').first();
    const lines = (await first.innerText()).split(/\s*\n\s*/);
    expect(lines.slice(1)).toEqual(['Conceded', 'reported by 15 parties', '1 origin', 'in 5 wordings']);
    await close();
  });

  test('as of a day before the dispute, nothing is disputed yet', async () => {
    const { page, close } = await served.visit('/?asOf=2016-12-02');
    await page.getByText('Nobody has disputed anything that is recorded here.').waitFor();
    await page.getByText('As of 2 December 2016').waitFor();
    await close();
  });

  test('the style sheet is asked for before anything that can wait', async () => {
    const html = await (await fetch(served.server.url)).text();
    expect(html.indexOf('rel="stylesheet"')).toBeLessThan(html.indexOf('<script'));
    expect(html.match(/rel="stylesheet"/g)).toHaveLength(1);
  });

  test('the search field works where no script runs', async () => {
    const { page, close } = await served.visit('/', { ...PHONE, javaScriptEnabled: false });
    await page.getByRole('searchbox').fill('382 civilians');
    await page.getByRole('searchbox').press('Enter');
    await page.waitForURL('**/search?q=382+civilians');
    await close();
  });

  test('what is typed before the script is there is kept', async () => {
    const { page, close } = await served.visit('/healthz');
    const scripts = held();
    await page.route('**/assets/*.js', async (route) => {
      await scripts.untilLetGo;
      await route.continue();
    });
    await page.goto('/', { waitUntil: 'commit' });
    await page.getByRole('searchbox').fill('1,959');
    scripts.letGo();
    await page.getByRole('combobox').waitFor();
    expect(await page.getByRole('combobox').inputValue()).toBe('1,959');
    await close();
  });

  test('an address that leads nowhere says so, and so does a figure that is not on record', async () => {
    const nowhere = await served.visit('/nowhere');
    await nowhere.page.getByRole('heading', { name: 'Nothing is at this address' }).waitFor();
    await nowhere.close();
    const figure = await served.visit('/figure/no-such-figure');
    await figure.page.getByRole('heading', { name: 'No such figure' }).waitFor();
    await figure.close();
  });

  test('without an answer the page says so, and asks again when told to', async () => {
    const { page, close } = await served.visit('/healthz');
    await page.route('**/graphql', (route) => route.abort());
    await page.goto('/figure/unami-killed-sf-2016-11');
    await page.getByText('Sayso cannot be reached.').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { level: 1, name: /^1,959/ }).waitFor();
    await close();
  });
});
