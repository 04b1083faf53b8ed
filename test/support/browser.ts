import { existsSync } from 'node:fs';
import { describe, test } from '@jest/globals';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';

/** Debian's Chromium; its build without the windows of a browser does the same in half the time. */
const INSTALLED = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

const CHROMIUM =
  process.env['SAYSO_TEST_CHROMIUM'] ?? INSTALLED.find((path) => existsSync(path)) ?? '/usr/bin/chromium';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Runs tests in Debian's Chromium; without it they are skipped, and fail where CI is set. */
export function describeBrowser(name: string, tests: () => void): void {
  if (existsSync(CHROMIUM)) describe(name, tests);
  else if (process.env['CI'] === 'true') {
    test(name, () => {
      throw new Error(`No browser at ${CHROMIUM}: install Debian's chromium, or set SAYSO_TEST_CHROMIUM.`);
    });
  } else describe.skip(name, () => test('needs Chromium', () => undefined));
}

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: FLAGS });

/** A window on a server, and everything that went wrong in it: errors of its scripts, refused or failed loads. */
export interface Window {
  readonly page: Page;
  readonly faults: string[];
  close(): Promise<void>;
}

export const PHONE = {
  viewport: { width: 390, height: 844 },
} as const satisfies BrowserContextOptions;
export const WIDE = { viewport: { width: 1440, height: 900 } } as const satisfies BrowserContextOptions;

/** What visitors of one kind share: a profile, and the windows that none of them has open any more. */
interface Visitors {
  readonly profile: BrowserContext;
  readonly idle: Page[];
}

/** By the options of their windows. */
const visitors = new WeakMap<Browser, Map<string, Promise<Visitors>>>();

/** The profile of a visitor, whose windows share what has been loaded, and whatever is kept beyond a window. */
function visitorsOf(browser: Browser, options: BrowserContextOptions): Promise<Visitors> {
  const known = visitors.get(browser) ?? new Map<string, Promise<Visitors>>();
  visitors.set(browser, known);
  const key = JSON.stringify(options);
  const begun = known.get(key) ?? browser.newContext(options).then((profile) => ({ profile, idle: [] }));
  known.set(key, begun);
  return begun;
}

/** Not there, and sent with the headers of the page: with others the window would get another process. */
const NOTHING = '/nothing-is-here';
/** What tests listen for; the browser's driver listens for more. */
const HEARD = ['console', 'pageerror', 'request', 'dialog'] as const;

/** Brings a window back to how it was opened. It costs a third of a new one, which is a process of its own. */
async function emptied(
  page: Page,
  { viewport, colorScheme = 'light' }: BrowserContextOptions,
): Promise<void> {
  for (const event of HEARD) page.removeAllListeners(event);
  // What the page asked last may still be under way through a route of the test's: nobody waits for it any more.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.goto(NOTHING);
  await page.evaluate('sessionStorage.clear()');
  await page.emulateMedia({ media: null, colorScheme });
  if (viewport) await page.setViewportSize(viewport);
  await page.mouse.move(0, 0);
}

async function newPage(profile: BrowserContext): Promise<Page> {
  const page = await profile.newPage();
  await page.goto(NOTHING);
  return page;
}

/** Keeps a key in a window as the page does. */
export async function keepKey({ page }: Pick<Window, 'page'>, key: string): Promise<void> {
  await page.evaluate((held) => (globalThis as any).sessionStorage.setItem('sayso.key', held), key);
}

/** Opens a window of the same visitor as others with these options. What the page itself keeps, it keeps with a window. */
export async function openWindow(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = WIDE,
): Promise<Window> {
  const { profile, idle } = await visitorsOf(browser, { baseURL: url, ...options });
  const page = idle.pop() ?? (await newPage(profile));
  // What does not come is told by its name, before the test itself runs out of time.
  page.setDefaultTimeout(90_000);
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => {
    const elsewhere = /^https?:/.test(request.url()) && !request.url().startsWith(url);
    if (elsewhere) faults.push(`asked ${request.url()}`);
  });
  // What runs before every page of a window cannot be taken back.
  let isMarked = false;
  const { addInitScript } = page;
  page.addInitScript = (script, given) => {
    isMarked = true;
    return addInitScript.call(page, script as string, given);
  };
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (!isOpen || page.isClosed()) return;
    isOpen = false;
    page.addInitScript = addInitScript;
    try {
      await emptied(page, options);
    } catch {
      isMarked = true;
    }
    if (isMarked) await page.close();
    else idle.push(page);
  };
  return { page, faults, close };
}
