import { styleText } from 'node:util';
import { badInput } from '../kernel/errors.js';
import type { Standing } from '../domain/dispute/standing.js';
import { periodLabel } from '../domain/period-label.js';
import type { TreeLine } from '../formats/trace-tree/trace-tree.js';
import { wrapped } from '../formats/trace-tree/wrap.js';

/** The columns that reports of a claim fit into. */
export const WIDTH = 80;

export type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/** Colour only on a terminal that has it and wants it. */
export const paintFor = ({ isTTY, hasColors }: Partial<typeof process.stdout>): Paint =>
  isTTY === true && hasColors?.() === true ? styleText : (_, text) => text;

/** @throws SaysoError BAD_USER_INPUT for what is no instant */
export function readInstant(text: string): number {
  const time = /^\d{4}-\d{2}-\d{2}(T.*(Z|[+-]\d{2}:?\d{2}))?$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(time)) throw badInput(`"${text}" is no instant: give one such as 2016-12-02T00:00:00Z.`);
  return Math.floor(time / 1000);
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
