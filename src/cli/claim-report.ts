import type { AsOf } from '../kernel/as-of.js';
import type { Seq } from '../kernel/seq.js';
import type { Command } from 'commander';
import { OPERATOR } from '../kernel/actor.js';
import type { Standing } from '../domain/dispute/standing.js';
import { periodLabel } from '../domain/period-label.js';
import type { TreeLine } from '../formats/trace-tree/trace-tree.js';
import { wrapped } from '../formats/trace-tree/wrap.js';
import { reading as readingOf, type Reading } from '../services/services.js';
import { print } from './output.js';
import { asOfGiven, asOfOption } from './as-of.js';
import { paintFor, WIDTH, type Paint } from './paint.js';
import type { Program } from './program.js';

/** A command that prints what there is to say about a claim, as of an instant where one is given. */
export function addClaimReport(
  sayso: Command,
  program: Program,
  name: string,
  description: string,
  report: (reading: Reading, claim: Seq<'claim'>, asOf: AsOf, paint: Paint) => Promise<string>,
): void {
  sayso
    .command(name)
    .description(description)
    .argument('<claim>', 'id or ref of a claim')
    .addOption(asOfOption())
    .action((claimName: string, { asOf }: { readonly asOf?: string }) =>
      program.withServices(async (services) => {
        const { known } = await import('../services/read/names.js');
        const reading = readingOf(services, OPERATOR);
        const claim = await known(reading, 'claim', claimName);
        await print(await report(reading, claim, asOfGiven(asOf), paintFor(process.stdout)));
      }),
    );
}

export const heading = (paint: Paint, text: string): string[] => ['', paint('bold', text)];

export const listed = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => wrapped(text, WIDTH, '  - ', '    '));

/** "CONCEDED since 3 December 2016". */
export const standsAs = ({ state, since }: Standing): string =>
  since === null ? state : `${state} since ${periodLabel(since)}`;

/** What a claim says, how it stands and why. */
export const standingLines = (paint: Paint, sentence: string, standing: Standing): string[] => [
  ...wrapped(sentence, WIDTH).map((line) => paint('bold', line)),
  ...heading(paint, `Standing: ${standsAs(standing)}`),
  ...wrapped(standing.explanation, WIDTH, '  '),
];

export const treeLines = (paint: Paint, tree: Iterable<TreeLine>): string[] =>
  [...tree].flatMap(({ prefix, continued, text, kind }) =>
    wrapped(text, WIDTH, `  ${prefix}`, `  ${continued}`).map((line) =>
      kind === 'drift' ? paint('yellow', line) : line,
    ),
  );
