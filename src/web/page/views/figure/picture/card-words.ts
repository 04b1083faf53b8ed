import { BASES } from '../../../words/kinds.ts';
import type { PictureStatement, Report } from './picture-model.ts';

/** Who speaks: the source, and for whom. */
export const speakerOf = ({ source, onBehalfOf }: Pick<PictureStatement, 'source' | 'onBehalfOf'>): string =>
  onBehalfOf && onBehalfOf.id !== source.id ? `${source.name}, for ${onBehalfOf.name}` : source.name;

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
    speakerOf(report.statement),
    report.statement.said.label,
    report.isOrigin ? 'origin' : report.statement.basis === 'FIRST_HAND' ? 'first-hand' : 'passed on',
    report.statement.retractedBy ? 'taken back' : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
