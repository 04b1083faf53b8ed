import { statSync } from 'node:fs';
import { join } from 'node:path';
import { measured } from './measured.js';
import { comparedOperations, ownOperations } from './operations.js';
import { emptyPostgres } from './postgres.js';
import { startPeer } from './peers.js';
import { corpus } from './records/corpus.js';
import { writeRecords } from './records/write.js';
import { imported, KEEPING_ANSWERS, served } from './served.js';

const CHECKOUT = process.cwd();

/**
 * Imports a corpus into each engine, and asks Sayso and its peers.
 * @param {{ folder: string, claims: number, engines: string[], peers: string[], postgres: string, quick: boolean }} how
 * @returns what was measured: of each import, and by program, of each operation
 */
export async function benched({ folder, claims, engines, peers, postgres, quick }) {
  const file = join(folder, `${claims}.jsonl`);
  const records = await writeRecords(file, corpus(claims));
  const run = { claims, records, imports: {}, programs: {} };
  const compared = comparedOperations(claims);
  const note = (name, results) => {
    run.programs[name] = results;
    print(name, results, quick);
  };
  for (const engine of engines) {
    const { database, backends, drop, path } = await emptyOne(engine, join(folder, `${claims}.db`), postgres);
    try {
      const taken = imported(CHECKOUT, database, file);
      const bytes = path ? statSync(path).size : undefined;
      run.imports[engine] = { ...taken, bytes, perSecond: records / taken.seconds };
      printImport(engine, run);
      const sayso = await served(CHECKOUT, database, null);
      const operations = quick || engine === 'sqlite' ? [...compared, ...ownOperations()] : compared;
      note(`Sayso, ${engine}`, await measured({ ...sayso, others: backends }, operations, { quick }));
      await sayso.stop();
      const keeping = await served(CHECKOUT, database, null, KEEPING_ANSWERS);
      note(
        `Sayso that keeps answers, ${engine}`,
        await measured({ ...keeping, others: backends }, compared, { quick }),
      );
      await keeping.stop();
      for (const name of peers) {
        const peer = await startPeer(name, engine, { database, path });
        if (!peer) continue;
        note(
          peer.title,
          await measured({ ...peer, others: backends }, compared.flatMap(peer.asked), { quick }),
        );
        await peer.stop();
      }
      sameRows(run.programs);
    } finally {
      await drop();
    }
  }
  return run;
}

async function emptyOne(engine, path, postgres) {
  if (engine === 'postgres') return emptyPostgres(postgres);
  return { database: `sqlite:${path}`, path, backends: async () => [], drop: async () => {} };
}

/** An answer that holds less than another's is quick for nothing. */
function sameRows(programs) {
  const [[, first], ...others] = Object.entries(programs);
  for (const [name, results] of others)
    for (const [operation, { rows }] of Object.entries(results))
      if (first[operation] && first[operation].rows !== rows)
        throw new Error(`${name}, ${operation}: ${rows} rows where Sayso has ${first[operation].rows}.`);
}

function printImport(engine, { claims, records, imports }) {
  const { seconds, cpuSeconds, perSecond, peakBytes } = imports[engine];
  console.log(
    `\n${claims} claims, ${records} records: imported into ${engine} in ${seconds.toFixed(1)} s, ${perSecond.toFixed(0)} a second, ${cpuSeconds.toFixed(1)} s of processor, ${megabytes(peakBytes)} at most`,
  );
}

function print(name, results, quick) {
  console.log(`\n${name}`.padEnd(44), 'CPU ms     p50     p99  statements  rows');
  for (const [operation, { cpuMs, p50, p99, statements, rows }] of Object.entries(results))
    console.log(
      operation.padEnd(42),
      ...(quick ? [] : [cpuMs.toFixed(2).padStart(7)]),
      p50.toFixed(1).padStart(7),
      p99.toFixed(1).padStart(7),
      statements.toFixed(1).padStart(11),
      String(rows).padStart(5),
    );
  const bytes = Object.values(results).at(-1)?.bytes ?? 0;
  console.log(`in memory afterwards: ${megabytes(bytes)}`);
}

const megabytes = (bytes) => `${Math.round(bytes / 2 ** 20)} MB`;
