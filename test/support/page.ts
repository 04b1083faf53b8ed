import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { Config } from '../../src/config.js';
import { buildSaysoSchema } from '../../src/graphql/schema.js';
import { openBrowser, openWindow, type Window } from './browser.js';
import { openServer, type TestServer } from './server.js';

export const ADMIN_KEY = 'an-administrators-key-of-32-chars-or-more';

/** The product as a visitor meets it: a server of its own with some facts, and a browser. */
export interface ServedPage {
  readonly server: TestServer;
  /** Opens a window at an address. */
  visit(path: string, options?: BrowserContextOptions): Promise<Window>;
  close(): Promise<void>;
}

const DEMO = readFileSync('demo/iraq-casualties.jsonl', 'utf8').trim().split('\n');

/** @param facts records to begin with; the demo data when left out */
export async function servePage(
  facts: readonly unknown[] = DEMO,
  settings: Partial<Config> = {},
): Promise<ServedPage> {
  const server = await openServer(await buildSaysoSchema(), { adminKey: ADMIN_KEY, ...settings }, facts);
  let browser: Browser | undefined;
  return {
    server,
    visit: async (path, options) => {
      const window = await openWindow((browser ??= await openBrowser()), server.url, options);
      await window.page.goto(path);
      return window;
    },
    close: async () => {
      await browser?.close();
      await server.close();
    },
  };
}
