import { runCommand } from '../../src/cli/run-command.js';
import type { World } from './world.js';

/** What a command said on standard output and on standard error, and the exit status. */
export interface Told {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process on a world; one at a time. */
export async function told({ services }: World, ...argv: string[]): Promise<Told> {
  const [out, err] = [listenTo(process.stdout), listenTo(process.stderr)];
  try {
    const status = await runCommand(
      { withServices: (work) => work(services), serve: () => Promise.reject(new Error('not served here')) },
      argv,
      '0.0.0',
    );
    return { status, out: out.heard.join(''), err: err.heard.join('') };
  } finally {
    out.stop();
    err.stop();
  }
}

function listenTo(stream: NodeJS.WriteStream): { readonly heard: string[]; stop(): void } {
  const { write } = stream;
  const heard: string[] = [];
  const keep = (text: string | Uint8Array, done?: unknown): boolean => {
    heard.push(String(text));
    if (typeof done === 'function') (done as () => void)();
    return true;
  };
  stream.write = keep;
  return {
    heard,
    stop: () => {
      stream.write = write;
    },
  };
}

/** A text without line breaks, indentation and the lines of trees. */
export const unwrapped = (text: string): string => text.replaceAll(/[│├└─\s]+/g, ' ').trim();
