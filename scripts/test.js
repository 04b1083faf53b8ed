// Runs the tests: first all but those of the page, two files at a time, then these, three at a time, for each drives a
// browser and waits for it. What is given on the command line goes to jest as it is.
import { spawn, spawnSync } from 'node:child_process';
import { statfsSync } from 'node:fs';

const JEST = 'node_modules/jest/bin/jest.js';

/** Many times what either takes: a test that goes round in circles is not waited for, for jest would. */
const GIVEN_UP_AFTER_MINUTES = 40;

const given = process.argv.slice(2);

/** Debian's tool that runs a command beside a PostgreSQL which is thrown away afterwards. */
const THROW_AWAY = 'pg_virtualenv';
/** Its files need not outlive the machine: databases come and go without waiting for the disk. */
const SETTINGS = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];
/** With which it ends where no server is installed; tests end with 0 or 1. */
const NO_SERVER = 2;

/** Memory as files: some disks take ten times as long over a database that comes and goes. */
const MEMORY = '/dev/shm';
/** More than there is at any time of what tests write. */
const ENOUGH_BYTES = 4 * 1024 ** 3;

function hasMemoryForFiles() {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ENOUGH_BYTES;
  } catch {
    return false;
  }
}

/** Runs all of this once more within the tool. Without it, or a server for it, whatever server answers is used. */
function besidePostgres() {
  const options = ['-t', ...SETTINGS.flatMap((setting) => ['-o', setting])];
  const { error, status } = spawnSync(THROW_AWAY, [...options, process.execPath, ...process.argv.slice(1)], {
    stdio: 'inherit',
    env: hasMemoryForFiles() ? { TMPDIR: MEMORY, ...process.env } : process.env,
  });
  if (!error && status !== NO_SERVER) process.exit(status ?? 1);
}

const { SAYSO_TEST_POSTGRES_URL, PGVERSION, PGUSER, PGPASSWORD, PGHOST, PGPORT } = process.env;
if (SAYSO_TEST_POSTGRES_URL === undefined) {
  // The tool tells where its server answers.
  if (PGVERSION !== undefined)
    process.env.SAYSO_TEST_POSTGRES_URL = `postgres://${PGUSER}:${PGPASSWORD}@${PGHOST}:${PGPORT}/postgres`;
  else if (given.length === 0) besidePostgres();
}

const runs =
  given.length > 0
    ? [given]
    : [
        ['--testPathIgnorePatterns', '/test/web/', '--maxWorkers=2'],
        ['--testPathPatterns', '/test/web/', '--maxWorkers=3'],
      ];

/** Whether all tests of a run passed. */
function passes(options) {
  // In a group of its own, so that its workers end with it.
  const jest = spawn(process.execPath, [JEST, ...options], { stdio: 'inherit', detached: true });
  const end = (signal) => process.kill(-jest.pid, signal);
  const interrupted = () => end('SIGINT');
  process.on('SIGINT', interrupted);
  const guard = setTimeout(() => {
    console.error(
      `Some test has no end: given up after ${GIVEN_UP_AFTER_MINUTES} minutes. It is one of a file that is not named above.`,
    );
    end('SIGKILL');
  }, GIVEN_UP_AFTER_MINUTES * 60_000);
  return new Promise((resolve) => {
    jest.on('close', (status) => {
      clearTimeout(guard);
      process.off('SIGINT', interrupted);
      resolve(status === 0);
    });
  });
}

// All of it is run, whatever comes of the first.
const passed = [];
for (const options of runs) passed.push(await passes(options));
process.exit(passed.every(Boolean) ? 0 : 1);
