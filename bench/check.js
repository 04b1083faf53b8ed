// Checks of figures beside a read of one claim, on both engines, each check followed by a read so that both meet the
// same machine:
//   npm run bench:check -- [--claims 50000] [--postgres postgres://…/an_empty_database] [--kept] [--sqlite sqlite:FILE]
// Prints milliseconds to the answer (median, p99), processor milliseconds (of the server, and of the database's
// processes where it has any) and SQL statements of each kind of check, and how many times those of a read they are.
// With --kept the databases named hold the figures of an earlier run already.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { backendsOf } from './postgres.js';
import { processorTimeOf } from './processes.js';
import { ask, served } from './served.js';
import { corpus } from './records/corpus.js';
import { figures, HOT_NUMBER } from './records/figures.js';
import { writeRecords } from './records/write.js';

const WARM_UP = 40;

const { values } = parseArgs({
  options: {
    claims: { type: 'string', default: '50000' },
    sqlite: { type: 'string' },
    postgres: { type: 'string' },
    kept: { type: 'boolean', default: false },
    times: { type: 'string', default: '300' },
    only: { type: 'string' },
  },
});
const TIMES = Number(values.times);
const CLAIMS = Number(values.claims);

const CHECK = `query ($figure: FigureInput!) { check(figure: $figure) {
  outcome explanation
  candidates { claim { id text } differences { axis } unsaid explanation } } }`;
const POINT = 'query ($id: ID!) { claim(id: $id) { id ref text figure { value qualifier } } }';

const every = Math.max(1, Math.floor(CLAIMS / 500));
const sample = [];
let number = 0;
for (const figure of figures(CLAIMS)) if (number++ % every === 0) sample.push(figure);

const of = (at) => sample[(at * 7) % sample.length];
const valued = (at) => ({ value: 1_000 + at, ...of(at) });
const plain = ({ measure, place, period, population, value = 321 }) => ({
  ...{ measure, place, period, value },
  ...(population && { population }),
});

/** What is given to be checked, from one time to the next another. */
const KINDS = {
  'on record': (at) => of(at),
  'another value': (at) => ({ ...plain(of(at)), value: 1_237 + 31 * at }),
  'another measure': (at) => ({ ...plain(valued(at)), measure: 'fed' }),
  'the same number elsewhere': (at) => ({ ...plain(valued(at)), place: 'JP', period: '1999-03' }),
  'the hot number': (at) => ({ ...plain(of(at)), value: HOT_NUMBER }),
  'the hot number elsewhere': (at) => ({
    ...plain(of(at)),
    place: 'JP',
    period: '1999-03',
    value: HOT_NUMBER,
  }),
  'a whole year': (at) => ({
    measure: 'killed',
    place: 'IQ',
    period: String(2000 + (at % 23)),
    value: 3_000 + at,
  }),
  'a whole year of a region': (at) => ({
    measure: 'killed',
    place: 'flood-basin',
    period: '2017',
    value: 3_000 + at,
  }),
  'a place alone': (at) => ({ measure: 'killed', place: 'IQ', value: 4_000 + at }),
  'a year alone': (at) => ({ measure: 'killed', period: '2017', value: 4_000 + at }),
  'a measure alone': (at) => ({ measure: 'killed', value: 4_000 + at }),
  'about so many': (at) => ({ ...plain(valued(at)), qualifier: 'APPROXIMATE' }),
  'no number': (at) => {
    const { value: _, ...rest } = plain(of(at));
    return rest;
  },
  'nothing near': (at) => ({
    measure: 'fed',
    place: 'JP',
    period: `19${50 + (at % 40)}-03`,
    value: 7.5 + at,
  }),
};

const folder = mkdtempSync(join(tmpdir(), 'sayso-bench-'));
const file = values.kept ? null : join(folder, 'corpus.jsonl');
if (file) await writeRecords(file, corpus(CLAIMS));

const databases = {
  SQLite: values.sqlite ?? (values.kept ? undefined : `sqlite:${join(folder, 'corpus.db')}`),
  PostgreSQL: values.postgres,
};
const inOrder = (numbers) => [...numbers].sort((a, b) => a - b);
const quantile = (numbers, part) =>
  inOrder(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))];
const shown = (value, width = 7) => value.toFixed(value < 10 ? 2 : 1).padStart(width);

for (const [engine, database] of Object.entries(databases)) {
  if (database === undefined) continue;
  const started = performance.now();
  const { url, pid, statements, stop } = await served(process.cwd(), database, file);
  const backends =
    engine === 'PostgreSQL' ? await backendsOf(database) : { pids: async () => [], end: async () => {} };
  const used = async () => processorTimeOf([pid, ...(await backends.pids())]);
  console.log(`${engine}: ${CLAIMS} claims, ready in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  const ids = [];
  for (let at = 0; at < 500; at += 1) ids.push(`claim-${(at * every) % CLAIMS}`);
  const point = (at) => ask(url, POINT, { id: ids[at % ids.length] });
  for (let at = 0; at < 5 * WARM_UP; at += 1) await point(at);

  const reads = [];
  const timed = async (operation, times) => {
    const from = performance.now();
    await operation();
    times.push(performance.now() - from);
  };
  console.log(`${''.padEnd(28)} median     p99   times a read's (median, p99)  statements`);
  const all = new Map();
  for (const [name, given] of Object.entries(KINDS)) {
    if (values.only && !name.includes(values.only)) continue;
    const check = (at) => ask(url, CHECK, { figure: given(at) });
    const [checks, besides] = [[], []];
    for (let at = 0; at < WARM_UP; at += 1) await check(at + TIMES);
    const before = await statements();
    await check(1);
    const asked = (await statements()) - before;
    for (let at = 0; at < TIMES; at += 1) {
      await timed(() => check(at), checks);
      await timed(() => point(at), besides);
    }
    reads.push(...besides);
    all.set(name, checks);
    console.log(
      `${name.padEnd(28)}${shown(quantile(checks, 0.5))} ${shown(quantile(checks, 0.99))}   ${shown(quantile(checks, 0.5) / quantile(besides, 0.5))} ${shown(quantile(checks, 0.99) / quantile(besides, 0.99))} ${String(asked).padStart(10)}`,
    );
  }
  console.log(`a read: median ${shown(quantile(reads, 0.5))}, p99 ${shown(quantile(reads, 0.99))}`);
  const checks = [...all.values()].flat();
  console.log(
    `all checks: median ${shown(quantile(checks, 0.5))}, p99 ${shown(quantile(checks, 0.99))}; times a read's: ${shown(quantile(checks, 0.5) / quantile(reads, 0.5))}, ${shown(quantile(checks, 0.99) / quantile(reads, 0.99))}`,
  );

  const processor = async (operation) => {
    const from = await used();
    for (let at = 0; at < TIMES; at += 1) await operation(at);
    return ((await used()) - from) / TIMES;
  };
  const ofRead = await processor(point);
  console.log(`processor milliseconds: a read ${shown(ofRead)}`);
  for (const [name, given] of Object.entries(KINDS)) {
    if (values.only && !name.includes(values.only)) continue;
    const ofCheck = await processor((at) => ask(url, CHECK, { figure: given(at) }));
    console.log(`${name.padEnd(28)}${shown(ofCheck)}   ${shown(ofCheck / ofRead)} times`);
  }
  stop();
  await backends.end();
}
rmSync(folder, { recursive: true });
