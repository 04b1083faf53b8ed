import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { barriersIn } from '../support/accessible.js';
import { describeBrowser } from '../support/browser.js';
import { ADMIN_KEY, servePage, type ServedPage } from '../support/page.js';
import { until } from '../support/until.js';
import { held } from '../support/held.js';

const FIGURE = '/figure/unami-killed-sf-2016-11';

describeBrowser('when something goes wrong', () => {
  let served: ServedPage;

  beforeAll(async () => {
    served = await servePage();
  });

  afterAll(() => served.close());

  test('a figure that is open stays when it cannot be refreshed, and says that it was not', async () => {
    const { page, close } = await served.visit(FIGURE);
    await page.getByText('conceded in part on 3 December 2016').first().waitFor();
    await page.evaluate('window.scrollTo(0, 0)');
    await page.route('**/graphql', (route) => route.abort());
    await until('the page listens', () => served.server.world.parts.events.listening > 0);
    await served.server.ask(
      `mutation { rebut(input: { target: "unami-killed-sf-2016-11", aspects: [METHOD], summary: "Late."
        statement: { source: "un", saidOn: "2017-03-01" } }) { rebuttal { id } } }`,
      { key: ADMIN_KEY },
    );
    await page.getByText('What is shown is as it was before.').first().waitFor();
    expect(await page.getByText('conceded in part on 3 December 2016').first().isVisible()).toBe(true);
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await page.getByText('What is shown is as it was before.').first().waitFor({ state: 'detached' });
    await close();
  });

  test('what was recorded while the connection was lost is shown once it is back', async () => {
    const { page, close } = await served.visit('/');
    let drop = (): Promise<void> => Promise.resolve();
    await page.routeWebSocket('**/graphql', (socket) => {
      const server = socket.connectToServer();
      drop = async () => {
        await server.close();
        await socket.close({ code: 4499 });
      };
    });
    await page.goto('/figure/unami-killed-civ-2016-09');
    await page.getByRole('region', { name: 'How it stands' }).getByText('Undisputed').waitFor();
    await until('the page listens', () => served.server.world.parts.events.listening > 0);
    await drop();
    const { errors } = await served.server.ask(
      `mutation { rebut(input: { target: "unami-killed-civ-2016-09", aspects: [METHOD], summary: "Meanwhile."
        statement: { source: "un", saidOn: "2017-03-01" } }) { rebuttal { id } } }`,
      { key: ADMIN_KEY },
    );
    expect(errors).toBeUndefined();
    await page.getByRole('region', { name: 'Who disputed it' }).getByText('Meanwhile.').waitFor();
    await close();
  });

  test('without a timeline the rest of a figure is shown all the same', async () => {
    const { page, close } = await served.visit('/');
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('FigureTimeline')
        ? route.fulfill({ status: 500, body: 'no' })
        : route.continue(),
    );
    await page.goto(FIGURE);
    await page.getByText('The server answered with status 500.').waitFor();
    await page.locator('.skeleton').first().waitFor({ state: 'detached' });
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await close();
  });

  test('another day that takes long to come says so beside what was shown', async () => {
    const { page, close } = await served.visit(FIGURE);
    await page.locator('.picture-card').first().waitFor();
    const answers = held();
    await page.route('**/graphql', async (route) => {
      await answers.untilLetGo;
      await route.continue();
    });
    await page.getByRole('button', { name: 'Earlier' }).click();
    await page.getByText('Still asking').first().waitFor();
    answers.letGo();
    await page.getByText('Still asking').first().waitFor({ state: 'detached' });
    await close();
  });

  test('a figure is copied over plain HTTP too, where a browser offers no clipboard', async () => {
    const { page, close } = await served.visit('/');
    await page.addInitScript('delete Navigator.prototype.clipboard');
    await page.goto(FIGURE);
    await page.getByRole('button', { name: 'Copy as text' }).click();
    await page.getByText('Copied', { exact: true }).waitFor();
    await close();
  });
});

describeBrowser('where reading needs a key', () => {
  let served: ServedPage;

  beforeAll(async () => {
    served = await servePage(undefined, { anonymousRole: null });
  });

  afterAll(() => served.close());

  test('a view asks for the key, says when it will not do, and shows itself with the right one', async () => {
    const { page, close } = await served.visit('/');
    await page.getByRole('heading', { name: 'Reading needs a key here' }).waitFor();
    expect(await barriersIn(page)).toEqual([]);
    await page.goto(FIGURE);
    await page.getByLabel('Your key').fill('a wrong key');
    await page.getByRole('button', { name: 'Use this key' }).click();
    await page.getByText('A key has only letters, digits and signs, without spaces.').waitFor();
    await page.getByLabel('Your key').fill('wrong');
    await page.getByRole('button', { name: 'Use this key' }).click();
    await page.getByRole('heading', { name: 'This key may not read here' }).waitFor();
    await page.getByLabel('Your key').fill(ADMIN_KEY);
    await page.keyboard.press('Enter');
    await page.getByText('conceded in part on 3 December 2016').first().waitFor();
    await page.reload();
    await page.getByText('conceded in part on 3 December 2016').first().waitFor();
    await close();
  });
});
