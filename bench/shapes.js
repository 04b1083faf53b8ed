// What one record may come to hold: a figure with tens of thousands of rebuttals or statements, a long document, a source
// that said much, a chain, a quarrel, a table passed on. Each at a quarter of its size and at its size: what is paged stays
// as it is, what is near-linear takes four times as long. Every operation of schema/operations that names such a record.
//   npm run bench:shapes -- [--shapes disputed,chain] [--scale 0.1] [--beside FOLDER]
//     [--postgres postgres://postgres@127.0.0.1:5432/postgres]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { emptyPostgres } from './postgres.js';
import { disputed, relayedTable } from './records/hot.js';
import { readingDocuments, variablesOf } from './operations.js';
import { reports } from './records/reports.js';
import { busySource, chain, longDocument, quarrel, saidByMany } from './records/shapes.js';
import { writeRecords } from './records/write.js';
import { memoryOf, processorTimeOf } from './processes.js';
import { ask, imported, served } from './served.js';

const TIMES = 3;
const LATER = '2021-03-01T00:00:00Z';

const { values } = parseArgs({
  options: {
    shapes: { type: 'string' },
    scale: { type: 'string', default: '1' },
    beside: { type: 'string' },
    postgres: { type: 'string' },
  },
});

/** Each with its size, and what of it is asked for. */
const SHAPES = {
  disputed: {
    size: 30_000,
    records: disputed,
    of: { claim: 'hot', source: 'outlet-0', statement: 'says-hot', rebuttal: 'doubt-0' },
  },
  reported: {
    size: 50_000,
    records: (count) => reports('hot', count),
    of: { claim: 'hot', source: 'hot agency', statement: 'hot 0', rebuttal: 'hot doubt' },
  },
  longDocument: {
    size: 10_000,
    records: longDocument,
    of: { claim: 'counted-1', document: 'annex', source: 'outlet-1', statement: 'entry-1' },
  },
  busySource: {
    size: 100_000,
    records: busySource,
    of: { claim: 'figure-0', source: 'outlet-0', statement: 'said-0', rebuttal: 'doubt-0' },
  },
  chain: { size: 10_000, records: chain, of: { claim: 'chained', source: 'outlet-0', statement: 'link-5' } },
  quarrel: {
    size: 1_000,
    records: quarrel,
    of: { claim: 'quarrelled', source: 'outlet-0', statement: 'says-it', rebuttal: 'objection-0' },
  },
  saidByMany: {
    size: 8_000,
    records: saidByMany,
    of: { claim: 'agreed', source: 'outlet-0', statement: 'says-0', rebuttal: 'doubt-9' },
  },
  relayedTable: {
    size: 4_000,
    records: relayedTable,
    of: { claim: 'copied-0', source: 'outlet-1', statement: 'copy' },
  },
};

/** What else is asked, by the kind of record that it names. */
const MORE = {
  'standing as of a day': `query ($claim: ID!) { claim(id: $claim) { standing(asOf: "${LATER}") { state since } } }`,
  'drift of a statement': `query ($statement: ID!) { statement(id: $statement) { relays { drift { kind } } } }`,
  'where a statement leads': `query ($statement: ID!) { statement(id: $statement) { relayedBy(first: 20) { nodes { id } } } }`,
};

/** The variables by which an operation names a record, and of which kind it is. */
const NAMES = {
  ...{ $claim: 'claim', $source: 'source', $document: 'document', $statement: 'statement' },
  ...{ $rebuttal: 'rebuttal', $against: 'source', $a: 'claim', $b: 'claim', $claims: 'claim' },
  ...{ $ids: 'claim', $statements: 'statement', $id: 'document', $name: 'claim', $whole: 'claim' },
};

/** The documents that ask for a record of a kind that a shape has, with the variables that name it. */
function questions(shape) {
  return [...readingDocuments(), ...Object.entries(MORE)].flatMap(([name, query]) => {
    const declared = variablesOf(query);
    const named = [...declared.matchAll(/(\$\w+): (\[?)ID/gu)].flatMap(([, variable, list]) => {
      const id = shape.of[NAMES[variable]];
      return id === undefined ? [] : [[variable.slice(1), list ? [id] : id]];
    });
    if (named.length === 0) return [];
    const variables = {
      ...Object.fromEntries(named),
      ...(declared.includes('$url') && { url: null }),
    };
    const asks = [[name, query, variables]];
    if (declared.includes('$asOf')) asks.push([`${name}, as of a day`, query, { ...variables, asOf: LATER }]);
    return asks;
  });
}

const folder = mkdtempSync(join(tmpdir(), 'sayso-bench-'));
const checkouts = [process.cwd(), ...(values.beside ? [resolve(values.beside)] : [])];

/** What an import took, and processor milliseconds for each question, of a server and a database of its own. */
async function measured(checkout, shape, size) {
  const file = join(folder, 'records.jsonl');
  const records = await writeRecords(file, shape.records(size));
  const { database, backends, drop } = values.postgres
    ? await emptyPostgres(values.postgres)
    : { database: `sqlite:${join(mkdtempSync(join(folder, 'db-')), 'bench.db')}` };
  const { cpuSeconds, seconds } = imported(checkout, database, file);
  const times = { 'import, ms a thousand records': (1e6 * Math.max(cpuSeconds, seconds)) / records };
  const { url, pid, stop } = await served(checkout, database, null);
  const used = async () => processorTimeOf([pid, ...((await backends?.()) ?? [])]);
  for (const [name, query, variables] of questions(shape)) {
    try {
      await ask(url, query, variables);
      const before = await used();
      for (let at = 0; at < TIMES; at += 1) await ask(url, query, variables);
      times[name] = ((await used()) - before) / TIMES;
    } catch (error) {
      console.log(`${name}: ${String(error.message).slice(0, 200)}`);
      times[name] = NaN;
    }
  }
  times['MB of the server'] = memoryOf(pid).now / 1e6;
  await stop();
  await drop?.();
  return times;
}

const asked = values.shapes?.split(',') ?? Object.keys(SHAPES);
for (const name of asked) {
  const shape = SHAPES[name];
  const size = Math.ceil(shape.size * Number(values.scale));
  for (const checkout of checkouts) {
    const few = await measured(checkout, shape, Math.ceil(size / 4));
    const many = await measured(checkout, shape, size);
    console.log(`\n${name}, ${Math.ceil(size / 4)} and ${size} (${checkout})`);
    for (const [question, time] of Object.entries(few)) {
      const figures = [time, many[question]].map((each) => each.toFixed(0).padStart(7)).join(' ');
      console.log(
        `${question.padEnd(38)} ${figures}  ratio ${(many[question] / Math.max(1, time)).toFixed(1)}`,
      );
    }
  }
}
rmSync(folder, { recursive: true });
