import { saidBy, type AsOf } from '../kernel/as-of.js';
import { instant, type Instant, type Seq } from '../kernel/seq.js';
import { styleText } from 'node:util';
import type { Command } from 'commander';
import { OPERATOR } from '../kernel/actor.js';
import { badInput } from '../kernel/errors.js';
import type { Standing } from '../domain/dispute/standing.js';
import { periodLabel } from '../domain/period-label.js';
import type { TreeLine } from '../formats/trace-tree/trace-tree.js';
import { wrapped } from '../formats/trace-tree/wrap.js';
import { known } from '../services/read/names.js';
import { reading as readingOf, type Reading } from '../services/services.js';
import { print } from './output.js';
import type { Program } from './program.js';

/** The columns that reports of a claim fit into. */
export const WIDTH = 80;

export type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/** Colour only on a terminal that has it and wants it. */
const paintFor = ({ isTTY, hasColors }: Partial<typeof process.stdout>): Paint =>
  isTTY === true && hasColors?.() === true ? styleText : (_, text) => text;

/** @throws SaysoError BAD_USER_INPUT for what is not an instant */
function readInstant(text: string): Instant {
  const time = /^\d{4}-\d{2}-\d{2}(T.*(Z|[+-]\d{2}:?\d{2}))?$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(time))
    throw badInput(`"${text}" is not an instant: give one such as 2016-12-02T00:00:00Z.`);
  return instant(Math.floor(time / 1000));
}

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
    .option('--as-of <instant>', 'only what had been said by then: 2016-12-02T00:00:00Z')
    .action((claimName: string, { asOf }: { readonly asOf?: string }) =>
      program.withServices(async (services) => {
        const reading = readingOf(services, OPERATOR);
        const claim = await known(reading, 'claim', claimName);
        const said = saidBy(asOf === undefined ? null : readInstant(asOf));
        await print(await report(reading, claim, said, paintFor(process.stdout)));
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
