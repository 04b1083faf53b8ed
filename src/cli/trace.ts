import type { Command } from 'commander';
import { OPERATOR } from '../kernel/actor.js';
import { notFound } from '../kernel/errors.js';
import { periodLabel } from '../domain/period-label.js';
import { traceTree } from '../formats/trace-tree/trace-tree.js';
import { wrapped } from '../formats/trace-tree/wrap.js';
import { traceReport, type TraceReport } from '../services/trace-report.js';
import { resolveName } from '../storage/names.js';
import {
  heading,
  listed,
  paintFor,
  readInstant,
  standingLines,
  treeLines,
  WIDTH,
  type Paint,
} from './claim-report.js';
import { print } from './output.js';
import type { Program } from './program.js';

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

const inLines = (
  { sentence, standing, taintedBy, provenance, timeline }: TraceReport,
  paint: Paint,
): string =>
  [
    ...standingLines(paint, sentence, standing),
    ...taintedBy.flatMap((text) =>
      wrapped(`It was computed from a figure that no longer stands: ${text}`, WIDTH, '  '),
    ),
    ...heading(paint, 'Where it came from'),
    ...wrapped(provenance.explanation, WIDTH, '  '),
    ...listed(provenance.flags.map(({ message }) => message)),
    '',
    ...treeLines(paint, traceTree(provenance)),
    ...heading(paint, 'What was said about it'),
    ...timeline.flatMap(({ said, summary, kind }) =>
      wrapped(`${periodLabel(said.edtf)}: ${summary}`, WIDTH, '  - ', '    ').map((line) =>
        ['REBUTTED', 'CONCEDED', 'RETRACTED'].includes(kind) ? paint('red', line) : line,
      ),
    ),
  ].join('\n');
