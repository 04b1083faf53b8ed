// Reads every listed text and prints what is wrong with the answers, then how many were right:
//   npm run --silent reading:report -- [--only ID] [--all] [--summary] [FILE...]
// --only: texts whose id begins so; --all: every axis that was read otherwise, faults or not; --summary: the table alone.
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { OPERATOR } from '../../src/kernel/actor.js';
import { createEventBus } from '../../src/services/event-bus.js';
import { importFile } from '../../src/services/import-file.js';
import { createServices, type ServiceParts } from '../../src/services/services.js';
import { openStorage } from '../../src/storage/open.js';
import { byStory, CORPORA, dataOf, type Corpus } from './corpora.js';
import { axesOf, faultsOf, readOtherwise, type AxisFault } from './faults.js';
import type { Judgement } from './judge.js';
import { judgedIn } from './judged.js';
import type { ReadMention } from './read-text.js';
import { summaryTable } from './summary.js';
import { partOf, tally } from './tally.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, all: { type: 'boolean' }, summary: { type: 'boolean' } },
});

const corpora: readonly Corpus[] =
  positionals.length === 0 ? CORPORA : positionals.map((file) => ({ name: file, file }));
const print = (line = ''): void => void process.stdout.write(`${line}\n`);

const judged: { name: string; judgements: Judgement<ReadMention>[] }[] = [];
for (const { name, file } of corpora) judged.push({ name, judgements: await judgedOf(file) });
if (!values.summary) {
  for (const { judgements } of judged) for (const judgement of judgements) printFaults(judgement);
  for (const { judgements } of judged) printAxes(judgements);
}
print(summaryTable(judged.map(({ name, judgements }) => ({ name, tally: tally(judgements) }))));

async function judgedOf(file: string): Promise<Judgement<ReadMention>[]> {
  const judgements: Judgement<ReadMention>[] = [];
  for (const [story, texts] of byStory(file)) {
    const asked = texts.filter(({ id }) => id.startsWith(values.only ?? ''));
    if (asked.length === 0) continue;
    await withData(dataOf(story), async (parts) => {
      judgements.push(...(await judgedIn({ parts }, asked)));
    });
  }
  return judgements;
}

/** Works on a database of its own that holds the records of a file. */
async function withData(file: string, work: (parts: ServiceParts) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sayso-reading-'));
  const { close, ...storage } = await openStorage(`sqlite:${join(folder, 'reading.db')}`);
  try {
    const parts: ServiceParts = { ...storage, events: createEventBus(storage.reader), now: Date.now };
    const { faults } = await importFile(createServices(parts), OPERATOR, createReadStream(file));
    if (faults[0]) throw new Error(`${file}, line ${faults[0].line}: ${faults[0].message}`);
    await work(parts);
  } finally {
    await close();
    await rm(folder, { recursive: true });
  }
}

function printFaults(judgement: Judgement<ReadMention>): void {
  const { text, findings } = judgement;
  const otherwise = values.all
    ? findings.flatMap(({ listed, taken }) =>
        taken === null
          ? []
          : readOtherwise(listed, taken).map((axis) => otherwiseInWords(listed.exact, axis)),
      )
    : [];
  const lines = [...faultsOf(judgement), ...otherwise];
  if (lines.length === 0) return;
  print(`${text.id} ${text.kind} (${text.publishedOn ?? 'no day'}): ${text.text}`);
  for (const line of lines) print(line);
  print();
}

function otherwiseInWords(exact: string, { axis, said, read }: AxisFault): string {
  return `  "${exact}" ${axis}: said ${said ?? 'nothing'}, read ${read ?? 'nothing'}`;
}

/** How each axis was read, of all figures that were found. */
function printAxes(judgements: readonly Judgement<ReadMention>[]): void {
  const axes = judgements
    .flatMap(({ findings }) => findings)
    .flatMap(({ listed, taken }) => (taken === null ? [] : axesOf(listed.said, taken)));
  for (const name of new Set(axes.map(({ axis }) => axis))) {
    const of = axes.filter(({ axis }) => axis === name);
    const said = of.filter((axis) => axis.said !== null);
    const right = said.filter((axis) => axis.said === axis.read).length;
    const missed = said.filter((axis) => axis.read === null).length;
    const share = (100 * partOf({ count: right, of: said.length })).toFixed(1);
    print(
      `${name.padEnd(10)} ${share.padStart(5)} % right: ${right} of ${said.length}, ${missed} not read, ${said.length - right - missed} otherwise; ${of.length - said.length} read and not said`,
    );
  }
  print();
}
