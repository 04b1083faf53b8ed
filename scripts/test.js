// Runs the tests: first all but those of the page, two files at a time, then these, three at a time, for each drives a
// browser and waits for it. What is given on the command line goes to jest as it is. A run that lost a process is
// repeated once, two files at a time.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LOST } from './lost-processes.js';

const JEST = 'node_modules/jest/bin/jest.js';

/** Many times what either takes: a test that goes round in circles is not waited for, for jest would. */
const GIVEN_UP_AFTER_MINUTES = 30;

const given = process.argv.slice(2);
const runs =
  given.length > 0
    ? [{ options: given, filesAtATime: null }]
    : [
        { options: ['--testPathIgnorePatterns', '/test/web/'], filesAtATime: 2 },
        { options: ['--testPathPatterns', '/test/web/'], filesAtATime: 3 },
      ];

/** Debian's tool that runs a command beside a PostgreSQL which is thrown away afterwards. */
const THROW_AWAY = 'pg_virtualenv';
/** Nothing of it needs to outlive the machine. The tool itself sets `fsync` so. */
const SETTINGS = ['full_page_writes=off', 'synchronous_commit=off'];

/** Memory as files: some disks take ten times as long over a database that comes and goes. */
const MEMORY = '/dev/shm';
/** More than there is at any time of what tests write, and of memory with what they take beside. */
const ENOUGH_FOR_FILES = 4 * 1024 ** 3;
const ENOUGH_IN_ALL = 8 * 1024 ** 3;

/** How the folder of a run is named; the number of its process follows. */
const FOLDERS = 'sayso-test-run-';

let isInterrupted = false;
process.on('SIGINT', () => {
  isInterrupted = true;
});

/** Within the tool: where the run says whether all tests passed, for the tool ends with other errors alike. */
const { SAYSO_TEST_VERDICT: verdict } = process.env;
if (verdict !== undefined) {
  process.env.SAYSO_TEST_POSTGRES_URL = addressOfThrowAway(process.env);
  writeFileSync(verdict, (await allPass()) ? 'passed' : 'failed');
} else {
  const isBeside = given.length === 0 && process.env.SAYSO_TEST_POSTGRES_URL === undefined;
  const passed = (isBeside ? await passBesideThrowAway() : undefined) ?? (await allPass());
  process.exitCode = passed ? 0 : 1;
}

/** As the tool tells it. */
function addressOfThrowAway({ PGUSER, PGPASSWORD, PGHOST, PGPORT }) {
  const url = new URL(`postgres://${PGHOST}:${PGPORT}/postgres`);
  url.username = PGUSER;
  url.password = PGPASSWORD;
  return url.href;
}

/**
 * Runs all of this once more within the tool.
 * @returns whether all tests passed; undefined without the tool, or a server for it
 */
async function passBesideThrowAway() {
  clearLeftBehind(MEMORY);
  const folder = mkdtempSync(join(hasMemoryForFiles() ? MEMORY : tmpdir(), `${FOLDERS}${process.pid}-`));
  // The server's own user goes through it.
  chmodSync(folder, 0o755);
  const told = join(folder, 'verdict');
  const options = ['-t', ...SETTINGS.flatMap((setting) => ['-o', setting])];
  // Settings of another server are not for this one, which knows one locale on every machine.
  const others = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  const env = { ...Object.fromEntries(others), LC_ALL: 'C.UTF-8', TMPDIR: folder, SAYSO_TEST_VERDICT: told };
  try {
    const tool = spawn(THROW_AWAY, [...options, process.execPath, fileURLToPath(import.meta.url)], {
      stdio: 'inherit',
      env,
    });
    const isThere = await new Promise((resolve) => {
      tool.on('error', () => resolve(false));
      tool.on('close', () => resolve(true));
    });
    if (existsSync(told)) return readFileSync(told, 'utf8') === 'passed';
    if (isInterrupted) return false;
    if (isThere) console.error(`${THROW_AWAY} made no PostgreSQL: tests run beside the one that answers.`);
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Takes away the folders of runs that were killed. In memory they would be in everybody's way until it starts anew. */
function clearLeftBehind(within) {
  if (!existsSync(within)) return;
  const folders = readdirSync(within).filter((name) => name.startsWith(FOLDERS));
  for (const name of folders) {
    const [owner] = name.slice(FOLDERS.length).split('-');
    try {
      if (!isRunning(Number(owner))) rmSync(join(within, name), { recursive: true, force: true });
    } catch ({ message }) {
      console.error(`What another run left could not be taken away: ${message}`);
    }
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch ({ code }) {
    return code !== 'ESRCH';
  }
}

function hasMemoryForFiles() {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    const allowed = process.constrainedMemory?.() || Infinity;
    return bavail * bsize >= ENOUGH_FOR_FILES && Math.min(freemem(), allowed) >= ENOUGH_IN_ALL;
  } catch {
    return false;
  }
}

/** Whether all tests pass. All of them are run, whatever comes of the first. */
async function allPass() {
  const passed = [];
  for (const run of runs) if (!isInterrupted) passed.push(await passesAtLast(run));
  return !isInterrupted && passed.every(Boolean);
}

/** Whether all tests of a run pass, or of the one that repeats it. */
async function passesAtLast({ options, filesAtATime }) {
  if (filesAtATime === null) return (await statusOf(options)) === 0;
  const status = await statusOf([...options, `--maxWorkers=${filesAtATime}`]);
  if (status !== LOST || isInterrupted) return status === 0;
  console.error('All of this run is repeated, two files at a time.');
  return (await statusOf([...options, '--maxWorkers=2'])) === 0;
}

/** Ends what is left of a group of processes, if anything is. */
function endLeft(group) {
  try {
    process.kill(-group, 'SIGKILL');
  } catch ({ code }) {
    if (code !== 'ESRCH') throw new Error(`The processes of ${group} could not be ended: ${code}`);
  }
}

/** How a run of the tests ends. */
async function statusOf(options) {
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
  const [status] = await once(jest, 'close');
  if (status === LOST) endLeft(jest.pid);
  clearTimeout(guard);
  process.off('SIGINT', interrupted);
  return status;
}
