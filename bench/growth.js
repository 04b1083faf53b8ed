// Every reading operation of schema/operations on a corpus of few figures and on one of many, with nothing kept: what does
// not depend on how much is on record takes as long on both, the processes of PostgreSQL counted in. Databases that hold a
// corpus already are taken as they are.
//   npm run bench:growth -- 10000=sqlite:FILE 1000000=sqlite:FILE [--operations front-page,search] [--seconds 3]
import { parseArgs } from 'node:util';
import { asking } from './load.js';
import { everyOperation } from './every-operation.js';
import { backendsOf } from './postgres.js';
import { memoryOf, processorTimeOf } from './processes.js';
import { served } from './served.js';

const CALLERS = 4;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { operations: { type: 'string' }, seconds: { type: 'string', default: '3' } },
});
const wanted = values.operations?.split(',');
const table = new Map();
for (const given of positionals) {
  const [claims, database] = [
    Number(given.slice(0, given.indexOf('='))),
    given.slice(given.indexOf('=') + 1),
  ];
  const { url, pid, stop } = await served(process.cwd(), database, null);
  const { ask, askUntil, end } = asking(url, CALLERS);
  const backends = database.startsWith('sqlite:') ? undefined : await backendsOf(database);
  const used = async () => processorTimeOf([pid, ...((await backends?.pids()) ?? [])]);
  for (const operation of everyOperation(claims)) {
    if (wanted && !wanted.some((name) => operation.name.startsWith(name))) continue;
    const until = (seconds) => {
      const began = Date.now();
      return () => Date.now() - began > seconds * 1_000;
    };
    try {
      await ask(operation, 0);
      await askUntil(operation, until(Number(values.seconds) / 2));
      const before = await used();
      const taken = await askUntil(operation, until(Number(values.seconds)));
      const cpu = ((await used()) - before) / taken.length;
      table.set(operation.name, [...(table.get(operation.name) ?? []), cpu]);
    } catch (error) {
      console.log(`${operation.name}: ${String(error.message).slice(-300)}`);
      table.set(operation.name, [...(table.get(operation.name) ?? []), NaN]);
    }
  }
  console.log(`${given}: ${(memoryOf(pid).now / 1e6).toFixed(0)} MB`);
  end();
  await backends?.end();
  await stop();
}
for (const [name, times] of table) {
  const figures = times.map((each) => each.toFixed(2).padStart(9)).join(' ');
  console.log(`${name.padEnd(46)} ${figures}  ratio ${(times.at(-1) / times[0]).toFixed(2)}`);
}
