// Lists by standing and the write of a rebuttal, paired with another built checkout of the project where one is named:
//   npm run bench:standing -- [--beside FOLDER] [--claims 20000]
// Both import the same file and are asked in turn; prints processor milliseconds an operation, and the ratios.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { processorTime } from './processes.js';
import { ask, served } from './served.js';
import { wordings } from './records/wordings.js';
import { writeRecords } from './records/write.js';

const WARM_UP = 30;
const TIMES = 60;

const { values } = parseArgs({
  options: { beside: { type: 'string' }, claims: { type: 'string', default: '20000' } },
});

const checkouts = [process.cwd(), ...(values.beside ? [resolve(values.beside)] : [])];
const folder = mkdtempSync(join(tmpdir(), 'sayso-bench-'));
const file = join(folder, 'wordings.jsonl');
await writeRecords(file, wordings(Number(values.claims)));

const LIST = `query ($states: [StandingState!], $asOf: DateTime) {
  claims(filter: { standing: $states }, asOf: $asOf, first: 20) { nodes { text standing(asOf: $asOf) { state } } } }`;
const REBUT = `mutation ($target: ID!) { rebut(input: { target: $target, aspects: [VALUE],
  statement: { source: "critic", saidOn: "2021-06-01" } }) { rebuttal { id } } }`;

const WITHDRAW = `mutation ($rebuttal: ID!) { withdraw(input: { rebuttal: $rebuttal,
  statement: { source: "critic", saidOn: "2021-06-01" } }) { rebuttal { id } } }`;

/** What is asked; the number tells one time from the next, so that each rebuttal is of another figure. */
const OPERATIONS = {
  'list, conceded': (url) => ask(url, LIST, { states: ['CONCEDED'] }),
  'list, disputed, as of a day': (url) =>
    ask(url, LIST, { states: ['DISPUTED'], asOf: '2021-03-01T00:00:00Z' }),
  'list, undisputed': (url) => ask(url, LIST, { states: ['UNDISPUTED'] }),
  'rebuttal, no rewording below': (url, at) => ask(url, REBUT, { target: `alone-${at}` }),
  'rebuttal, ten rewordings below': (url, at) => ask(url, REBUT, { target: `copied-${at}` }),
  'rebuttal and withdrawal, 5,000 rewordings below': async (url) => {
    const { rebut } = await ask(url, REBUT, { target: 'copied-by-all' });
    await ask(url, WITHDRAW, { rebuttal: rebut.rebuttal.id });
  },
};

const servers = await Promise.all(
  checkouts.map((checkout, index) => served(checkout, `sqlite:${join(folder, `${index}.db`)}`, file)),
);
console.log(`${values.claims} claims; processor milliseconds an operation`);
for (const [name, run] of Object.entries(OPERATIONS)) {
  const used = servers.map(() => 0);
  const times = name.includes('5,000') ? 10 : TIMES;
  for (let at = 0; at < WARM_UP + times; at += 1) {
    for (const [index, { url, pid }] of servers.entries()) {
      const before = processorTime(pid);
      await run(url, at);
      if (at >= WARM_UP || times < TIMES) used[index] += processorTime(pid) - before;
    }
  }
  const each = used.map((sum) => sum / (times < TIMES ? WARM_UP + times : times));
  const ratio = each.length > 1 ? `  ratio ${(each[0] / each[1]).toFixed(2)}` : '';
  console.log(`${name.padEnd(50)} ${each.map((ms) => ms.toFixed(1).padStart(7)).join(' ')}${ratio}`);
}
for (const { stop } of servers) stop();
rmSync(folder, { recursive: true });
