// Searches as reporters type them, paired with another built checkout of the project where one is named:
//   npm run bench:search -- [--beside FOLDER] [--claims 100000]
// Both import the same file and are asked in turn; prints milliseconds to the answer (median and the slowest of a
// hundred) and processor milliseconds an operation, and the ratios of the medians.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { corpus } from './records/corpus.js';
import { writeRecords } from './records/write.js';
import { processorTime } from './processes.js';
import { ask, served } from './served.js';

const WARM_UP = 20;
const TIMES = 40;

const { values } = parseArgs({
  options: { beside: { type: 'string' }, claims: { type: 'string', default: '100000' } },
});

const folder = mkdtempSync(join(tmpdir(), 'sayso-bench-'));
const file = join(folder, 'corpus.jsonl');
await writeRecords(file, corpus(Number(values.claims)));

const SEARCH = `query ($query: String!, $kinds: [SearchKind!]) {
  search(query: $query, kinds: $kinds, first: 10) { totalCount nodes { snippet score } } }`;

/** What is typed; the number tells one time from the next. */
const QUERIES = {
  'a number': (at) => String(1_000 + 17 * at),
  'a rare word': (at) => `${1000 * at}`,
  'a common word': () => 'flooded river',
  'a source': (at) => `Observer ${at}`,
  'a scope': () => 'children killed Haiti March 2010',
  'a figure': (at) => `${1_000 + 17 * at} children killed in Haiti in March 2010`,
  'words that exclude one another': () => 'january february march april',
  'words of quotes': () => 'officials in Ashford river rose',
  'a word half typed': () => 'offici',
  'a letter': () => 'o',
  'a long text': (at) => `report ${at} officials counted people after the river rose `.repeat(150),
};

const checkouts = [process.cwd(), ...(values.beside ? [resolve(values.beside)] : [])];
const servers = [];
for (const [index, checkout] of checkouts.entries()) {
  const started = performance.now();
  servers.push(await served(checkout, `sqlite:${join(folder, `${index}.db`)}`, file));
  console.log(`imported by ${checkout} in ${((performance.now() - started) / 1000).toFixed(0)} s`);
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

console.log(`${values.claims} claims; milliseconds to the answer: median, slowest; processor milliseconds`);
for (const kinds of [null, ['CLAIM']])
  for (const [name, query] of Object.entries(QUERIES)) {
    const taken = servers.map(() => []);
    const used = servers.map(() => 0);
    for (let at = 0; at < WARM_UP + TIMES; at += 1)
      for (const [index, { url, pid }] of servers.entries()) {
        const [cpu, started] = [processorTime(pid), performance.now()];
        await ask(url, SEARCH, { query: query(at), kinds });
        if (at < WARM_UP) continue;
        taken[index].push(performance.now() - started);
        used[index] += processorTime(pid) - cpu;
      }
    const shown = taken.map(
      (times, index) =>
        `${median(times).toFixed(1).padStart(7)} ${Math.max(...times)
          .toFixed(0)
          .padStart(5)} ${(used[index] / TIMES).toFixed(1).padStart(6)}`,
    );
    const ratio = taken.length > 1 ? `  ratio ${(median(taken[0]) / median(taken[1])).toFixed(2)}` : '';
    console.log(`${`${name}${kinds ? ', claims' : ''}`.padEnd(40)} ${shown.join('  |')}${ratio}`);
  }
for (const { stop } of servers) stop();
rmSync(folder, { recursive: true });
