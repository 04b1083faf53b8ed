import { test } from '@jest/globals';
import { openWorld, BASICS, drowned } from '../support/world.js';
const t = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1e6; };
test('x', async () => {
  for (const e of ['sqlite', 'postgres'] as const) for (let i = 0; i < 6; i++) {
    const a = t(), w = Date.now();
    const world = await openWorld(e);
    const b = t(), v = Date.now();
    await world.load([...BASICS, drowned('first', 'agency', '2022-03-01', 60)]);
    const c = t(), u = Date.now();
    await world.close();
    console.log(e, 'open', (b - a).toFixed(3), v - w, 'load', (c-b).toFixed(3), u-v, 'close', (t() - c).toFixed(3), Date.now() - u);
  }
}, 200000);
