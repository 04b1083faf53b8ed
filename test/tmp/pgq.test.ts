import { test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { openWorld } from '../support/world.js';
import { ask, operation } from '../support/api.js';
const demo = readFileSync('demo/iraq-casualties.jsonl', 'utf8').trim().split('\n');
test('x', async () => {
    const world = await openWorld('postgres');
    let w = Date.now();
    console.log("sum after load", 0);
    const pg = (await import('pg')).default;
    const c = new pg.Client(world.url); await c.connect();
    const sum = async () => { const all = []; for (const { pid } of (await c.query('select pid from pg_stat_activity where datname = current_database()')).rows) { const f = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ').map(Number); all.push((f[11]! + f[12]!) / 100); } return all.reduce((a, b) => a + b, 0); };
    { const a = await sum(); await world.load(demo); console.log('load demo', Date.now() - w, 'pg cpu', ((await sum()) - a).toFixed(2)); }
    for (const name of ['trace-a-figure', 'figures-at-a-glance', 'where-from', 'what-became-of', 'what-became-of']) {
      const a = await sum(); w = Date.now();
      try { await ask(world, operation(name)); } catch (e) { console.log(String(e)); }
      console.log(name, Date.now() - w, 'pg cpu', ((await sum()) - a).toFixed(2));
    }
    console.log(await c.query('show jit').then(r => r.rows));
    await c.end();
    await world.close();
}, 200000);
