import { shown } from '../domain/text/shown.js';
import { SaysoError } from '../kernel/errors.js';

/** Exit statuses of runtime.md. */
export const DONE = 0;
export const REFUSED = 1;
export const USAGE = 2;

/** A result, on standard output; resolves when it has been taken. */
export function print(line: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${line}\n`, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

/** An error, one line on standard error; control characters that it quotes do nothing to the terminal. */
export function complain(message: string): void {
  process.stderr.write(`${shown(message.replaceAll(/\s*[\n\r\u2028\u2029]\s*/g, ' '))}\n`);
}

/** An error as one line: a refusal with its code, anything else with what it says. */
export function inOneLine(error: unknown): string {
  if (error instanceof SaysoError) return `${error.code}: ${error.message}`;
  return error instanceof Error ? error.message : String(error);
}
