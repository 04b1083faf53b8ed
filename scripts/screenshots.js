// Takes every view of the page, light and dark, wide and on a phone, into docs/screenshots.
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { serveDemo } from './serve-demo.js';

const FOLDER = 'docs/screenshots';

/** A text to be read for its figures, and the day of it. */
const ARTICLE = {
  text: 'A total of 382 Iraqi civilians were killed in Iraq in January, UNAMI said. A further 950 were wounded.\nIn November 2016, 1,959 members of the security forces were killed, and some 5,000 houses burned.',
  said: '2017-02-01',
};

/** The views to take; all of them where none is named: npm run screenshots -- reading search. */
const named = process.argv.slice(2);

/** Each view with what says that it is there, and what is looked at first where that is not its top. */
const VIEWS = [
  { name: 'start', path: '/', shown: 'Most reported' },
  { name: 'search', path: '/search?q=390+civilians+killed+Iraq+January+2017', shown: 'results' },
  { name: 'reading', path: `/reading?${new URLSearchParams(ARTICLE)}`, shown: 'figures were read' },
  { name: 'figure', path: '/figure/unami-killed-sf-2016-11', shown: 'granted this in part' },
  {
    name: 'trace',
    path: '/figure/unami-killed-sf-2016-11',
    shown: 'What others made of it',
    at: '#picture',
  },
  { name: 'dispute', path: '/figure/unami-killed-sf-2016-11', shown: 'granted this in part', at: '#dispute' },
  {
    name: 'wound-back',
    path: '/figure/unami-killed-sf-2016-11?asOf=2016-12-02',
    shown: 'Nobody had disputed',
  },
  { name: 'parts', path: '/figure/unami-killed-civ-2016', shown: 'The 12 months', at: '.figure-parts' },
  { name: 'source', path: '/source/unami', shown: 'claims, newest said first' },
  { name: 'document', path: '/document/doc%3Aantiwar-2017-01-31', shown: 'What is said in it' },
  {
    name: 'series',
    path: '/series?measure=persons-killed&place=IQ&population=civilians&from=2016-01&to=2017-01',
    shown: 'Persons killed',
  },
  {
    name: 'compare',
    path: '/compare?a=unami-killed-civ-2016&b=ibc-killed-civ-ninewa-2016',
    shown: 'part is more than the whole',
  },
  { name: 'record', path: '/record/rebut?target=unami-killed-civ-2016-10', shown: 'key' },
];

const LOOKS = [
  { name: 'wide-light', viewport: { width: 1280, height: 860 }, colorScheme: 'light' },
  { name: 'wide-dark', viewport: { width: 1280, height: 860 }, colorScheme: 'dark' },
  { name: 'phone-light', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  { name: 'phone-dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
];

const demo = await serveDemo();
const browser = await chromium.launch({
  executablePath:
    process.env['SAYSO_TEST_CHROMIUM'] ??
    ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((path) => existsSync(path)),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  await mkdir(FOLDER, { recursive: true });
  for (const { name: look, ...options } of LOOKS) {
    const context = await browser.newContext({ baseURL: demo.url, reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    for (const { name, path, shown, at } of VIEWS) {
      if (named.length > 0 && !named.includes(name)) continue;
      await page.goto(path);
      await page.getByText(shown).first().waitFor();
      await page.locator('.skeleton').first().waitFor({ state: 'detached' });
      if (at) await page.locator(at).evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
      await page.waitForTimeout(300);
      await page.screenshot({ path: `${FOLDER}/${name}-${look}.png` });
    }
    await context.close();
  }
} finally {
  await browser.close();
  await demo.close();
}
