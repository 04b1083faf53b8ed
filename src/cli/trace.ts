import type { Command } from 'commander';
import { periodLabel } from '../domain/period-label.js';
import { traceTree } from '../formats/trace-tree/trace-tree.js';
import { wrapped } from '../formats/trace-tree/wrap.js';
import type { TraceReport } from '../services/read/trace-report.js';
import { addClaimReport, heading, listed, standingLines, treeLines } from './claim-report.js';
import { WIDTH, type Paint } from './paint.js';
import type { Program } from './program.js';

/** `sayso trace`: where a claim came from, what changed on the way and what was said against it, as a tree. */
export const addTraceCommand = (sayso: Command, program: Program): void =>
  addClaimReport(
    sayso,
    program,
    'trace',
    'Print where a claim came from, what changed on the way and what was said against it.',
    async (reading, claim, asOf, paint) => {
      const { traceReport } = await import('../services/read/trace-report.js');
      return inLines(await traceReport(reading, claim, asOf), paint);
    },
  );

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
