import { mkdir, writeFile } from 'node:fs/promises';
import { arch, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { plotOf } from './plot.js';

/**
 * Writes what was measured: `measured.json` as it was measured, `README.md` as tables, `plot.svg` as a picture of the
 * biggest corpus.
 * @param {string} folder
 * @param {readonly object[]} runs what `benched` tells, one for each size
 */
export async function writeResults(folder, runs) {
  await mkdir(folder, { recursive: true });
  const on = machine();
  await writeFile(join(folder, 'measured.json'), `${JSON.stringify({ on, runs }, null, 2)}\n`);
  await writeFile(join(folder, 'README.md'), tablesOf(on, runs));
  await writeFile(join(folder, 'plot.svg'), plotOf(runs.at(-1)));
}

const machine = () => ({
  node: process.version,
  cores: cpus().length,
  processor: cpus()[0]?.model.trim() ?? arch(),
  memoryGb: Math.round(totalmem() / 2 ** 30),
  /** Processes that wanted a core in the last quarter of an hour: many more than there are cores make all of it slower. */
  load: Math.round(loadavg()[2]),
});

function tablesOf({ node, cores, processor, memoryGb, load }, runs) {
  return [
    '# What was measured',
    `Node ${node}, ${cores} cores (${processor}), ${memoryGb} GB, ${load} processes on them on average. Every program is asked over HTTP by the same machine in one run. Ratios hold from one machine to another, milliseconds do not; where many more processes than cores are at work, every program stays half warm, and the one with most code most of all. \`npm run bench -- --out bench/results\` measures anew; what each number is stands in [bench](../README.md).`,
    ...runs.flatMap(tablesOfRun),
  ]
    .join('\n\n')
    .concat('\n');
}

function tablesOfRun({ claims, records, imports, programs }) {
  const names = Object.keys(programs);
  const peers = names.filter((name) => !name.startsWith('Sayso'));
  const compared = Object.keys(programs[names[0]]).filter((operation) =>
    peers.some((name) => programs[name][operation]),
  );
  const own = Object.keys(programs[names[0]]).filter((operation) => !compared.includes(operation));
  return [
    `## ${grouped(claims)} figures, ${grouped(records)} records`,
    table(
      ['import', 'records a second', 'records a CPU second', 'CPU s', 'most memory, MB', 'database, MB'],
      Object.entries(imports).map(([engine, { perSecond, cpuSeconds, peakBytes, bytes }]) => [
        engine,
        grouped(Math.round(perSecond)),
        grouped(Math.round(records / cpuSeconds)),
        cpuSeconds.toFixed(1),
        megabytes(peakBytes),
        bytes === undefined ? '' : megabytes(bytes),
      ]),
    ),
    'CPU milliseconds an operation, of all threads and of the processes of the database; in brackets, times the first program.',
    table(
      ['operation', ...names],
      compared.map((operation) => [
        operation,
        ...names.map((name) => inTimes(programs[name][operation], programs[names[0]][operation])),
      ]),
    ),
    ...names.map((name) =>
      detailsOf(name, programs[name], name === names[0] ? [...compared, ...own] : compared),
    ),
  ];
}

const inTimes = (one, first) =>
  one === undefined ? '' : `${shown(one.cpuMs)} (${shown(one.cpuMs / first.cpuMs)})`;

function detailsOf(name, results, operations) {
  const bytes = Math.max(...Object.values(results).map((one) => one.bytes));
  return [
    `### ${name}: ${megabytes(bytes)} MB`,
    table(
      ['operation', 'CPU ms', 'p50 ms', 'p99 ms', 'SQL statements'],
      operations.flatMap((operation) => {
        const one = results[operation];
        if (!one) return [];
        const statements =
          one.statements === null || Number.isNaN(one.statements) ? '' : one.statements.toFixed(1);
        return [[operation, shown(one.cpuMs), shown(one.p50), shown(one.p99), statements]];
      }),
    ),
  ].join('\n\n');
}

const table = (head, rows) =>
  [head, head.map((_, at) => (at === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const shown = (value) => value.toFixed(value < 1 ? 2 : 1);
const grouped = (number) => number.toLocaleString('en-US');
const megabytes = (bytes) => grouped(Math.round(bytes / 2 ** 20));
