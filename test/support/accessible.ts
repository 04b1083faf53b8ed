import axe from 'axe-core';
import type { Page } from 'playwright-core';

const RUN = `axe
  .run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`;

/**
 * What axe finds against WCAG 2.2 AA and good practice in a window, as rule and place; empty for an accessible view.
 * It looks once the view has its heading: on a busy machine the network may rest before the answer is drawn.
 */
export async function barriersIn(page: Page): Promise<string[]> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.evaluate(axe.source);
  return page.evaluate<string[]>(RUN);
}

/** By how many pixels the content is wider than the window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
