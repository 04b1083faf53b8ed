import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { barriersIn, look, overflowOf, settled, type Look } from '../support/accessible.js';
import { describeBrowser, PHONE, WIDE } from '../support/browser.js';
import { servePage, type ServedPage } from '../support/page.js';

/** Every view, and what says that it is there. */
const VIEWS = [
  ['the start', '/', 'Most reported'],
  ['the search', '/search?q=Iraq', 'results'],
  [
    'a text in front of you',
    `/reading?said=2017-02-02&text=${encodeURIComponent('In January 382 civilians were killed in Iraq. Of security forces 1,959 were killed in November 2016, and 77 near Nowhere.')}`,
    'figures were read',
  ],
  ['an empty text', '/reading', 'Published on'],
  ['a figure', '/figure/unami-killed-sf-2016-11', 'granted this in part'],
  [
    'a figure wound back',
    '/figure/unami-killed-sf-2016-11?asOf=2016-12-02',
    'Nobody had disputed this by then.',
  ],
  ['a copy of a figure', '/figure/un-killed-sf-2016-11-noanbarnote', 'This wording itself'],
  ['a figure that drifted', '/figure/xinhua-killed-civ-2017-01', 'who is counted'],
  ['a source', '/source/unami', 'stand disputed'],
  ['a document', '/document/doc%3Aantiwar-2017-01-31', 'What is said in it'],
  ['a series', '/series?measure=persons-killed&place=IQ&population=civilians', 'The figures'],
  [
    'a comparison',
    '/compare?a=unami-killed-civ-2016&b=ibc-killed-civ-ninewa-2016',
    'part is more than the whole',
  ],
  ['the forms', '/record', 'Record'],
  ['nothing', '/nowhere', 'Nothing is at this address'],
] as const;

const LOOKS = [
  { viewport: PHONE.viewport, colorScheme: 'dark' },
  { viewport: WIDE.viewport, colorScheme: 'light' },
] as const satisfies readonly Look[];
const NARROWEST = { viewport: { width: 320, height: 640 }, colorScheme: 'light' } as const satisfies Look;

describeBrowser('every view is open to everybody', () => {
  let served: ServedPage;

  beforeAll(async () => {
    served = await servePage();
  });

  afterAll(() => served.close());

  test.each(VIEWS)(
    '%s has no barrier, on a phone and dark or wide and light, and fits the narrowest phone',
    async (_name, path, shown) => {
      const { page, close } = await served.visit(path, {
        ...PHONE,
        colorScheme: 'dark',
        reducedMotion: 'reduce',
      });
      await page.getByText(shown).first().waitFor();
      await settled(page);
      for (const each of LOOKS) {
        await look(page, each);
        expect({ each, barriers: await barriersIn(page) }).toEqual({ each, barriers: [] });
      }
      await look(page, NARROWEST);
      expect(await overflowOf(page)).toBe(0);
      await close();
    },
  );

  test('the picture is gone through with the keyboard, and each of its cards says what it is', async () => {
    const { page, close } = await served.visit('/figure/xinhua-killed-civ-2017-01');
    const picture = page.getByRole('region', { name: 'Where it came from, and what became of it' });
    await picture.locator('.picture-card').first().waitFor();
    for (const name of [
      'UNAMI, 1 February 2017, origin',
      'Xinhua, 1 February 2017, passed on',
      'News Ghana, 1 to 28 February 2017, passed on',
    ])
      expect(await picture.getByRole('article', { name }).count()).toBe(1);
    await picture.getByRole('link', { name: 'Xinhua' }).focus();
    expect(await picture.getByRole('article', { name: /^Xinhua/ }).isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Xinhua' }).waitFor();
    expect(await page.evaluate<string>('document.activeElement.tagName')).toBe('H1');
    await close();
  });

  test('what a user wrote is text, wherever it stands', async () => {
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    const { server } = served;
    const { faults } = await server.world.load([
      { type: 'source', ref: 'hostile', kind: 'NEWS_OUTLET', name: hostile, description: hostile },
      { type: 'document', ref: 'hostile-doc', title: hostile, url: 'https://example.org/%3Cscript%3E' },
      {
        type: 'statement',
        ref: 'hostile-st',
        source: 'hostile',
        document: 'hostile-doc',
        saidOn: '2017-03-01',
        quote: hostile,
        note: hostile,
        claims: [{ ref: 'hostile-claim', text: hostile }],
      },
    ]);
    expect(faults).toEqual([]);
    for (const path of [
      '/source/hostile',
      '/figure/hostile-claim',
      '/document/hostile-doc',
      '/search?q=onerror',
      '/search?q=onerror&kind=STATEMENT',
    ]) {
      const { page, faults: told, close } = await served.visit(path);
      await page.getByText('<img src=x').first().waitFor();
      expect(await page.title()).not.toMatch(/^[12]/);
      expect(await page.locator('img, main script').count()).toBe(0);
      expect(told).toEqual([]);
      await close();
    }
  });
});
