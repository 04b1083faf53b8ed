import { firstOf, present } from '../kernel/certain.js';
import type { Command } from 'commander';
import { periodLabel } from '../domain/period-label.js';
import { counted, unended } from '../domain/phrases.js';
import { traceTree } from '../formats/trace-tree/trace-tree.js';
import { wrapped } from '../formats/trace-tree/wrap.js';
import type { SpreadReport } from '../services/read/spread-report.js';
import { addClaimReport, heading, standingLines, standsAs, treeLines } from './claim-report.js';
import { WIDTH, type Paint } from './paint.js';
import type { Program } from './program.js';

/** `sayso spread`: what became of a claim, who passed it on, at any distance, and as what, as a tree. */
export const addSpreadCommand = (sayso: Command, program: Program): void =>
  addClaimReport(
    sayso,
    program,
    'spread',
    'Print what became of a claim: who passed it on, in which wordings, and how each stands.',
    async (reading, claim, asOf, paint) => {
      const { spreadReport } = await import('../services/read/spread-report.js');
      return inLines(await spreadReport(reading, claim, asOf), paint);
    },
  );

function inLines({ sentence, standing, spread, wordings }: SpreadReport, paint: Paint): string {
  const numbersOf = new Map<number, number[]>();
  spread.wordings.forEach(({ statements }, at) => {
    for (const { seq } of statements) numbersOf.set(seq, [...(numbersOf.get(seq) ?? []), at + 1]);
  });
  const marksOf = (statement: number): string[] =>
    wordings.length < 2 ? [] : (numbersOf.get(statement) ?? []).map((number) => `wording ${number}`);
  return [
    ...standingLines(paint, sentence, standing),
    ...heading(paint, 'What became of it'),
    ...wrapped(spread.explanation, WIDTH, '  '),
    ...wordingLines(spread, wordings),
    '',
    ...treeLines(paint, traceTree(spread, marksOf)),
  ].join('\n');
}

/** Each wording with how many said it, since when, and how it stands; none where there is but one. */
const wordingLines = (spread: SpreadReport['spread'], wordings: SpreadReport['wordings']): string[] =>
  wordings.length < 2
    ? []
    : wordings.flatMap(({ sentence, standing }, at) => {
        const { statements, parties } = present(spread.wordings[at]);
        const by = parties === 0 ? ', taken back' : ` by ${counted(parties, 'party', 'parties')}`;
        const said = `${counted(statements.length, 'statement')}${by}, first ${periodLabel(firstOf(statements).said.edtf)}`;
        return [
          '',
          ...wrapped(`wording ${at + 1}: “${unended(sentence)}”`, WIDTH, '  ', '    '),
          ...wrapped(`${said}; stands ${standsAs(standing)}`, WIDTH, '    '),
        ];
      });
