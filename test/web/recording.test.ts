import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { buildSaysoSchema } from '../../src/graphql/schema.js';
import { OPERATOR } from '../../src/kernel/actor.js';
import { addKey, revokeKey } from '../../src/services/keys.js';
import { describeBrowser, keepKey, openBrowser, openWindow, type Window } from '../support/browser.js';
import { openServer, type TestServer } from '../support/server.js';
import { BASICS, drowned } from '../support/world.js';

const keyOf = (server: TestServer, name: string) =>
  addKey(server.world.services, OPERATOR, { name, role: 'REPORTER' });

/** What has the focus, by its label. */
const FOCUSED = 'document.activeElement.labels?.[0]?.innerText.trim()';

describeBrowser('a reporter at the page', () => {
  let server: TestServer;
  let empty: TestServer;
  let browser: Browser;
  let windows: Window[] = [];

  beforeAll(async () => {
    const schema = await buildSaysoSchema();
    server = await openServer(schema);
    empty = await openServer(schema);
    const facts = [...BASICS, drowned('d', 'agency', '2022-01-01', 5)];
    expect((await server.world.load(facts)).faults).toEqual([]);
    browser = await openBrowser();
  });

  afterEach(async () => {
    for (const window of windows) await window.close();
    windows = [];
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
    await empty.close();
  });

  const open = async (on: TestServer, path: string, key?: string): Promise<Page> => {
    const window = await openWindow(browser, on.url);
    windows.push(window);
    if (key !== undefined) await keepKey(window, key);
    await window.page.goto(path);
    return window.page;
  };
  const faults = () => windows.flatMap((window) => window.faults);
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const chosen = (page: Page, name: string, value: string) =>
    page.waitForFunction(
      ([field, text]) =>
        (globalThis as any).document.querySelector(`input[name="${field!}"]`)?.value === text,
      [name, value],
    );
  const complete = async (page: Page, label: string | RegExp, typed: string, whole: string) => {
    const field = page.getByRole('combobox', { name: label });
    await field.fill(typed);
    await page.getByRole('option', { name: whole }).first().waitFor();
    await field.press('Enter');
    await page.waitForFunction((value) => (globalThis as any).document.activeElement.value === value, whole);
  };

  test('records a first figure where nothing is recorded, with the keyboard alone', async () => {
    const page = await open(empty, '/record/report', (await keyOf(empty, 'Ida')).key);
    const type = (text: string) => page.keyboard.type(text);
    const press = (key: string) => page.keyboard.press(key);
    const addNew = async (what: string, field: string, typed: string): Promise<void> => {
      await page.locator(`input[name="${field}"]`).focus();
      await type(typed);
      await press('Tab');
      expect(await page.evaluate('document.activeElement.innerText')).toBe(`Add ${what}`);
      await press('Enter');
      await page.locator('input[name^="new."]').first().waitFor();
      await press('Enter');
      await page.locator('input[name^="new."]').first().waitFor({ state: 'detached' });
      await chosen(page, field, typed);
      expect(await page.evaluate('document.activeElement.name')).toBe(field);
    };
    await addNew('a new source', 'statement.source', 'Delta Post');
    await page.locator('input[name="statement.saidOn"]').focus();
    await type('2022-03-04');
    await page.locator('input[name="claims.0.figure.value"]').focus();
    await type('12');
    await addNew('a new measure', 'claims.0.figure.measure', 'Boats lost');
    await addNew('a new population', 'claims.0.figure.population', 'Fishers');
    await addNew('a new place', 'claims.0.figure.place', 'The Delta / 三角洲');
    await page.getByText('Boats lost: 12 persons (Fishers) in The Delta / 三角洲.').waitFor();
    await button(page, 'Record the report').focus();
    await press('Enter');
    await page.getByText('The report is recorded.').waitFor();
    const { data } = await empty.ask(
      '{ claims { nodes { figure { value place { name within { name } } } } } }',
    );
    expect(data).toEqual({
      claims: {
        nodes: [{ figure: { value: 12, place: { name: 'The Delta / 三角洲', within: null } } }],
      },
    });
    expect(faults()).toEqual([]);
  });

  test('a place that is added may lie within a country, and giving up leads back to its field', async () => {
    const page = await open(server, '/record/report', (await keyOf(server, 'Ida')).key);
    await page.getByRole('combobox', { name: /^Where \(/ }).fill('Sognefjord');
    await button(page, 'Add a new place').click();
    expect(await page.evaluate(FOCUSED)).toBe('Its name');
    await button(page, 'Cancel').click();
    expect(await page.evaluate(FOCUSED)).toBe('Where (optional)');
    await button(page, 'Add a new place').click();
    await complete(page, 'Within (optional)', 'norw', 'Norway');
    await button(page, 'Add a new place').click();
    await page.getByLabel('Its name').waitFor({ state: 'detached' });
    const { data } = await server.ask('{ places(search: "Sognefjord") { name within { name } } }');
    expect(data).toEqual({ places: [{ name: 'Sognefjord', within: { name: 'Norway' } }] });
  });

  test('a dispute recorded in one window is told in another as it arrives', async () => {
    const reader = await openWindow(browser, server.url);
    windows.push(reader);
    const isWatching = reader.page
      .waitForEvent('websocket')
      .then((socket) =>
        socket.waitForEvent('framesent', ({ payload }) => String(payload).includes('"subscribe"')),
      );
    await reader.page.goto('/figure/d-claim');
    await reader.page.getByText('Undisputed').first().waitFor();
    await isWatching;

    const page = await open(server, '/record/rebut?target=d-claim', (await keyOf(server, 'Ida')).key);
    await complete(page, 'Who disputes it', 'ministry', 'Ministry of Water');
    await page.getByLabel('Said on').fill('2022-05-01');
    await page.getByLabel('the number').check();
    await page.getByLabel('Summed up in your words').fill('Leaves out the lakes.');
    await button(page, 'Record the dispute').click();
    await page.getByText('The dispute is recorded.').waitFor();

    await reader.page.getByText(/^Just recorded: .*Ministry of Water/).waitFor();
    await reader.page.getByText('Leaves out the lakes.').first().waitFor();
    await reader.page.locator('.standing').filter({ hasText: 'Disputed' }).first().waitFor();
    expect(faults()).toEqual([]);
  });

  test('a key is in no address, no log, and nothing that outlives the tab', async () => {
    const { key } = await keyOf(server, 'Ida');
    const page = await open(server, '/record/report');
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    await page.getByLabel('Your key').fill(key);
    await button(page, 'Use this key').click();
    await button(page, 'Record the report').click();
    await page.getByText('Say who says it').waitFor();
    expect(addresses.join(' ')).not.toContain(key);
    expect(page.url()).not.toContain(key);
    expect(JSON.stringify(server.logged)).not.toContain(key);
    expect(await page.evaluate('JSON.stringify(localStorage) + document.cookie')).toBe('{}');
    const other = await page.context().newPage();
    await other.goto('/record/report');
    await other.getByLabel('Your key').waitFor();
    await other.close();
  });

  test('forgetting the key keeps what is filled in, and a key given anew records it', async () => {
    const { key } = await keyOf(server, 'Ida');
    const page = await open(server, '/record/report');
    await page.getByLabel('Your key').fill(key);
    await button(page, 'Use this key').click();
    await complete(page, 'Who says it', 'wire', 'The Wire');
    await page.getByLabel('Said on').fill('2022-09-02');
    await page.getByLabel('Something without a number').check();
    await page.getByLabel('The claim, in one sentence').fill('The ice broke.');
    await button(page, 'Forget the key').click();
    await page.getByLabel('Your key').waitFor();
    expect(await page.getByLabel('The claim, in one sentence').inputValue()).toBe('The ice broke.');
    await page.getByLabel('Your key').fill(key);
    await button(page, 'Use this key').click();
    await button(page, 'Forget the key').waitFor();
    await button(page, 'Record the report').click();
    await page.getByText('The report is recorded.').waitFor();
  });

  test('a form that is filled in is not left without a question, one that is recorded or untouched is', async () => {
    const page = await open(server, '/record/rebut?target=d-claim', (await keyOf(server, 'Ida')).key);
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await button(page, 'Choose another').click();
    await page.getByRole('combobox', { name: 'What is disputed?' }).waitFor();
    await page.goBack();
    await page.getByLabel('Said on').fill('2022-05-01');
    await button(page, 'Choose another').click();
    await page.getByRole('link', { name: 'Compare' }).click();
    expect(asked).toEqual([
      'What you filled in is not recorded yet and would be lost. Leave it all the same?',
      'What you filled in is not recorded yet and would be lost. Leave it all the same?',
    ]);
    expect(await page.getByLabel('Said on').inputValue()).toBe('2022-05-01');
  });

  test.each([
    ['correct', 'Record the correction', 'A claim cannot be corrected by itself: give another figure.'],
    ['rebut', 'Record the dispute', 'A claim cannot be countered by itself: give another figure.'],
  ])('to %s a figure with itself is refused where the figure is given', async (act, does, refusal) => {
    const page = await open(server, `/record/${act}?target=d-claim`, (await keyOf(server, 'Ida')).key);
    if (act === 'rebut') {
      await complete(page, 'Who disputes it', 'ministry', 'Ministry of Water');
      await page.getByLabel('the number').check();
      await page.getByLabel('It says what is right instead').check();
      await page.locator('input[name="counterClaim.figure.value"]').fill('5');
    }
    await page.getByLabel('Said on').fill('2023-05-01');
    await button(page, does).click();
    await page.getByRole('alert').filter({ hasText: refusal }).waitFor();
    expect(await page.evaluate('document.activeElement.innerText')).toContain(refusal);
  });

  test('with a key that was revoked everything can still be read', async () => {
    const { key, id } = await keyOf(server, 'Gone');
    await revokeKey(server.world.services, OPERATOR, id);
    const page = await open(server, '/figure/d-claim', key);
    await page.getByText('River Agency').first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});
