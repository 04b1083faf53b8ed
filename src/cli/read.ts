import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { OPERATOR } from '../kernel/actor.js';
import { badInput } from '../kernel/errors.js';
import type { ReadingReport } from '../services/read/reading-report.js';
import { reading as readingOf, type Reading } from '../services/services.js';
import { asOfGiven, asOfOption } from './as-of.js';
import { notRead, notWritten } from './file-errors.js';
import { print } from './output.js';
import { paintFor } from './paint.js';
import type { Program } from './program.js';
import { readingLines } from './reading-lines.js';

interface Flags {
  readonly said?: string;
  readonly asOf?: string;
}

const SAID = [
  '--said <date>',
  'the day it was said: from it "in January" and "on Wednesday" are reckoned, always backwards',
] as const;

/** `sayso check SENTENCE`: what is on record about the figures of a sentence. */
export function addCheckCommand(sayso: Command, program: Program): void {
  sayso
    .command('check')
    .description('Print what is on record about the figures of a sentence; nothing is kept.')
    .argument('<sentence>', 'a sentence, a headline or a number, in quotes')
    .option(...SAID)
    .addOption(asOfOption())
    .action((sentence: string, flags: Flags) =>
      program.withServices(async (services) => {
        await report(readingOf(services, OPERATOR), sentence, flags);
      }),
    );
}

/** `sayso read FILE`: the same for a text, and what it says as records for a person to complete. */
export function addReadCommand(sayso: Command, program: Program): void {
  sayso
    .command('read')
    .description('Print what is on record about the figures of a text; nothing is kept.')
    .argument('<file>', 'a file of plain text in UTF-8; - reads standard input')
    .option(...SAID)
    .addOption(asOfOption())
    .option('--drafts <file>', 'write what the text says as interchange lines for a person to complete')
    .addHelpText(
      'after',
      `
A draft leaves out what the text does not say for sure: what a figure counts, its place, who said it and when. Complete
the lines, look at each passage, and import them; what is still missing is then told line by line.`,
    )
    .action((file: string, { drafts, ...flags }: Flags & { readonly drafts?: string }) =>
      program.withServices(async (services) => {
        const text = decoded(file, await bytesOf(file));
        const reading = readingOf(services, OPERATOR);
        const { read } = await report(reading, text, flags);
        if (drafts === undefined) return;
        const { draftsOf } = await import('../services/read/drafts.js');
        const { printDrafts } = await import('../formats/interchange/print-drafts.js');
        const records = await draftsOf(reading, { text, publishedOn: flags.said }, read);
        await pipeline(printDrafts(records), createWriteStream(drafts)).catch((error: unknown) => {
          throw notWritten(drafts, error);
        });
        await print(`\nDrafts of ${read.length} figures are in ${drafts}: complete them before importing.`);
      }),
    );
}

async function report(reading: Reading, text: string, { said, asOf }: Flags): Promise<ReadingReport> {
  const { readingReport } = await import('../services/read/reading-report.js');
  const found = await readingReport(reading, { text, publishedOn: said, asOf: asOfGiven(asOf) });
  await print(readingLines(paintFor(process.stdout), text, found).join('\n'));
  return found;
}

/** @throws SaysoError NOT_FOUND or BAD_USER_INPUT for a file that cannot be read */
async function bytesOf(file: string): Promise<Uint8Array> {
  if (file === '-') return buffer(process.stdin);
  try {
    return await readFile(file);
  } catch (error) {
    throw notRead(file, error);
  }
}

/** @throws SaysoError BAD_USER_INPUT for a file that is not UTF-8 */
function decoded(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw badInput(`${file} is not text in UTF-8: save it as plain text in UTF-8.`);
  }
}
