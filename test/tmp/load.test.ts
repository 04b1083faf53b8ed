import { expect, test } from '@jest/globals';
import { openWorld } from '../support/world.js';
import { ask } from '../support/api.js';
const t = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1e6; };
test('x', async () => {
  console.log('loaded', t());
  for (const e of ['sqlite', 'sqlite', 'postgres', 'postgres'] as const) {
    const a = t(), w = Date.now();
    const world = await openWorld(e);
    const b = t(), v = Date.now();
    await world.close();
    console.log(e, 'open', b - a, v - w, 'close', t() - b, Date.now() - v);
  }
  const a = t();
  const world = await openWorld('sqlite');
  await ask(world, '{ sources { totalCount } }');
  console.log('schema', t() - a);
  await world.close();
  expect(1).toBe(1);
});
