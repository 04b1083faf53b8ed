import { readFileSync, readdirSync } from 'node:fs';
import { test } from '@jest/globals';
import { servePage } from '../support/page.js';
import { barriersIn } from '../support/accessible.js';
import { PHONE } from '../support/browser.js';
function tree(): { [kind: string]: number } {
  const all = new Map<number, { ppid: number; cpu: number; kind: string }>();
  for (const d of readdirSync('/proc')) if (/^\d+$/.test(d)) try {
    const f = readFileSync(`/proc/${d}/stat`, 'utf8').split(') ')[1]!.split(' ');
    const cmd = readFileSync(`/proc/${d}/cmdline`, 'utf8');
    all.set(Number(d), { ppid: Number(f[1]), cpu: (Number(f[11]) + Number(f[12]) + Number(f[13]) + Number(f[14])) / 100, kind: /--type=([\w-]+)/.exec(cmd)?.[1] ?? 'main' });
  } catch { /* gone */ }
  const sum: { [kind: string]: number } = {};
  for (const [pid, p] of all) { let a = p.ppid; while (a > 1 && a !== process.pid) a = all.get(a)?.ppid ?? 0; if (a === process.pid && pid !== process.pid) sum[p.kind] = (sum[p.kind] ?? 0) + p.cpu; }
  return sum;
}
let last: { [kind: string]: number } = {}; let lastNode = 0;
const lap = (name: string) => { const now = tree(); const n = process.cpuUsage(); const node = (n.user + n.system) / 1e6; const ks = Object.keys(now); console.log(name.padEnd(30), 'total', ks.reduce((a, k) => a + now[k]! - (last[k] ?? 0), 0).toFixed(2), 'node', (node - lastNode).toFixed(2), ks.map((k) => `${k} ${(now[k]! - (last[k] ?? 0)).toFixed(2)}`).join(' ')); last = now; lastNode = node; };
test('x', async () => {
  lap('begin');
  const served = await servePage();
  lap('served');
  for (let i = 0; i < 3; i++) {
    const { page, close } = await served.visit('/record/report');
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    lap('visit');
    await barriersIn(page); lap('axe');
    await page.emulateMedia({ colorScheme: 'dark' }); await barriersIn(page); lap('axe dark');
    await page.setViewportSize(PHONE.viewport!); await barriersIn(page); lap('axe phone');
    await close(); lap('closed');
  }
  for (let i = 0; i < 3; i++) {
    const { page, close } = await served.visit('/figure/unami-killed-sf-2016-11');
    await page.locator('.picture-card').first().waitFor();
    lap('visit figure');
    await close(); lap('closed');
  }
  await served.close(); lap('end');
}, 200000);
