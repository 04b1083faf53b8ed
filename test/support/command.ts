import { spawn, type ChildProcess } from 'node:child_process';

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
