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
  deviceScaleFactor: 2,
} as const satisfies BrowserContextOptions;
export const WIDE = { viewport: { width: 1440, height: 900 } } as const satisfies BrowserContextOptions;

/** The profiles of a browser, by the options of their windows. */
const profiles = new WeakMap<Browser, Map<string, Promise<BrowserContext>>>();

/** The profile of a visitor, whose windows share what has been loaded, and whatever is kept beyond a window. */
function profileOf(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const known = profiles.get(browser) ?? new Map<string, Promise<BrowserContext>>();
  profiles.set(browser, known);
  const key = JSON.stringify(options);
  const profile = known.get(key) ?? browser.newContext(options);
  known.set(key, profile);
  return profile;
}

/** Opens a window of the same visitor as others with these options. What the page itself keeps, it keeps with a window. */
export async function openWindow(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = WIDE,
): Promise<Window> {
  const profile = await profileOf(browser, { baseURL: url, ...options });
  const page = await profile.newPage();
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
  const close = async (): Promise<void> => {
    // What the page asked last may still be under way through a route of the test's: nobody waits for it any more.
    if (!page.isClosed()) await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.close();
  };
  return { page, faults, close };
}
