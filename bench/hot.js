// What everybody asks of a few: a figure with thousands of rebuttals, and a table of thousands of figures that another
// passed on. Each at N and at 4 N; what is near-linear takes four times as long.
//   npm run bench:hot -- [--records 1000] [--beside FOLDER]
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { disputed, relayedTable } from './records/hot.js';
import { writeRecords } from './records/write.js';
import { processorTime } from './processes.js';
import { ask, served } from './served.js';

const TIMES = 3;
const MANY = 4;

const { values } = parseArgs({
  options: { records: { type: 'string', default: '1000' }, beside: { type: 'string' } },
});

const operation = (name) => readFileSync(`schema/operations/${name}.graphql`, 'utf8');
const copies = '{ claim(id: "copied-0") { provenance { depth } } }';
const drift = '{ statement(id: "copy") { relays { drift { kind } } } }';

/** What is asked of each of the shapes. */
const SHAPES = {
  [disputed.name]: {
    records: disputed,
    questions: {
      standing: [`{ claim(id: "hot") { standing { state since } } }`],
      'standing as of a day': [
        `{ claim(id: "hot") { standing(asOf: "2021-03-01T00:00:00Z") { state since } } }`,
      ],
      'figure page': [operation('figure-page'), { claim: 'hot' }],
      'figure dispute': [operation('figure-dispute'), { claim: 'hot' }],
      omissions: [operation('figure-omissions'), { claim: 'hot' }],
    },
  },
  [relayedTable.name]: {
    records: relayedTable,
    questions: { 'depth of one copy': [copies], 'drift of the relay': [drift] },
  },
};

const folder = mkdtempSync(join(tmpdir(), 'sayso-bench-'));
const sizes = [Number(values.records), MANY * Number(values.records)];
const checkouts = [process.cwd(), ...(values.beside ? [resolve(values.beside)] : [])];

/** Processor milliseconds for each question, of a server of its own. */
async function measured(checkout, { records, questions }, size) {
  const file = join(folder, 'records.jsonl');
  await writeRecords(file, records(size));
  const database = join(mkdtempSync(join(folder, 'db-')), 'bench.db');
  const began = Date.now();
  const { url, pid, stop } = await served(checkout, `sqlite:${database}`, file);
  const times = { 'import and start': Date.now() - began };
  for (const [name, [query, variables]] of Object.entries(questions)) {
    await ask(url, query, variables);
    const before = processorTime(pid);
    for (let at = 0; at < TIMES; at += 1) await ask(url, query, variables);
    times[name] = (processorTime(pid) - before) / TIMES;
  }
  stop();
  return times;
}

for (const [name, shape] of Object.entries(SHAPES)) {
  for (const checkout of checkouts) {
    const [few, many] = [
      await measured(checkout, shape, sizes[0]),
      await measured(checkout, shape, sizes[1]),
    ];
    console.log(`\n${name}, ${sizes.join(' and ')} (${checkout})`);
    for (const question of Object.keys(few))
      console.log(
        `${question.padEnd(24)} ${few[question].toFixed(0).padStart(7)} ${many[question].toFixed(0).padStart(8)} ms  ratio ${(many[question] / few[question]).toFixed(1)}`,
      );
  }
}
rmSync(folder, { recursive: true });
