import { spawn, type ChildProcess } from 'node:child_process';
import { jest } from '@jest/globals';
import type { Program } from '../../src/cli/program.js';
import { runCommand } from '../../src/cli/run-command.js';
import { createServices } from '../../src/services/services.js';
import { backUp } from '../../src/storage/backup.js';
import { openStorage } from '../../src/storage/open.js';
import { partsOn, type World } from './world.js';

/** What a finished command left. */
export interface Finished {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

const environment = (databaseUrl: string): NodeJS.ProcessEnv => ({
  ...process.env,
  DATABASE_URL: databaseUrl,
  LOG_LEVEL: 'silent',
  NO_COLOR: '1',
});

/** Starts the built program. */
export const start = (
  databaseUrl: string,
  args: readonly string[],
  more: NodeJS.ProcessEnv = {},
): ChildProcess =>
  spawn(process.execPath, ['dist/src/main.js', ...args], {
    env: { ...environment(databaseUrl), ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Runs the built program to its end. */
export function run(databaseUrl: string, ...args: string[]): Promise<Finished> {
  const child = start(databaseUrl, args);
  let [out, err] = ['', ''];
  child.stdout!.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr!.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve) => {
    child.on('close', (status) => resolve({ status, out, err }));
  });
}

/** Runs a command within this process, for what it prints and how it ends; starting the program is tested elsewhere. */
export const runHere = (databaseUrl: string, ...args: string[]): Promise<Finished> =>
  runWith(programOn(databaseUrl), args);

/** The same on a world that is open. */
export const runOn = ({ services, storage }: World, ...args: string[]): Promise<Finished> =>
  runWith(
    {
      withServices: (work) =>
        work(services, storage.causeOf).catch(async (error: unknown) => {
          throw await storage.causeOf(error);
        }),
      backUp: notHere,
      serve: notHere,
    },
    args,
  );

async function runWith(program: Program, args: readonly string[]): Promise<Finished> {
  const [out, err] = [heldBack(process.stdout), heldBack(process.stderr)];
  try {
    const status = await runCommand(program, args, 'tested');
    return { status, out: out.written(), err: err.written() };
  } finally {
    out.letThrough();
    err.letThrough();
  }
}

const programOn = (databaseUrl: string): Program => ({
  withServices: async (work) => {
    const storage = await openStorage(databaseUrl);
    try {
      return await work(createServices(partsOn(storage)), storage.causeOf);
    } catch (error) {
      throw await storage.causeOf(error);
    } finally {
      await storage.close();
    }
  },
  backUp: (file) => backUp(databaseUrl, file),
  serve: notHere,
});

const notHere = (): Promise<never> =>
  Promise.reject(new Error('A server is started as a process of its own.'));

/** Keeps what is written to a stream. */
function heldBack(stream: NodeJS.WriteStream): { written(): string; letThrough(): void } {
  let written = '';
  const writing = jest.spyOn(stream, 'write').mockImplementation((text, ...rest) => {
    written += String(text);
    for (const done of rest) if (typeof done === 'function') done();
    return true;
  });
  return { written: () => written, letThrough: () => writing.mockRestore() };
}
