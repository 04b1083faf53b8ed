import { asking } from './load.js';
import { listensAt, memoryOf, processorTime, processorTimeOf } from './processes.js';

/** A process that has just begun takes two to three times as long: it first runs for so many processor milliseconds. */
const WARM_UP = { cpuMs: 1_000, asked: 50 };
const MEASURED = { cpuMs: 1_500, asked: 100 };
/** Of what takes seconds each, fewer times will do. */
const LONGEST_MS = 10_000;

/**
 * Asks a program each of some operations, and tells what each took.
 * @param {{ url: string, pid: number, statements?: () => Promise<number>, others?: () => Promise<number[]> }} program
 *   `others` are further processes that work for it, such as those of its database
 * @param operations see `operations.js`
 * @param {{ connections?: number, quick?: boolean }} how quick: each is asked a few times, to see that it answers
 * @returns by name: `cpuMs` of all its processes and threads an operation, `p50` and `p99` in milliseconds, SQL
 *   `statements` an operation, `rows` of the first answer, `bytes` in memory afterwards
 */
export async function measured(program, operations, { connections = 8, quick = false } = {}) {
  const { url, pid, statements = async () => Number.NaN, others = async () => [] } = program;
  if (!listensAt(pid, url)) throw new Error(`Process ${pid} does not listen at ${url}.`);
  const used = async () => processorTimeOf([pid, ...(await others())]);
  const { ask, askUntil, end } = asking(url, connections);
  const results = {};
  for (const operation of operations) {
    const rows = operation.rows(await ask(operation, 0));
    const enough = ({ cpuMs, asked }, from) => {
      if (quick) return (at) => at >= 4;
      const began = Date.now();
      return (at) => (at >= asked && processorTime(pid) - from >= cpuMs) || Date.now() - began > LONGEST_MS;
    };
    await askUntil(operation, enough(WARM_UP, processorTime(pid)));
    const [statementsBefore, before] = [await statements(), await used()];
    const taken = await askUntil(operation, enough(MEASURED, processorTime(pid)));
    const [after, statementsAfter] = [await used(), await statements()];
    taken.sort((a, b) => a - b);
    const quantile = (part) => taken[Math.min(taken.length - 1, Math.floor(taken.length * part))];
    results[operation.name] = {
      cpuMs: (after - before) / taken.length,
      p50: quantile(0.5),
      p99: quantile(0.99),
      statements: (statementsAfter - statementsBefore) / taken.length,
      rows,
      bytes: memoryOf(pid).now,
    };
  }
  end();
  return results;
}
