// Lists and comparisons of figures of three categories each (event, sex, age), beside the same figures of none:
//   npm run bench:dimensions -- [--figures 20000]
// Two databases, asked in turn; prints processor milliseconds an operation, and the ratios.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cutFigures } from './records/cut-figures.js';
import { writeRecords } from './records/write.js';
import { processorTime } from './processes.js';
import { ask, served } from './served.js';

const WARM_UP = 10;
const TIMES = 60;

const { values } = parseArgs({ options: { figures: { type: 'string', default: '20000' } } });
const folder = mkdtempSync(join(tmpdir(), 'sayso-bench-'));

async function holding(name, areCut) {
  const file = join(folder, `${name}.jsonl`);
  await writeRecords(file, cutFigures(Number(values.figures), areCut));
  return { ...(await served(process.cwd(), `sqlite:${join(folder, `${name}.db`)}`, file)), areCut };
}

const NODES = 'totalCount nodes { text figure { value categories { label } } }';
const LIST = `query ($filter: ClaimFilter, $orderBy: ClaimOrder) {
  claims(filter: $filter, orderBy: $orderBy, first: 20) { ${NODES} } }`;
const COMPARISONS = `query ($id: ID!) { claim(id: $id) {
  comparisons(first: 20) { nodes { verdict b { text } } } } }`;
const SERIES = `query ($categories: [ID!]) {
  series(measure: "hurt", place: "IQ-BG", categories: $categories, from: "2012-01", to: "2012-03") {
    points { entries { claim { text } } } } }`;

const list = (url, filter, orderBy) => ask(url, LIST, { filter, orderBy });
/** Of the figures that are not cut, the same are asked for by something else. */
const OPERATIONS = {
  'list, newest': ({ url }) => list(url, {}),
  'list, of a place': ({ url }) => list(url, { place: 'IQ-BG' }),
  'list, of a period, highest': ({ url }) => list(url, { period: '2012-05' }, 'VALUE_HIGHEST'),
  'list, of a sex (or a measure)': ({ url, areCut }) =>
    list(url, areCut ? { categories: ['women'] } : { measure: 'hurt' }),
  'list, of an event (or a day)': ({ url, areCut }, at) =>
    list(url, areCut ? { categories: [`event-${at}`] } : { place: 'IQ-BG', period: '2012-05-01' }),
  'list, of a sex, an age and a place (or a measure and a place)': ({ url, areCut }) =>
    list(
      url,
      { place: 'IQ-BG', ...(areCut ? { categories: ['women', 'adults'] } : { measure: 'hurt' }) },
      'VALUE_HIGHEST',
    ),
  comparisons: ({ url }, at) => ask(url, COMPARISONS, { id: `figure-${at}-4` }),
  series: ({ url, areCut }) => ask(url, SERIES, { categories: areCut ? ['women'] : null }),
};

const servers = [await holding('cut', true), await holding('plain', false)];
console.log(
  `${values.figures} figures; processor milliseconds an operation, of three categories and of none`,
);
for (const [name, run] of Object.entries(OPERATIONS)) {
  const used = servers.map(() => 0);
  for (let at = 0; at < WARM_UP + TIMES; at += 1) {
    for (const [index, server] of servers.entries()) {
      const before = processorTime(server.pid);
      await run(server, at);
      if (at >= WARM_UP) used[index] += processorTime(server.pid) - before;
    }
  }
  const [cut, plain] = used.map((sum) => sum / TIMES);
  const shown = [cut, plain].map((ms) => ms.toFixed(1).padStart(7)).join(' ');
  console.log(`${name.padEnd(64)} ${shown}  ratio ${(cut / plain).toFixed(2)}`);
}
for (const { stop } of servers) stop();
rmSync(folder, { recursive: true });
