import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setFlagsFromString } from 'node:v8';
import { Option, type Command } from 'commander';
import { OPERATOR } from '../kernel/actor.js';
import type { ImportReport } from '../services/import-file.js';
import type { Services } from '../services/services.js';
import { complain, inOneLine, print } from './output.js';
import type { CauseOf, Program } from './program.js';

/**
 * Collects what is read and thrown away again when the heap has grown by half, where V8 would let it grow fourfold: a file
 * of any size is imported in about 300 MB, for a tenth more processor time.
 */
const LEAN = '--heap-growing-percent=50';

interface ImportFlags {
  readonly dryRun?: boolean;
}

type Counts = Omit<ImportReport, 'faults' | 'notes'>;

const NONE: Counts = { created: 0, known: 0, refused: 0, noted: 0 };

/** `sayso import FILE...`: all of a file or nothing of it, each file by itself. */
export function addImportCommand(sayso: Command, program: Program, refuse: () => void): void {
  sayso
    .command('import')
    .description(
      'Record the facts of files in the interchange format (schema/interchange.schema.json); - reads standard input.',
    )
    .argument('<file...>', 'files of one JSON object a line')
    .addOption(
      new Option('--format <format>', 'format of the files').choices(['interchange']).default('interchange'),
    )
    .option('--dry-run', 'say what would happen and keep nothing')
    .addHelpText(
      'after',
      `
A file is read as JSON objects, each on a line of its own or spread over several, or as one JSON list of them. Every
fault is told on standard error as FILE:LINE: CODE: FIELD: what is wrong and what would do; with any fault nothing of the
file is kept. What is likely a slip and no fault is told as FILE:LINE: note: and changes nothing.`,
    )
    .action(async (files: string[], flags: ImportFlags) => {
      setFlagsFromString(LEAN);
      const total = await program.withServices(async (services, causeOf) => {
        let sum = NONE;
        for (const file of files) sum = added(sum, await importOne(services, causeOf, file, flags, refuse));
        return sum;
      });
      if (flags.dryRun) await print('dry run: nothing was kept');
      if (total.noted > 0) await print(`notes ${total.noted}`);
      await print(`created ${total.created}, known ${total.known}, refused ${total.refused}`);
    });
}

const added = (a: Counts, b: Counts): Counts => ({
  created: a.created + b.created,
  known: a.known + b.known,
  refused: a.refused + b.refused,
  noted: a.noted + b.noted,
});

async function importOne(
  services: Services,
  causeOf: CauseOf,
  file: string,
  { dryRun }: ImportFlags,
  refuse: () => void,
): Promise<Counts> {
  const progress = progressOn(file);
  try {
    const { importFile } = await import('../services/import-file.js');
    const report = await importFile(services, OPERATOR, contentsOf(file), {
      dryRun: dryRun ?? false,
      onProgress: progress.show,
    });
    progress.clear();
    for (const { line, code, message } of report.faults) complain(`${file}:${line}: ${code}: ${message}`);
    for (const { line, message } of report.notes) complain(`${file}:${line}: note: ${message}`);
    if (report.refused > 0) refuse();
    return report;
  } catch (error) {
    progress.clear();
    complain(`${file}: ${inOneLine(await causeOf(error))}`);
    refuse();
    return NONE;
  }
}

/**
 * Opened only when it is read, so that a file that cannot be opened is told like one that cannot be read. Standard
 * input is first written to a file: whoever writes to it slowly must not keep others from writing to the database.
 */
async function* contentsOf(file: string): AsyncGenerator<Uint8Array> {
  if (file !== '-') {
    yield* createReadStream(file) as AsyncIterable<Uint8Array>;
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'sayso-import-'));
  try {
    const copy = join(folder, 'standard-input');
    await pipeline(process.stdin, createWriteStream(copy));
    yield* createReadStream(copy) as AsyncIterable<Uint8Array>;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A line that is written over itself, on a terminal only. */
function progressOn(file: string): { show(lines: number): void; clear(): void } {
  const { stderr } = process;
  if (!stderr.isTTY) return { show: () => undefined, clear: () => undefined };
  const started = Date.now();
  return {
    show: (lines) => {
      const seconds = Math.max(1, Math.round((Date.now() - started) / 1000));
      stderr.write(
        `\r\u001b[K${file}: ${lines.toLocaleString('en-US')} lines, ${Math.round(lines / seconds).toLocaleString('en-US')} a second`,
      );
    },
    clear: () => stderr.write('\r\u001b[K'),
  };
}
