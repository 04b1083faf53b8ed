import { BASES } from '../../../words/kinds.ts';
import { speakersOf } from '../../../words/voices.ts';
import type { Report } from './picture-model.ts';

/** What must be known of a report at a glance. */
export function marksOf({ statement, isOrigin, isInLoop, isAsserted }: Report): string[] {
  const { basis, retractedBy } = statement;
  return [
    isOrigin ? 'origin' : '',
    basis === 'RELAYED' ? '' : BASES[basis],
    isInLoop ? 'part of a loop' : '',
    isAsserted ? '' : 'does not give the figure itself',
    retractedBy ? 'taken back' : '',
  ].filter((mark) => mark !== '');
}

/** What a report is for who is read to: "Xinhua, 1 February 2017, passed on". */
export const reportInWords = (report: Report): string =>
  [
    speakersOf(report.statement),
    report.statement.said.label,
    report.isOrigin ? 'origin' : report.statement.basis === 'FIRST_HAND' ? 'first-hand' : 'passed on',
    report.statement.retractedBy ? 'taken back' : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
