import { styleText } from 'node:util';
import type { Command } from 'commander';
import { OPERATOR } from '../kernel/actor.js';
import { badInput, notFound } from '../kernel/errors.js';
import { periodLabel } from '../domain/period-label.js';
import { traceTree } from '../formats/trace-tree/trace-tree.js';
import { wrapped } from '../formats/trace-tree/wrap.js';
import { traceReport, type TraceReport } from '../services/trace-report.js';
import { resolveName } from '../storage/names.js';
import { print } from './output.js';
import type { Program } from './program.js';

const WIDTH = 80;

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/** `sayso trace`: where a claim came from, what changed on the way and what was said against it, as a tree. */
export function addTraceCommand(sayso: Command, program: Program): void {
  sayso
    .command('trace')
    .description('Print where a claim came from, what changed on the way and what was said against it.')
    .argument('<claim>', 'id or ref of a claim')
    .option('--as-of <instant>', 'only what had been said by then: 2016-12-02T00:00:00Z')
    .action((name: string, { asOf }: { readonly asOf?: string }) =>
      program.withServices(async (services) => {
        const instant = asOf === undefined ? undefined : readInstant(asOf);
        const claim = await resolveName(services.reader, 'claim', name);
        if (claim === undefined) throw notFound('claim', name);
        await print(inLines(await traceReport(services, OPERATOR, claim, instant), paintFor(process.stdout)));
      }),
    );
}

function readInstant(text: string): number {
  const time = /^\d{4}-\d{2}-\d{2}(T.*)?$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(time)) throw badInput(`"${text}" is no instant: give one such as 2016-12-02T00:00:00Z.`);
  return Math.floor(time / 1000);
}

/** Colour only on a terminal that has it and wants it. */
const paintFor = ({ isTTY, hasColors }: Partial<typeof process.stdout>): Paint =>
  isTTY === true && hasColors?.() === true ? styleText : (_, text) => text;

function inLines({ sentence, standing, taintedBy, provenance, timeline }: TraceReport, paint: Paint): string {
  const heading = (text: string): string[] => ['', paint('bold', text)];
  const listed = (texts: readonly string[]): string[] =>
    texts.flatMap((text) => wrapped(text, WIDTH, '  - ', '    '));
  const stands =
    standing.since === null ? standing.state : `${standing.state} since ${periodLabel(standing.since)}`;
  return [
    ...wrapped(sentence, WIDTH).map((line) => paint('bold', line)),
    ...heading(`Standing: ${stands}`),
    ...wrapped(standing.explanation, WIDTH, '  '),
    ...taintedBy.flatMap((text) =>
      wrapped(`It was computed from a figure that no longer stands: ${text}`, WIDTH, '  '),
    ),
    ...heading('Where it came from'),
    ...wrapped(provenance.explanation, WIDTH, '  '),
    ...listed(provenance.flags.map(({ message }) => message)),
    '',
    ...[...traceTree(provenance)].flatMap(({ prefix, continued, text, kind }) =>
      wrapped(text, WIDTH, `  ${prefix}`, `  ${continued}`).map((line) =>
        kind === 'drift' ? paint('yellow', line) : line,
      ),
    ),
    ...heading('What was said about it'),
    ...timeline.flatMap(({ said, summary, kind }) =>
      wrapped(`${periodLabel(said.edtf)}: ${summary}`, WIDTH, '  - ', '    ').map((line) =>
        ['REBUTTED', 'CONCEDED', 'RETRACTED'].includes(kind) ? paint('red', line) : line,
      ),
    ),
  ].join('\n');
}
