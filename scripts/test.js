// Runs the tests: those of the page one file after another, for each drives a browser and a server of its own; all
// others two files at a time, in workers that begin anew before their memory is garbage for the most part. What is
// given on the command line goes to jest as it is.
import { spawnSync } from 'node:child_process';

const JEST = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];

const given = process.argv.slice(2);
const runs =
  given.length > 0
    ? [given]
    : [
        ['--testPathIgnorePatterns', '/test/web/', '--maxWorkers=2', '--workerIdleMemoryLimit=700MB'],
        ['--testPathPatterns', '/test/web/', '--runInBand'],
      ];

// All of it is run, whatever comes of the first.
const statuses = runs.map(
  (options) => spawnSync(process.execPath, [...JEST, ...options], { stdio: 'inherit' }).status,
);
process.exit(statuses.every((status) => status === 0) ? 0 : 1);
