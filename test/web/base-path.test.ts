import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeBrowser } from '../support/browser.js';
import { ADMIN_KEY, servePage, type ServedPage } from '../support/page.js';
import { until } from '../support/until.js';

describeBrowser('the page under a path', () => {
  let served: ServedPage;
  const visit = (path: string) => served.visit(`${served.server.url}${path}`);

  beforeAll(async () => {
    served = await servePage(undefined, { basePath: '/tools/sayso' });
  });

  afterAll(() => served.close());

  test('a figure is looked up, opened and told of what is recorded meanwhile', async () => {
    const { page, faults, close } = await visit('/');
    await page.getByRole('combobox').fill('382 civilians Iraq January 2017');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${served.server.url}/search?q=*`);
    await page
      .getByRole('link', { name: /382 persons killed/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /^382 ?persons killed/ }).waitFor();
    expect(page.url()).toMatch(`${served.server.url}/figure/`);
    await until('the page listens', () => served.server.world.parts.events.listening > 0);
    const name = new URL(page.url()).pathname.split('/').at(-1)!;
    const { errors } = await served.server.ask(
      `mutation { rebut(input: { target: "${name}", aspects: [METHOD], summary: "Counts by telephone."
        statement: { source: "un", saidOn: "2017-03-01" } }) { rebuttal { id } } }`,
      { key: ADMIN_KEY },
    );
    expect(errors).toBeUndefined();
    await page.getByText('Just recorded:').waitFor();
    await page.getByRole('region', { name: 'Who disputed it' }).getByText('Counts by telephone.').waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  test('every view opens by its address, and its links stay under the path', async () => {
    for (const path of [
      '/figure/unami-killed-sf-2016-11',
      '/source/unami',
      '/series',
      '/record/report',
      '/nowhere/at/all',
    ]) {
      const { page, close } = await visit(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      const links = await page
        .getByRole('link')
        // Of a link in a picture, `href` is no text.
        .evaluateAll((all) => all.map((link) => new URL(link.getAttribute('href') ?? '', link.baseURI).href));
      const origin = new URL(served.server.url).origin;
      const ours = links.filter((href) => href.startsWith(origin));
      expect(ours.length).toBeGreaterThan(2);
      expect(ours.filter((href) => !href.startsWith(`${served.server.url}/`))).toEqual([]);
      await close();
    }
  });

  test('the explorer answers its first question', async () => {
    const { page, faults, close } = await visit('/graphiql');
    // Its editor comes after its buttons.
    await page.locator('.view-line', { hasText: 'TraceAFigure' }).first().waitFor();
    const answered = page.waitForResponse(
      (response) => response.request().postData()?.includes('TraceAFigure') ?? false,
    );
    await page.getByRole('button', { name: /execute/i }).click();
    const answer = await answered;
    expect([answer.url(), answer.status()]).toEqual([`${served.server.url}/graphql`, 200]);
    expect(faults).toEqual([]);
    await close();
  });
});
