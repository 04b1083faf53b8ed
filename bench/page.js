// How the page feels: from the address to a usable field on a slow phone, and each interaction with a long trace,
// beside the same with a short one. Prints milliseconds and, last, the ratio of long to short.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serveDemo } from '../scripts/serve-demo.js';
import { reports } from './records/reports.js';
import { writeRecords } from './records/write.js';

const SHORT = 10;
const LONG = 10_000;
const TIMES = 5;
const MAIN = fileURLToPath(new URL('../dist/src/main.js', import.meta.url));

/** Lighthouse's profile of a slow phone: 150 ms there and back, 1.6 Mbit/s, a quarter of the processor. */
const SLOW_PHONE = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function firstView(browser, url) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...SLOW_PHONE });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const started = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('input[name=q]').waitFor();
  const usable = performance.now() - started;
  await page.getByText('Most reported').waitFor();
  const whole = performance.now() - started;
  await context.close();
  return { usable, whole };
}

/** The longest the page was busy with each interaction, as the browser reports it (Event Timing). */
async function interactions(browser, url, claim) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.slowest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.slowest = Math.max(window.slowest, duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  });
  await page.goto(`${url}/figure/${claim}`);
  await page.locator('.picture-card').first().waitFor();
  await page.waitForTimeout(500);
  const steps = {
    'table instead of picture': () => page.getByRole('button', { name: 'Table' }).click(),
    'picture instead of table': () => page.getByRole('button', { name: 'Picture' }).click(),
    'a day back': () => page.getByRole('slider').press('ArrowLeft'),
    'to now': () => page.getByRole('button', { name: 'Now' }).click(),
    'typing a letter': () => page.getByRole('combobox').press('3'),
  };
  const taken = {};
  for (const [name, step] of Object.entries(steps)) {
    await page.evaluate(() => {
      window.slowest = 0;
    });
    await step();
    await page.waitForTimeout(1500);
    taken[name] = await page.evaluate(() => window.slowest);
  }
  await context.close();
  return taken;
}

async function importReports(folder) {
  const file = join(folder, 'reports.jsonl');
  await writeRecords(file, [...reports('short', SHORT), ...reports('long', LONG)]);
  const { status } = spawnSync(process.execPath, [MAIN, 'import', file], { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Error('The reports were not imported.');
}

const browser = await chromium.launch({
  executablePath:
    process.env['SAYSO_TEST_CHROMIUM'] ??
    ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((path) => existsSync(path)),
  args: ['--no-sandbox', '--disable-gpu'],
});
const served = await serveDemo({ SAYSO_DEMO: 'off' }, importReports);
try {
  const views = [];
  for (let time = 0; time < TIMES; time += 1) views.push(await firstView(browser, served.url));
  console.log(`first view on a slow phone, median of ${TIMES}`);
  console.log(`  field usable  ${median(views.map(({ usable }) => usable)).toFixed(0)} ms`);
  console.log(`  all there     ${median(views.map(({ whole }) => whole)).toFixed(0)} ms`);
  const short = await interactions(browser, served.url, 'short');
  const long = await interactions(browser, served.url, 'long');
  console.log(`interactions, ${SHORT} reports and ${LONG} (below 16 ms the browser reports none)`);
  for (const [name, ms] of Object.entries(long)) {
    const ratio = (Math.max(ms, 16) / Math.max(short[name], 16)).toFixed(1);
    console.log(
      `  ${name.padEnd(24)} ${String(short[name]).padStart(5)} ms ${String(ms).padStart(5)} ms  ${ratio}`,
    );
  }
} finally {
  await browser.close();
  await served.close();
}
