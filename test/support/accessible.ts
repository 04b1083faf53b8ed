import axe from 'axe-core';
import type { Page, ViewportSize } from 'playwright-core';

const RUN = `axe
  .run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`;

/**
 * What axe finds against WCAG 2.2 AA and good practice in a window, as rule and place; empty for an accessible view.
 * It looks once the view has its heading: on a busy machine the network may rest before the answer is drawn.
 */
export async function barriersIn(page: Page): Promise<string[]> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  // Half a million characters: they are given once to what stays open.
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axe.source);
  return page.evaluate<string[]>(RUN);
}

/** Waits until a view has its heading and nothing in it is still being asked for. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.locator('[aria-busy=true], .skeleton').first().waitFor({ state: 'detached' });
}

/** A window of another size and colours, as its user may change them at any time. */
export interface Look {
  readonly viewport: ViewportSize;
  readonly colorScheme: 'light' | 'dark';
}

/** Gives an open view another look, which asks for less than to open it again. */
export async function look(page: Page, { viewport, colorScheme }: Look): Promise<void> {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
}

/** By how many pixels the content is wider than the window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
