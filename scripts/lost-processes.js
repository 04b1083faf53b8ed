// Ends a run of the tests of which a process was killed: the runner would wait for it for ever. What the machine has left
// is told, for a machine that is short of memory is what kills most often.
import { statfsSync } from 'node:fs';
import { freemem, loadavg, totalmem } from 'node:os';

/** How a run ends that lost a process. The runner ends otherwise, whatever comes of the tests. */
export const LOST = 75;

/** What the pool of processes says of one that ended before its file of tests did. */
const SAID_OF_LOST = 'Worker exited unexpectedly';

export default class LostProcesses {
  onTestResult({ path }, { testExecError }) {
    if (testExecError?.message !== SAID_OF_LOST) return;
    console.error(`The process that ran ${path} was killed. ${whatIsLeft()}`);
    process.exit(LOST);
  }
}

const inMiB = (bytes) => `${Math.round(bytes / 1024 ** 2)} MiB`;

function whatIsLeft() {
  return [
    `Of ${inMiB(totalmem())} of memory ${inMiB(freemem())} are free`,
    ...['/dev/shm', '/tmp'].flatMap(usedIn),
    `the load is ${loadavg()[0].toFixed(1)}.`,
  ].join(', ');
}

function usedIn(folder) {
  try {
    const { blocks, bfree, bsize } = statfsSync(folder);
    return [`files in ${folder} take ${inMiB((blocks - bfree) * bsize)} of ${inMiB(blocks * bsize)}`];
  } catch {
    return [];
  }
}
