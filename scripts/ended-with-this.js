import { spawn } from 'node:child_process';

/**
 * Has a program end by SIGINT, and a folder removed, where this one is ended before it can see to that, even by SIGKILL:
 * what it holds open is closed then, whoever ends it.
 * @param {import('node:child_process').ChildProcess} child the program
 * @param {string} folder
 * @returns {() => void} to be called once the program has ended in another way
 */
export function endedWithThis({ pid }, folder) {
  const end = 'cat; kill -INT "$0"; while kill -0 "$0"; do sleep 0.1; done; rm -rf "$1"';
  const guard = spawn('sh', ['-c', end, String(pid), folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  return () => {
    guard.kill('SIGKILL');
  };
}
